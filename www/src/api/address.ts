import type { State } from '../base/state.ts'

type Categories = State['categories']
type Fields = Record<string, string | number | undefined>

/// An address relative to the page, so that the server works under any path.
function address(path: string, fields: Fields, categories: Categories): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) query.set(name, String(value))
  }
  if (categories) query.set('categories', categories.join(','))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

const segment = encodeURIComponent

export const addresses = {
  summary: (categories: Categories) => address('api/summary', {}, categories),
  search: (q: string, categories: Categories) => address('api/search', { q, limit: 8 }, categories),
  commune: (code: string, categories: Categories) =>
    address(`api/communes/${segment(code)}`, {}, categories),
  territory: (level: string, code: string, categories: Categories) =>
    address(`api/territories/${segment(level)}/${segment(code)}`, {}, categories),
  pinsExport: (categories: Categories) => address('api/export.geojson', { what: 'pins' }, categories),
  tile: (set: 'pins' | 'base', z: number, x: number, y: number, version: string, categories: Categories) =>
    address(`tiles/${set}/${z}/${x}/${y}.mvt`, { v: version || undefined }, categories),
}

/// The address of a list's next part: its answer's `next` is a whole query.
export function nextAddress(current: string, next: string): string {
  return current.replace(/\?.*$/, '') + next
}
