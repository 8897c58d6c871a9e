import { Layer, type Map as LeafletMap } from 'leaflet'
import { frameOf, ViewCanvas } from '../map/view_canvas.ts'
import type { ChoroplethLayer } from './choropleth_layer.ts'
import { traceRing } from './tile_painting.ts'

const tileSide = 512

/// The outline of the territories that are pointed at, focused or open, over the choropleth.
export class OutlineLayer extends Layer {
  private readonly canvas = new ViewCanvas()
  private codes: readonly string[] = []

  constructor(private readonly choropleth: ChoroplethLayer) {
    super()
  }

  override onAdd(map: LeafletMap): this {
    const pane = map.getPane('outline') ?? map.createPane('outline')
    pane.append(this.canvas.element)
    map.on('zoomstart', this.hide, this).on('moveend', this.refresh, this)
    return this
  }

  override onRemove(map: LeafletMap): this {
    map.off('zoomstart', this.hide, this).off('moveend', this.refresh, this)
    this.canvas.element.remove()
    return this
  }

  /// Draws these territories' outlines, and no other.
  show(codes: readonly (string | undefined)[]): void {
    const wanted = [...new Set(codes.filter((code) => code !== undefined))]
    if (wanted.join() === this.codes.join()) return
    this.codes = wanted
    void this.refresh()
  }

  async refresh(): Promise<void> {
    const { codes } = this
    const parts = (await Promise.all(codes.map((code) => this.choropleth.parts(code)))).flat()
    if (codes !== this.codes || !this._map) return
    if (codes.length === 0) return this.hide()
    const context = this.canvas.begin(frameOf(this._map))
    if (!context) return
    const css = getComputedStyle(document.documentElement)
    const { x: west, y: north } = this._map.project(this._map.containerPointToLatLng([0, 0]))
    context.lineJoin = 'round'
    for (const [width, colour] of [[6, '--paper'], [3, '--coverage-chosen']] as const) {
      context.lineWidth = width
      context.strokeStyle = css.getPropertyValue(colour)
      for (const { coords, extent, rings } of parts) {
        const scale = tileSide * this._map.getZoomScale(this._map.getZoom(), coords.z)
        context.beginPath()
        for (const ring of rings) {
          traceRing(context, ring, extent, (x, y) => [(coords.x + x / extent) * scale - west, (coords.y + y / extent) * scale - north])
        }
        context.stroke()
      }
    }
  }

  private hide(): void {
    this.canvas.hide()
  }
}
