import { GridLayer, type Coords, type DoneCallback } from 'leaflet'
import { addresses } from '../api/address.ts'
import { isAbort, server } from '../api/server.ts'
import { openWorkshop } from '../base/workshop.ts'
import { readBaseStyle, type Highlight } from './base_drawing.ts'
import { distinctNames, type BaseName } from './base_names.ts'
import type { BasePainter } from './base_painter.ts'
import { wrappedColumn, type TileAddress } from './tile.ts'
import { tileRatio } from './tile_ratio.ts'

/// The worker's file: put in by build.mjs.
declare const baseWorkerFile: string

type DrawnTile = { key: string; canvas: HTMLCanvasElement; address: TileAddress; abort: AbortController; names: BaseName[] }

/// The base map, painted from the server's vector tiles. A tile covers 512 pixels, twice the usual
/// side, so zoom z of the map shows the tiles of z - 1: a quarter of the requests for the same detail.
export class BaseLayer extends GridLayer {
  private readonly ask = openWorkshop<BasePainter>(baseWorkerFile, async (newCanvas) => new (await import('./base_painter.ts')).BasePainter(newCanvas))
  private readonly drawn = new Map<string, DrawnTile>()
  private style = readBaseStyle()
  private highlighted: Highlight | undefined
  private readonly failed = new Set<DrawnTile>()

  constructor(private readonly onTrouble: (error: unknown) => void) {
    super({ tileSize: 512, minZoom: 1, maxNativeZoom: 13, keepBuffer: 1, updateWhenIdle: false, noWrap: true }) // see wrappedColumn
    this.on('tileunload', (event) => this.forget((event as unknown as { coords: Coords }).coords))
  }

  /// The towns and territories of the tiles on screen; undefined when another map is shown.
  names(): BaseName[] | undefined {
    if (!this._map) return undefined
    return distinctNames([...this.drawn.values()].map(({ address, names }) => ({ z: address.z, names })))
  }

  /// Draws a territory apart; undefined draws none.
  highlight(territory: Highlight | undefined): void {
    if (this.highlighted?.level === territory?.level && this.highlighted?.code === territory?.code) return
    this.highlighted = territory
    this.repaint()
  }

  /// Takes up the colours as they are now.
  restyle(): void {
    this.style = readBaseStyle()
    this.repaint()
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
    const address = { z: coords.z - 1, x: coords.x, y: coords.y }
    const drawn = { key: keyOf(coords), canvas, address, abort: new AbortController(), names: [] }
    this.drawn.set(drawn.key, drawn)
    void this.load(drawn).then((error) => done(error, canvas))
    return canvas
  }

  /// Leaflet throws all tiles away before a zoom without motion: those that have come stay, stretched, until
  /// others are there.
  protected _invalidateAll(): void {
    const inside = this as unknown as { _tiles: Record<string, { loaded?: Date }>; _removeTile(key: string): void }
    for (const [key, { loaded }] of Object.entries(inside._tiles)) if (!loaded) inside._removeTile(key)
  }

  /// Answers why the tile did not come, if it did not.
  private async load(drawn: DrawnTile): Promise<Error | undefined> {
    const { key, address } = drawn
    try {
      const url = addresses.baseTile(address.z, wrappedColumn(address), address.y)
      const bytes = await server.tile(url, drawn.abort.signal)
      if (this.drawn.get(key) !== drawn) return undefined
      if (bytes) drawn.names = await this.ask('load', key, address, bytes)
      await this.paint(drawn)
      return undefined
    } catch (error) {
      if (!isAbort(error)) this.fail(drawn, error)
      return error as Error
    }
  }

  private fail(drawn: DrawnTile, error: unknown): void {
    this.failed.add(drawn)
    this.onTrouble(error)
  }

  private async paint({ key, canvas, address }: DrawnTile): Promise<void> {
    const ratio = tileRatio()
    const side = Math.round(this.getTileSize().x * ratio)
    const picture = await this.ask('paint', key, { side, ratio, zoom: address.z + 1 }, this.style, this.highlighted)
    if (canvas.width !== side) canvas.width = canvas.height = side
    canvas.getContext('2d', { alpha: false })?.drawImage(picture, 0, 0)
    if ('close' in picture) picture.close()
  }

  private repaint(): void {
    for (const drawn of this.drawn.values()) this.paint(drawn).catch((error: unknown) => this.fail(drawn, error))
  }

  private forget(coords: Coords): void {
    const drawn = this.drawn.get(keyOf(coords))
    if (!drawn) return
    drawn.abort.abort()
    this.failed.delete(drawn)
    this.drawn.delete(drawn.key)
    this.ask('forget', drawn.key).catch(() => undefined) // a painter that failed has forgotten already
  }
}

function keyOf({ x, y, z }: Coords): string {
  return `${z}/${x}/${y}`
}
