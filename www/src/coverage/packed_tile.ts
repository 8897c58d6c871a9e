import type { VectorTile, VectorTileFeature } from '@mapbox/vector-tile'

/// A territory of a coverage tile, with its rings as x, y, x, y… in units of the tile.
export type TileTerritory = {
  code: string
  name: string
  members: number
  population: number | undefined
  rings: Int16Array[]
  box: { left: number; top: number; right: number; bottom: number }
}

export type PackedTile = { extent: number; territories: TileTerritory[] }

/// The territories of a tile's layer `level`.
export function packTile(tile: VectorTile, level: string): PackedTile {
  const layer = tile.layers[level]
  const territories: TileTerritory[] = []
  for (let index = 0; layer && index < layer.length; ++index) territories.push(packFeature(layer.feature(index)))
  return { extent: layer?.extent ?? 4096, territories }
}

/// The territory at a point of the tile, the last drawn when several hold it.
export function territoryAt({ territories }: PackedTile, x: number, y: number): TileTerritory | undefined {
  for (let index = territories.length - 1; index >= 0; --index) {
    const territory = territories[index]!
    const { left, top, right, bottom } = territory.box
    if (x >= left && x <= right && y >= top && y <= bottom && holds(territory.rings, x, y)) return territory
  }
  return undefined
}

/// Whether rings, holes among them, hold a point: an odd number of their edges lies to its right.
export function holds(rings: readonly Int16Array[], x: number, y: number): boolean {
  let isInside = false
  for (const ring of rings) {
    let [x0, y0] = [ring[ring.length - 2]!, ring[ring.length - 1]!]
    for (let at = 0; at < ring.length; at += 2) {
      const [x1, y1] = [ring[at]!, ring[at + 1]!]
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) * (x1 - x0)) / (y1 - y0)) isInside = !isInside
      ;[x0, y0] = [x1, y1]
    }
  }
  return isInside
}

/// Whether a segment is there only because the polygon was cut at, or beyond, the tile's edge.
export function isCut(x0: number, y0: number, x1: number, y1: number, extent: number): boolean {
  return (x0 <= 0 && x1 <= 0) || (y0 <= 0 && y1 <= 0) || (x0 >= extent && x1 >= extent) || (y0 >= extent && y1 >= extent)
}

function packFeature(feature: VectorTileFeature): TileTerritory {
  const { code, name, members, population } = feature.properties
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  const rings = feature.loadGeometry().map((points) => {
    const ring = new Int16Array(2 * points.length)
    points.forEach(({ x, y }, index) => {
      ring[2 * index] = x
      ring[2 * index + 1] = y
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y)
    })
    return ring
  })
  return {
    code: String(code ?? ''),
    name: String(name ?? ''),
    members: Number(members ?? 0),
    population: population === undefined ? undefined : Number(population),
    rings,
    box,
  }
}
