import type { VectorTile } from '@mapbox/vector-tile'
import type { LonLat } from '../api/shapes.ts'
import { lonLatAt, type TileAddress } from './tile.ts'

/// A name that the base map may write. `rank` of a town: 1 for the largest … 5 for villages; `isSeat`:
/// the chef-lieu of a département or région.
export type BaseName = {
  kind: 'town' | 'departement' | 'region'
  code: string
  name: string
  population: number
  rank: number
  isSeat: boolean
  at: LonLat
}

export function baseNamesOf(tile: VectorTile, address: TileAddress): BaseName[] {
  return [...namesOf(tile, address, 'territory'), ...namesOf(tile, address, 'place')]
}

function namesOf(tile: VectorTile, address: TileAddress, name: string): BaseName[] {
  const layer = tile.layers[name]
  const names: BaseName[] = []
  for (let index = 0; layer && index < layer.length; ++index) {
    const feature = layer.feature(index)
    const point = feature.loadGeometry()[0]?.[0]
    if (!point) continue
    const { level, code, name: text, population, rank, seat } = feature.properties
    names.push({
      kind: level === 'region' || level === 'departement' ? level : 'town',
      code: String(code ?? ''),
      name: String(text ?? ''),
      population: Number(population ?? 0),
      rank: Number(rank ?? 0),
      isSeat: seat !== undefined,
      at: lonLatAt(address, point.x / layer.extent, point.y / layer.extent),
    })
  }
  return names
}

/// Each place once, by the tile of the largest zoom, which knows best where it is; a copy of the world
/// has its own.
export function distinctNames(byZoom: readonly { z: number; names: readonly BaseName[] }[]): BaseName[] {
  const distinct = new Map<string, BaseName>()
  for (const { names } of [...byZoom].sort((a, b) => a.z - b.z)) {
    for (const name of names) distinct.set(`${name.kind}:${name.code}@${Math.round(name.at[0] / 360)}`, name)
  }
  return [...distinct.values()]
}
