import { pictureOf, type NewCanvas } from '../base/workbench.ts'
import { paintBase, type BaseStyle, type Context, type Highlight } from './base_drawing.ts'
import { baseNamesOf, type BaseName } from './base_names.ts'
import { baseShapesOf, type BaseShapes } from './base_shapes.ts'
import { decodeTile, type TileAddress } from './tile.ts'

/// How a tile is painted: pixels across, device pixels of each, and the map's zoom.
export type TileFormat = { side: number; ratio: number; zoom: number }

/// Where base tiles are decoded and painted: see openWorkshop.
export class BasePainter {
  private readonly tiles = new Map<string, BaseShapes>()

  constructor(private readonly newCanvas: NewCanvas) {}

  /// Keeps a tile under a name until `forget`; answers the names in it.
  load(key: string, address: TileAddress, bytes: ArrayBuffer): BaseName[] {
    const tile = decodeTile(bytes)
    this.tiles.set(key, baseShapesOf(tile))
    return baseNamesOf(tile, address)
  }

  forget(key: string): void {
    this.tiles.delete(key)
  }

  /// A picture of the tile; of open sea when nothing is kept under that name.
  paint(key: string, format: TileFormat, style: BaseStyle, highlight: Highlight | undefined): HTMLCanvasElement | ImageBitmap {
    const canvas = this.newCanvas(format.side, format.side)
    const context = canvas.getContext('2d', { alpha: false }) as Context | null
    if (context) paintBase(context, this.tiles.get(key), format, style, highlight)
    return pictureOf(canvas)
  }
}
