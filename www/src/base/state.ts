import { coverageFields, parseCoverage, type CoverageChoice } from './coverage_choice.ts'
import { filterFields, parseFilter, type Filter } from './filter.ts'
import { groupingFields, parseGrouping, type Grouping } from './grouping.ts'
import { lists, type List } from './list.ts'
import { parseTable, sameTable, tableFields, usualKind, usualTable, type TableChoice } from './table_choice.ts'
import { formatSpot, parseSpot, type Spot, type Territory } from './territory.ts'

/// Degrees WGS84; zoom as for 256-pixel tiles.
export type View = { zoom: number; lat: number; lon: number }
export type Place = { kind: 'commune'; code: string } | ({ kind: 'territory' } & Territory)

/// What the address of the page says, and so what back, forward and a shared link bring back: the
/// path and the query tell what is shown, the # where the map looks. The server answers the same
/// addresses to who has no JavaScript.
export type State = {
  view?: View | undefined
  place?: Place | undefined
  filter: Filter
  grouping?: Grouping
  coverage?: CoverageChoice | undefined // undefined: the map of members
  list?: List | undefined
  table?: TableChoice | undefined // of the list; undefined: the usual
  search?: string | undefined // what is asked of the search box, until a place is chosen
  unknown?: string | undefined // the path that was asked for, when it is no page's
  compare?: readonly Spot[] | undefined // one waits for another, two stand side by side
  embedded?: boolean // in a frame of another page
  language?: string | undefined // when it is not left to the browser
}

/// What stands in the middle, and what waits there, given up as a whole: spread before what takes its
/// place, so that nothing of it is left behind.
export const elsewhere = {
  coverage: undefined,
  list: undefined,
  table: undefined,
  search: undefined,
  unknown: undefined,
  compare: undefined,
} as const satisfies Partial<State>

export function placeOf(spot: Spot): Place
export function placeOf(spot: Spot | undefined): Place | undefined
export function placeOf(spot: Spot | undefined): Place | undefined {
  if (!spot) return undefined
  const { level, code } = spot
  return level === 'commune' ? { kind: 'commune', code } : { kind: 'territory', level, code }
}

export function spotOf(place: Place): Spot {
  return place.kind === 'commune' ? { level: 'commune', code: place.code } : { level: place.level, code: place.code }
}

export function sameSpots(a: readonly Spot[] | undefined, b: readonly Spot[] | undefined): boolean {
  return (a ?? []).map(formatSpot).join() === (b ?? []).map(formatSpot).join()
}

export function tableOf({ list, table }: State): TableChoice | undefined {
  return list && (table ?? usualTable(usualKind(list)))
}

export function sameList(a: State, b: State): boolean {
  return a.list === b.list && sameTable(tableOf(a), tableOf(b))
}

export function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  return sameSpots(a && [spotOf(a)], b && [spotOf(b)])
}

/// Reads an address below the page's root, "commune/63003?since=2024-03#map=9/45.5/3.5". What cannot
/// be understood is left out, never an error: links get cut.
export function parseState(address: string): State {
  const [, path = '', query = '', hash = ''] = /^(?:\.\/)?([^?#]*)\??([^#]*)#?(.*)$/s.exec(address) ?? []
  const fields = new URLSearchParams(query)
  const isPage = isOfPage(path)
  const [page = '', code] = isPage ? path.split('/').map(decoded) : []
  const list = lists.find((known) => known === page)
  return {
    view: parseView(new URLSearchParams(hash).get('map')),
    place: isPage ? placeOf(parseSpot(code === undefined ? fields.get('territoire') : `${page}:${code}`)) : undefined,
    filter: parseFilter(fields),
    grouping: parseGrouping(fields),
    coverage: page === 'couverture' ? parseCoverage(fields) : undefined,
    list,
    table: list && parseTable(fields, list),
    search: page === 'recherche' ? (fields.get('q') ?? '') : undefined,
    unknown: isPage ? undefined : path,
    compare: page === 'couverture' ? parseCompare(fields.get('comparer')) : undefined,
    embedded: fields.get('integration') === '1',
    language: fields.get('lang') ?? undefined,
  }
}

/// The inverse of `parseState`, with commas, colons and slashes left readable.
export function formatState(state: State): string {
  const { view, filter, grouping, coverage, compare, embedded, language } = state
  const { path, fields } = pageOf(state)
  fields.push(...filterFields(filter), ...groupingFields(grouping), ...coverageFields(coverage))
  if (compare?.length) fields.push(['comparer', compare.map(formatSpot).join(',')])
  if (embedded) fields.push(['integration', '1'])
  if (language !== undefined) fields.push(['lang', language])
  const query = fields.map(([name, value]) => `${name}=${readable(value)}`).join('&')
  const hash = view ? `#map=${view.zoom}/${view.lat.toFixed(4)}/${view.lon.toFixed(4)}` : ''
  return `./${path}${query && `?${query}`}${hash}`
}

/// The page that the state is on: a place has its own, unless it stands beside something else.
function pageOf({ place, coverage, list, table, search, unknown }: State): { path: string; fields: [string, string][] } {
  const spot = place && spotOf(place)
  const page = coverage ? 'couverture' : list
  const rows = list && !coverage ? tableFields(table, list) : []
  if (page) return { path: page, fields: spot ? [['territoire', formatSpot(spot)], ...rows] : rows }
  if (spot) return { path: `${spot.level}/${encodeURIComponent(spot.code)}`, fields: [] }
  return search === undefined ? { path: unknown ?? '', fields: [] } : { path: 'recherche', fields: [['q', search]] }
}

/// Whether the server has a page there, if only one of a place that may not exist.
function isOfPage(path: string): boolean {
  const [page = '', code, ...more] = path.split('/').map(decoded)
  if (code === undefined) return ['', 'couverture', 'recherche', ...lists].includes(page)
  return parseSpot(`${page}:${code}`) !== undefined && more.length === 0
}

function readable(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}

function parseView(text: string | null): View | undefined {
  const parts = (text ?? '').split('/')
  const [zoom, lat, lon] = parts.map(Number)
  if (parts.length !== 3 || parts.includes('') || zoom === undefined || lat === undefined || lon === undefined) {
    return undefined
  }
  const known = Number.isInteger(zoom) && zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 90 && Math.abs(lon) <= 540
  return known ? { zoom, lat, lon } : undefined
}

function parseCompare(text: string | null): Spot[] | undefined {
  const spots = (text ?? '').split(',').map(parseSpot)
  const known = spots.filter((spot) => spot !== undefined)
  return known.length === spots.length && known.length <= 2 ? known : undefined
}
