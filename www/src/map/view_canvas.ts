import { DomUtil, type Map as LeafletMap } from 'leaflet'

/// How much of the view is drawn beyond each edge, so that a drag does not uncover blank map at once.
const padding = 0.35

/// A canvas over the view and its surroundings. It moves with the map's panes; a zoom makes it wrong,
/// so it is hidden until it is drawn again.
export class ViewCanvas {
  readonly element = document.createElement('canvas')

  constructor() {
    this.element.className = 'view-canvas'
    this.element.setAttribute('aria-hidden', 'true')
  }

  hide(): void {
    this.element.classList.add('is-hidden')
  }

  /// Empties and places the canvas; the context counts in pixels of the map's container.
  begin(map: LeafletMap): CanvasRenderingContext2D | null {
    const context = this.element.getContext('2d')
    const size = map.getSize()
    const margin = { x: Math.round(size.x * padding), y: Math.round(size.y * padding) }
    const ratio = Math.min(devicePixelRatio || 1, 2)
    const [width, height] = [size.x + 2 * margin.x, size.y + 2 * margin.y]
    if (this.element.width !== Math.floor(width * ratio) || this.element.height !== Math.floor(height * ratio)) {
      this.element.width = width * ratio
      this.element.height = height * ratio
    }
    this.element.style.width = `${width}px`
    this.element.style.height = `${height}px`
    DomUtil.setPosition(this.element, map.containerPointToLayerPoint([-margin.x, -margin.y]))
    context?.resetTransform()
    context?.clearRect(0, 0, this.element.width, this.element.height)
    context?.setTransform(ratio, 0, 0, ratio, margin.x * ratio, margin.y * ratio)
    this.element.classList.remove('is-hidden')
    return context
  }
}
