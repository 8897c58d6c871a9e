import type { Classing, Measure, Part, Sort } from '../base/coverage_choice.ts'
import { filterFields, type Filter } from '../base/filter.ts'
import { groupingFields, type Grouping } from '../base/grouping.ts'
import type { TableSort, TableTurn } from '../base/table_choice.ts'
import type { Level, Spot } from '../base/territory.ts'

type Fields = Record<string, string | number>

/// An address relative to the page, so that the server works under any path.
function address(path: string, fields: Fields, ...more: [string, string][]): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) query.set(name, String(value))
  for (const [name, value] of more) query.set(name, value)
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

const segment = encodeURIComponent

/// What is asked about the coverage at a level; what is left out is the server's usual.
export type CoverageQuery = {
  level: Level
  filter: Filter
  measure?: Measure
  classing?: Classing
  part?: Part
  sort?: Sort
  limit?: number
}

/// What a file is made of beside its subject; `crs` absent: degrees.
export type ExportQuery = { filter: Filter; level?: Level; part?: Part; crs?: string; words?: string; located?: boolean }

/// What is asked of members as a table; `located`: "no" for who is not on the map.
export type MembersQuery = {
  filter: Filter
  words: string
  sort?: TableSort
  turn?: TableTurn | undefined
  by?: string
  located?: string
}

function coverageFields({ level, measure, classing, part, sort, limit }: CoverageQuery): Fields {
  return {
    level,
    ...(measure && { by: measure }),
    ...(classing && ('breaks' in classing ? { breaks: classing.breaks.join(',') } : { method: classing.method, classes: classing.count })),
    ...partFields(part),
    ...(sort && { sort: sort.by, order: sort.order }),
    ...(limit !== undefined && { limit }),
  }
}

function partFields(part: Part | undefined): Fields {
  return part === 'reached' ? { reached: 'yes' } : part === 'missing' ? { reached: 'no' } : {}
}

/// As many words of a search as the server reads: it refuses more.
const readWords = /^(?:[^\p{L}\p{N}]*[\p{L}\p{N}\p{M}]+){0,8}/u

function searchFields(words: string | undefined): Fields {
  const [q] = readWords.exec(words ?? '') ?? []
  return q ? { q } : {}
}

export const addresses = {
  summary: (filter: Filter) => address('api/summary', {}, ...filterFields(filter)),
  search: (q: string, limit: number, filter: Filter) => address('api/search', { q, limit }, ...filterFields(filter)),
  results: (q: string, filter: Filter) => address('recherche', { q }, ...filterFields(filter)),
  commune: (code: string, filter: Filter) =>
    address(`api/communes/${segment(code)}`, {}, ...filterFields(filter)),
  people: (code: string, filter: Filter) => address(`api/communes/${segment(code)}/people`, {}, ...filterFields(filter)),
  peers: ({ level, code }: Spot) =>
    level === 'commune' ? `api/communes/${segment(code)}/peers` : `api/territories/${level}/${segment(code)}/peers`,
  territory: (level: string, code: string, filter: Filter) =>
    address(`api/territories/${segment(level)}/${segment(code)}`, {}, ...filterFields(filter)),
  exported: (format: string, what: string, { filter, level, part, crs, words, located }: ExportQuery) =>
    address(
      `api/export.${format}`,
      { what, ...(level && { level }), ...(crs && { crs }), ...partFields(part), ...searchFields(words), ...(located === false && { located: 'no' }) },
      ...filterFields(filter),
    ),
  members: ({ filter, words, sort, turn, by, located }: MembersQuery) =>
    address(
      'api/members',
      { ...(by && { by }), ...(located && { located }), ...searchFields(words), ...(sort && { sort: sort.by, order: sort.order }), ...turn },
      ...filterFields(filter),
    ),
  report: (filter: Filter, level: Level | undefined) => address('rapport', level ? { level } : {}, ...filterFields(filter)),
  coverage: (query: CoverageQuery) =>
    address('api/coverage', coverageFields(query), ...filterFields(query.filter)),
  history: (filter: Filter) => address('api/history', {}, ...filterFields(filter)),
  changes: (after: number | undefined, to: number, { inside }: Filter) =>
    address('api/changes', { ...(after !== undefined && { from_import: after }), to_import: to }, ...filterFields({ inside })),
  coverageTile: (level: Level, z: number, x: number, y: number, version: string, filter: Filter) =>
    address(`tiles/coverage-${level}/${z}/${x}/${y}.mvt`, { v: version }, ...filterFields(filter)),
  baseTile: (z: number, x: number, y: number) => address(`tiles/base/${z}/${x}/${y}.mvt`, {}),
  pinTile: (z: number, x: number, y: number, version: string, filter: Filter, grouping: Grouping) =>
    address(`tiles/pins/${z}/${x}/${y}.mvt`, { v: version }, ...filterFields(filter), ...groupingFields(grouping)),
}

/// The address of a list's next part: its answer's `next` is a whole query.
export function nextAddress(current: string, next: string): string {
  return current.replace(/\?.*$/, '') + next
}
