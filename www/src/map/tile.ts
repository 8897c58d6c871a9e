import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import type { LonLat } from '../api/shapes.ts'

/// One tile of a map that repeats eastwards and westwards: `x` may lie outside 0…2^z-1.
export type TileAddress = { z: number; x: number; y: number }

/// The column of the world's one copy that the server knows.
export function wrappedColumn({ z, x }: TileAddress): number {
  const columns = 2 ** z
  return ((x % columns) + columns) % columns
}

/// Degrees of the point at (x, y) of a tile, in fractions of its side from the north-west corner.
export function lonLatAt(tile: TileAddress, x: number, y: number): LonLat {
  const side = 2 ** tile.z
  const northing = Math.PI * (1 - (2 * (tile.y + y)) / side)
  return [((tile.x + x) / side) * 360 - 180, (Math.atan(Math.sinh(northing)) * 180) / Math.PI]
}

/// The tiles that cover a box given in pixels of zoom `z`, edges included; rows stay in the world.
export function tilesCovering(
  box: { min: { x: number; y: number }; max: { x: number; y: number } },
  z: number,
  tileSize: number,
): TileAddress[] {
  const tiles: TileAddress[] = []
  const last = 2 ** z - 1
  const [west, east] = [Math.floor(box.min.x / tileSize), Math.floor(box.max.x / tileSize)]
  const [north, south] = [Math.floor(box.min.y / tileSize), Math.floor(box.max.y / tileSize)]
  for (let y = Math.max(north, 0); y <= Math.min(south, last); ++y) {
    for (let x = west; x <= east; ++x) tiles.push({ z, x, y })
  }
  return tiles
}

export function decodeTile(bytes: ArrayBuffer): VectorTile {
  return new VectorTile(new PbfReader(new Uint8Array(bytes)))
}
