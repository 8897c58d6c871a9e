import { pictureOf, type NewCanvas } from '../base/workbench.ts'
import { decodeTile } from '../map/tile.ts'
import { packTile, territoryAt, type PackedTile } from './packed_tile.ts'
import { paintTile, type Painting } from './tile_painting.ts'

export type FoundTerritory = { code: string; name: string; members: number; population: number | undefined }
export type TileRings = { extent: number; rings: Int16Array[] }

/// Where tiles are decoded, painted and pointed at. It runs in a worker where the browser can draw
/// there, else in the page: see openWorkshop.
export class Studio {
  private readonly tiles = new Map<string, PackedTile>()

  constructor(private readonly newCanvas: NewCanvas) {}

  /// Keeps a tile under a name until `forget`.
  load(key: string, level: string, bytes: ArrayBuffer): void {
    this.tiles.set(key, packTile(decodeTile(bytes), level))
  }

  forget(key: string): void {
    this.tiles.delete(key)
  }

  /// A picture `side` pixels wide; undefined when the tile is not kept.
  paint(key: string, side: number, painting: Painting, lineWidth: number): HTMLCanvasElement | ImageBitmap | undefined {
    const tile = this.tiles.get(key)
    if (!tile) return undefined
    const canvas = this.newCanvas(side, side)
    paintTile(canvas, tile, painting, lineWidth, this.newCanvas)
    return pictureOf(canvas)
  }

  /// The territory at (x, y), in fractions of the tile's side.
  at(key: string, x: number, y: number): FoundTerritory | undefined {
    const tile = this.tiles.get(key)
    const found = tile && territoryAt(tile, x * tile.extent, y * tile.extent)
    return found && { code: found.code, name: found.name, members: found.members, population: found.population }
  }

  /// A territory's part of the tile.
  rings(key: string, code: string): TileRings | undefined {
    const tile = this.tiles.get(key)
    const rings = tile?.territories.filter((territory) => territory.code === code).flatMap((territory) => territory.rings)
    return tile && rings?.length ? { extent: tile.extent, rings } : undefined
  }
}
