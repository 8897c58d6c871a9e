/// The levels larger than a commune that have a panel of their own.
export const territoryLevels = ['epci', 'departement', 'region'] as const
export type TerritoryLevel = (typeof territoryLevels)[number]

/// Degrees WGS84; zoom as for 256-pixel tiles.
export type View = { zoom: number; lat: number; lon: number }
export type Place =
  | { kind: 'commune'; code: string }
  | { kind: 'territory'; level: TerritoryLevel; code: string }

/// What the address of the page says after its #, and so what back, forward and a shared link bring
/// back. `categories` undefined: all of them; empty: none.
export type State = {
  view?: View | undefined
  place?: Place | undefined
  categories?: readonly string[] | undefined
}

export function isTerritoryLevel(text: string): text is TerritoryLevel {
  return (territoryLevels as readonly string[]).includes(text)
}

export function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  return formatPlace(a) === formatPlace(b)
}

export function sameCategories(a: State['categories'], b: State['categories']): boolean {
  return (a === undefined) === (b === undefined) && [...(a ?? [])].join() === [...(b ?? [])].join()
}

/// Reads what follows the #. What cannot be understood is left out, never an error: links get cut.
export function parseState(hash: string): State {
  const fields = new URLSearchParams(hash.replace(/^#/, ''))
  return {
    view: parseView(fields.get('map')),
    place: parsePlace(fields),
    categories: parseCategories(fields.get('categories')),
  }
}

/// The inverse of `parseState`, with commas, colons and slashes left readable.
export function formatState(state: State): string {
  const fields: string[] = []
  if (state.view) {
    const { zoom, lat, lon } = state.view
    fields.push(`map=${zoom}/${lat.toFixed(4)}/${lon.toFixed(4)}`)
  }
  if (state.place) fields.push(formatPlace(state.place))
  if (state.categories) fields.push(`categories=${state.categories.map(encodeURIComponent).join(',')}`)
  return fields.length ? `#${fields.join('&')}` : '#'
}

function formatPlace(place: Place | undefined): string {
  if (!place) return ''
  const code = encodeURIComponent(place.code)
  return place.kind === 'commune' ? `commune=${code}` : `territoire=${place.level}:${code}`
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
  const [level = '', code = ''] = (fields.get('territoire') ?? '').split(':')
  return isTerritoryLevel(level) && code ? { kind: 'territory', level, code } : undefined
}

function parseCategories(text: string | null): string[] | undefined {
  if (text === null) return undefined
  return text.split(',').filter((key) => key !== '')
}
