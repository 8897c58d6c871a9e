import { GridLayer, type Coords, type DoneCallback } from 'leaflet'
import type { VectorTile } from '@mapbox/vector-tile'
import { addresses } from '../api/address.ts'
import { isAbort, server } from '../api/server.ts'
import type { LonLat } from '../api/shapes.ts'
import { drawBaseTile, readBaseStyle, type Highlight } from './base_drawing.ts'
import { decodeTile, lonLatAt, wrappedColumn, type TileAddress } from './tile.ts'

/// A town that the base map may name.
export type Town = { code: string; name: string; population: number; at: LonLat }

type DrawnTile = { canvas: HTMLCanvasElement; address: TileAddress; abort: AbortController; tile?: VectorTile | undefined }

/// The base map, drawn here from the server's vector tiles. A tile covers 512 pixels, twice the usual
/// side, so zoom z of the map shows the tiles of z - 1: a quarter of the requests for the same detail.
export class BaseLayer extends GridLayer {
  private readonly drawn = new Map<string, DrawnTile>()
  private readonly style = readBaseStyle()
  private highlighted: Highlight | undefined
  private readonly failed = new Set<DrawnTile>()

  constructor(private readonly onTrouble: (error: unknown) => void) {
    super({ tileSize: 512, minZoom: 1, maxNativeZoom: 13, keepBuffer: 1, updateWhenIdle: false })
    this.on('tileunload', (event) => this.forget((event as unknown as { coords: Coords }).coords))
  }

  /// The towns of the tiles on screen.
  towns(): Town[] {
    return [...this.drawn.values()].flatMap(({ tile, address }) => (tile ? townsOf(tile, address) : []))
  }

  /// Draws a département or région apart; undefined draws none.
  highlight(territory: Highlight | undefined): void {
    this.highlighted = territory
    for (const drawn of this.drawn.values()) this.paint(drawn)
  }

  /// Asks again for the tiles that did not come.
  async retry(): Promise<void> {
    const tiles = [...this.failed]
    if (tiles.length === 0) return
    this.failed.clear()
    await Promise.all(tiles.map((tile) => this.load(tile)))
    this.fire('load')
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas')
    const { x: side } = this.getTileSize()
    canvas.width = canvas.height = Math.round(side * Math.min(devicePixelRatio || 1, 2))
    const address = { z: coords.z - 1, x: coords.x, y: coords.y }
    const drawn = { canvas, address, abort: new AbortController() }
    this.drawn.set(keyOf(coords), drawn)
    void this.load(drawn).then((error) => done(error, canvas))
    return canvas
  }

  /// Answers why the tile did not come, if it did not.
  private async load(drawn: DrawnTile): Promise<Error | undefined> {
    const { z, y } = drawn.address
    try {
      const url = addresses.baseTile(z, wrappedColumn(drawn.address), y)
      const bytes = await server.tile(url, drawn.abort.signal)
      drawn.tile = bytes && decodeTile(bytes)
      this.paint(drawn)
    } catch (error) {
      if (isAbort(error)) return error as Error
      this.failed.add(drawn)
      this.onTrouble(error)
      return error as Error
    }
  }

  private paint({ canvas, tile, address }: DrawnTile): void {
    const context = canvas.getContext('2d', { alpha: false })
    if (!context) return
    const { x: side } = this.getTileSize()
    context.setTransform(canvas.width / side, 0, 0, canvas.width / side, 0, 0)
    drawBaseTile(context, tile, side, address.z + 1, this.style, this.highlighted)
  }

  private forget(coords: Coords): void {
    const drawn = this.drawn.get(keyOf(coords))
    if (!drawn) return
    drawn.abort.abort()
    this.failed.delete(drawn)
    this.drawn.delete(keyOf(coords))
  }
}

function keyOf({ x, y, z }: Coords): string {
  return `${z}/${x}/${y}`
}

function townsOf(tile: VectorTile, address: TileAddress): Town[] {
  const layer = tile.layers['place']
  const towns: Town[] = []
  for (let index = 0; layer && index < layer.length; ++index) {
    const feature = layer.feature(index)
    const point = feature.loadGeometry()[0]?.[0]
    const isInside = point && point.x >= 0 && point.y >= 0 && point.x < layer.extent && point.y < layer.extent
    if (!isInside) continue
    towns.push({
      code: String(feature.properties['code'] ?? ''),
      name: String(feature.properties['name'] ?? ''),
      population: Number(feature.properties['population'] ?? 0),
      at: lonLatAt(address, point.x / layer.extent, point.y / layer.extent),
    })
  }
  return towns
}
