import { coverageFields, parseCoverage, type CoverageChoice } from './coverage_choice.ts'
import { filterFields, parseFilter, type Filter } from './filter.ts'
import { groupingFields, parseGrouping, type Grouping } from './grouping.ts'
import { formatSpot, parseSpot, parseTerritory, type Spot, type Territory } from './territory.ts'

/// Degrees WGS84; zoom as for 256-pixel tiles.
export type View = { zoom: number; lat: number; lon: number }
export type Place = { kind: 'commune'; code: string } | ({ kind: 'territory' } & Territory)

/// What the address of the page says after its #, and so what back, forward and a shared link bring
/// back.
export type State = {
  view?: View | undefined
  place?: Place | undefined
  filter: Filter
  grouping?: Grouping
  coverage?: CoverageChoice | undefined // undefined: the map of members
  compare?: readonly Spot[] | undefined // one waits for another, two stand side by side
}

export function placeOf({ level, code }: Spot): Place {
  return level === 'commune' ? { kind: 'commune', code } : { kind: 'territory', level, code }
}

export function spotOf(place: Place): Spot {
  return place.kind === 'commune' ? { level: 'commune', code: place.code } : { level: place.level, code: place.code }
}

export function sameSpots(a: readonly Spot[] | undefined, b: readonly Spot[] | undefined): boolean {
  return (a ?? []).map(formatSpot).join() === (b ?? []).map(formatSpot).join()
}

export function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  return formatPlace(a) === formatPlace(b)
}

/// Reads what follows the #. What cannot be understood is left out, never an error: links get cut.
export function parseState(hash: string): State {
  const fields = new URLSearchParams(hash.replace(/^#/, ''))
  return {
    view: parseView(fields.get('map')),
    place: parsePlace(fields),
    filter: parseFilter(fields),
    grouping: parseGrouping(fields),
    coverage: parseCoverage(fields),
    compare: parseCompare(fields.get('comparer')),
  }
}

/// The inverse of `parseState`, with commas, colons and slashes left readable.
export function formatState({ view, place, filter, grouping, coverage, compare }: State): string {
  const fields: string[] = []
  if (view) fields.push(`map=${view.zoom}/${view.lat.toFixed(4)}/${view.lon.toFixed(4)}`)
  if (place) fields.push(formatPlace(place))
  for (const [name, value] of [...filterFields(filter), ...groupingFields(grouping), ...coverageFields(coverage)]) {
    fields.push(`${name}=${readable(value)}`)
  }
  if (compare?.length) fields.push(`comparer=${readable(compare.map(formatSpot).join(','))}`)
  return fields.length ? `#${fields.join('&')}` : '#'
}

function readable(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')
}

function formatPlace(place: Place | undefined): string {
  if (!place) return ''
  return place.kind === 'commune'
    ? `commune=${readable(place.code)}`
    : `territoire=${readable(formatSpot(place))}`
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

function parsePlace(fields: URLSearchParams): Place | undefined {
  const commune = fields.get('commune')
  if (commune) return { kind: 'commune', code: commune }
  const territory = parseTerritory(fields.get('territoire'))
  return territory && { kind: 'territory', ...territory }
}

function parseCompare(text: string | null): Spot[] | undefined {
  const spots = (text ?? '').split(',').map(parseSpot)
  const known = spots.filter((spot) => spot !== undefined)
  return known.length === spots.length && known.length <= 2 ? known : undefined
}
