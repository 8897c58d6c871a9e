import type { BaseName } from './base_names.ts'

export const labelColours = ['pin', 'town', 'village', 'territory', 'country', 'sea'] as const
export type LabelColour = (typeof labelColours)[number]

/// How a name is written: pixels, and the variable of its colour.
export type LabelStyle = {
  size: number
  weight: number
  italic: boolean
  spacing: number // between letters, in pixels
  isCapital: boolean
  colour: LabelColour
}

const plain = { weight: 400, italic: false, spacing: 0, isCapital: false }

export const pinLabel: LabelStyle = { ...plain, size: 12.5, weight: 600, colour: 'pin' }
export const seaLabel: LabelStyle = { ...plain, size: 13, italic: true, spacing: 1, colour: 'sea' }
export const countryLabel: LabelStyle = { ...plain, size: 12, weight: 600, spacing: 2.5, isCapital: true, colour: 'country' }

/// The zooms between which territories are named: then there is room for most, and later they are
/// larger than the screen.
const territoryZooms = { region: [5, 7], departement: [8, 10] } as const

/// The zoom from which a town of each rank is named, and its size there; from two zooms later on it is
/// larger, as it is what one looks at.
const towns = [
  { from: 5, size: 12.5, weight: 600 },
  { from: 6, size: 12, weight: 400 },
  { from: 7, size: 11.5, weight: 400 },
  { from: 8, size: 11, weight: 400 },
  { from: 10, size: 10.5, weight: 400 },
] as const

/// The style of a name at a zoom; undefined where it is not written.
export function styleOf({ kind, rank }: BaseName, zoom: number): LabelStyle | undefined {
  if (kind !== 'town') {
    const [from, to] = territoryZooms[kind]
    if (zoom < from || zoom > to) return undefined
    const isRegion = kind === 'region'
    return { ...plain, size: isRegion ? 11.5 : 11, weight: isRegion ? 600 : 400, spacing: isRegion ? 2 : 1.5, isCapital: true, colour: 'territory' }
  }
  const town = towns[Math.min(Math.max(rank, 1), towns.length) - 1]!
  if (zoom < town.from) return undefined
  const growth = 0.75 * Math.min(Math.max(zoom - town.from - 1, 0), 4)
  return { ...plain, size: town.size + growth, weight: town.weight, colour: rank === towns.length ? 'village' : 'town' }
}

/// What is named before what: territories come after the largest towns only.
export function importanceOf({ kind, rank }: BaseName): number {
  if (kind === 'region') return 1.5
  return kind === 'departement' ? 2.5 : rank
}
