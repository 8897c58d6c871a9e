import { DomUtil, type LatLng, type Map as LeafletMap, type Point, type ZoomAnimEvent } from 'leaflet'

/// How much of the view is drawn beyond each edge, so that a drag does not uncover blank map at once.
const padding = 0.35

/// A canvas over the view and its surroundings. It moves with the map's panes, until it is drawn again.
export class ViewCanvas {
  readonly element = document.createElement('canvas')
  private corner: LatLng | undefined
  private zoom = 0

  constructor() {
    this.element.className = 'view-canvas'
    this.element.setAttribute('aria-hidden', 'true')
  }

  hide(): void {
    this.element.classList.add('is-hidden')
  }

  /// Grows or shrinks to where the map's zoom leads, rather than be drawn again; for what has Leaflet's
  /// class `leaflet-zoom-animated`.
  follow(map: LeafletMap, { center, zoom }: ZoomAnimEvent): void {
    if (!this.corner) return
    const leading = map as unknown as { _latLngToNewLayerPoint(at: LatLng, zoom: number, center: LatLng): Point } // Leaflet's own
    DomUtil.setTransform(this.element, leading._latLngToNewLayerPoint(this.corner, zoom, center), map.getZoomScale(zoom, this.zoom))
  }

  /// Pixels of the screen that are painted for one of the page.
  static ratio(): number {
    return Math.min(devicePixelRatio || 1, 2)
  }

  /// Pixels beyond each edge of the view that are drawn too.
  static marginOf(map: LeafletMap): { x: number; y: number } {
    const size = map.getSize()
    return { x: Math.round(size.x * padding), y: Math.round(size.y * padding) }
  }

  /// Empties and places the canvas; the context counts in pixels of the map's container.
  begin(map: LeafletMap): CanvasRenderingContext2D | null {
    const context = this.element.getContext('2d')
    const size = map.getSize()
    const margin = ViewCanvas.marginOf(map)
    const ratio = ViewCanvas.ratio()
    const [width, height] = [size.x + 2 * margin.x, size.y + 2 * margin.y]
    if (this.element.width !== Math.floor(width * ratio) || this.element.height !== Math.floor(height * ratio)) {
      this.element.width = width * ratio
      this.element.height = height * ratio
    }
    this.element.style.width = `${width}px`
    this.element.style.height = `${height}px`
    this.corner = map.containerPointToLatLng([-margin.x, -margin.y])
    this.zoom = map.getZoom()
    DomUtil.setPosition(this.element, map.containerPointToLayerPoint([-margin.x, -margin.y]))
    context?.resetTransform()
    context?.clearRect(0, 0, this.element.width, this.element.height)
    context?.setTransform(ratio, 0, 0, ratio, margin.x * ratio, margin.y * ratio)
    this.element.classList.remove('is-hidden')
    return context
  }
}
