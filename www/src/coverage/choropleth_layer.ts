import { GridLayer, type Coords, type DoneCallback, type GridLayerOptions, type LatLng, type Map as LeafletMap } from 'leaflet'
import { addresses } from '../api/address.ts'
import { isAbort, server } from '../api/server.ts'
import { sameFilter, type Filter } from '../base/filter.ts'
import type { Level } from '../base/territory.ts'
import type { Ask } from '../base/workshop.ts'
import { wrappedColumn } from '../map/tile.ts'
import { tileRatio } from '../map/tile_ratio.ts'
import type { FoundTerritory, Studio, TileRings } from './studio.ts'
import type { Painting } from './tile_painting.ts'

/// Whose territories are shown: those of a level, with the members that the filter keeps, of a version.
export type ChoroplethQuery = { level: Level; version: string; filter: Filter }

/// A tile's address at the map's zoom: `z` is that of the map, one more than the tile's own.
type DrawnTile = { key: string; canvas: HTMLCanvasElement; coords: Coords; abort: AbortController }

/// The map's zooms between which tiles are drawn as they are; outside, they are scaled. Communes by the
/// thousand would make heavy tiles below.
const leastZoom: Record<Level, number> = { commune: 6, epci: 4, departement: 3, region: 3 }
/// The map's zoom from which a level's borders are drawn: sooner they would hide what they surround.
const leastLineZoom: Record<Level, number> = { commune: 9, epci: 7, departement: 3, region: 3 }
const tileSide = 512

/// Territories coloured by class, over the base map: tiles as for `BaseLayer`, painted by the studio.
export class ChoroplethLayer extends GridLayer {
  declare options: GridLayerOptions
  private readonly drawn = new Map<string, DrawnTile>()
  private query: ChoroplethQuery | undefined
  private painting: Painting | undefined
  private readonly failed = new Set<DrawnTile>()

  constructor(
    private readonly ask: Ask<Studio>,
    private readonly onChange: () => void,
    private readonly onTrouble: (error: unknown) => void,
  ) {
    super({ tileSize: tileSide, pane: 'coverage', minZoom: 1, maxNativeZoom: 13, keepBuffer: 1, updateWhenIdle: false, noWrap: true }) // see wrappedColumn
    this.on('tileunload', (event) => this.forget((event as unknown as { coords: Coords }).coords))
  }

  override onAdd(map: LeafletMap): this {
    if (!map.getPane('coverage')) map.createPane('coverage')
    return super.onAdd(map)
  }

  /// Shows what is asked, as it is to be painted; what is the same as before is not asked again.
  show(query: ChoroplethQuery, painting: Painting): void {
    const before = this.query
    this.query = query
    this.painting = painting
    if (before?.level !== query.level) {
      this.options.minNativeZoom = leastZoom[query.level]
      this.begin()
    } else if (before.version !== query.version || !sameFilter(before.filter, query.filter)) {
      for (const tile of this.drawn.values()) void this.load(tile)
    } else this.repaint()
  }

  /// Asks for all tiles, by columns and rows of the level's own zoom, which Leaflet's redraw does not count anew.
  private begin(): void {
    const inside = this as unknown as { _invalidateAll(): void; _resetView(): void }
    if (!this._map) return
    inside._invalidateAll()
    inside._resetView()
  }

  /// Takes up other colours.
  restyle(colours: Painting['colours']): void {
    if (this.painting) this.painting = { ...this.painting, colours }
    this.repaint()
  }

  /// Asks again for the tiles that did not come, or could not be drawn.
  async retry(): Promise<void> {
    const tiles = [...this.failed]
    this.failed.clear()
    await Promise.all(tiles.map((tile) => this.load(tile)))
  }

  /// The territory at a point of the map.
  async at(point: LatLng): Promise<FoundTerritory | undefined> {
    const zoom = this.nativeZoom()
    const { x, y } = this._map.project(point, zoom).divideBy(tileSide)
    const key = keyOf(this.query?.level, { x: Math.floor(x), y: Math.floor(y), z: zoom })
    return this.drawn.has(key) ? this.ask('at', key, x - Math.floor(x), y - Math.floor(y)) : undefined
  }

  /// The parts of a territory in the tiles of the present zoom.
  async parts(code: string): Promise<(TileRings & { coords: Coords })[]> {
    const tiles = [...this.drawn.values()].filter(({ coords }) => coords.z === this.nativeZoom())
    const parts = await Promise.all(
      tiles.map(async ({ key, coords }) => {
        const rings = await this.ask('rings', key, code)
        return rings && { ...rings, coords }
      }),
    )
    return parts.filter((part) => part !== undefined)
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 1 // empty tiles stay so
    const tile = { key: keyOf(this.query?.level, coords), canvas, coords, abort: new AbortController() }
    this.drawn.set(tile.key, tile)
    void this.load(tile, done)
    return canvas
  }

  private async load(tile: DrawnTile, done?: DoneCallback): Promise<void> {
    if (!this.query) return
    const { level, version, filter } = this.query
    tile.abort.abort()
    tile.abort = new AbortController()
    const { z, y } = { z: tile.coords.z - 1, y: tile.coords.y }
    const x = wrappedColumn({ z, x: tile.coords.x, y })
    try {
      const bytes = await server.tile(addresses.coverageTile(level, z, x, y, version, filter), tile.abort.signal)
      if (this.drawn.get(tile.key) !== tile) return
      if (bytes) await this.ask('load', tile.key, level, bytes)
      else await this.ask('forget', tile.key)
      await this.paint(tile)
      done?.(undefined, tile.canvas)
      this.onChange()
    } catch (error) {
      if (isAbort(error)) return
      done?.(error as Error, tile.canvas)
      this.fail(tile, error)
    }
  }

  private fail(tile: DrawnTile, error: unknown): void {
    this.failed.add(tile)
    this.onTrouble(error)
  }

  private repaint(): void {
    for (const tile of this.drawn.values()) this.paint(tile).catch((error: unknown) => this.fail(tile, error))
  }

  private async paint(tile: DrawnTile): Promise<void> {
    if (!this.painting || !this.query) return
    const ratio = tileRatio()
    const side = Math.round(tileSide * ratio)
    const hasLines = tile.coords.z >= leastLineZoom[this.query.level]
    const picture = await this.ask('paint', tile.key, side, this.painting, hasLines ? ratio : 0)
    if (this.drawn.get(tile.key) !== tile) return
    tile.canvas.width = tile.canvas.height = picture ? side : 1
    if (!picture) return
    tile.canvas.getContext('2d')?.drawImage(picture, 0, 0)
    if ('close' in picture) picture.close()
  }

  /// The zoom whose tiles are on screen.
  private nativeZoom(): number {
    const { minNativeZoom = 0, maxNativeZoom = Infinity } = this.options
    return Math.min(Math.max(Math.round(this._map.getZoom()), minNativeZoom), maxNativeZoom)
  }

  private forget(coords: Coords): void {
    for (const [key, tile] of this.drawn) {
      if (tile.coords.x !== coords.x || tile.coords.y !== coords.y || tile.coords.z !== coords.z) continue
      tile.abort.abort()
      this.failed.delete(tile)
      this.drawn.delete(key)
      this.ask('forget', key).catch(() => undefined) // a studio that failed has forgotten already
    }
  }
}

function keyOf(level: Level | undefined, { x, y, z }: { x: number; y: number; z: number }): string {
  return `${level}/${z}/${x}/${y}`
}
