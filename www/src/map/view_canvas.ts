import { DomUtil, type LatLng, type Map as LeafletMap, type Point, type ZoomAnimEvent } from 'leaflet'

/// How much of the view is drawn beyond each edge, so that a drag does not uncover blank map at once.
const padding = 0.3

/// Where the map looks at one moment, and what is drawn of it. `size` is the view's and `margin` beyond
/// each of its edges, in pixels of the page; `width` and `height` of both together are in those of the
/// screen, `ratio` for each of the page.
export type ViewFrame = { size: Point; margin: Point; ratio: number; isPaper: boolean; width: number; height: number; zoom: number; corner: LatLng; at: Point }

/// Pixels that a canvas may have: browsers bound their number.
const mostPixels = 16_000_000
/// Pixels of paper for one of the page, at least.
const paperRatio = 3

/// Of what the screen shows, or the printer, as much as a canvas may hold.
export function frameOf(map: LeafletMap): ViewFrame {
  const size = map.getSize()
  const margin = size.multiplyBy(padding).round()
  const [across, down] = [size.x + 2 * margin.x, size.y + 2 * margin.y]
  const isPaper = map.getContainer().closest('.is-printing') !== null
  const wanted = isPaper ? Math.max(devicePixelRatio, paperRatio) : devicePixelRatio
  const ratio = Math.min(wanted, Math.sqrt(mostPixels / Math.max(across * down, 1)))
  const corner = margin.multiplyBy(-1)
  return {
    size,
    margin,
    ratio,
    isPaper,
    width: Math.floor(across * ratio),
    height: Math.floor(down * ratio),
    zoom: map.getZoom(),
    corner: map.containerPointToLatLng(corner),
    at: map.containerPointToLayerPoint(corner),
  }
}

/// A canvas over the view and its surroundings. It moves with the map's panes, until it is drawn again.
export class ViewCanvas {
  readonly element = document.createElement('canvas')
  private frame: ViewFrame | undefined

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
    if (!this.frame) return
    const leading = map as unknown as { _latLngToNewLayerPoint(at: LatLng, zoom: number, center: LatLng): Point } // Leaflet's own
    DomUtil.setTransform(this.element, leading._latLngToNewLayerPoint(this.frame.corner, zoom, center), map.getZoomScale(zoom, this.frame.zoom))
  }

  /// Empties the canvas and puts it where a frame is; the context counts in pixels of the map's container.
  begin(frame: ViewFrame): CanvasRenderingContext2D | null {
    const { margin, ratio, width, height } = frame
    const context = this.element.getContext('2d')
    this.frame = frame
    // Browsers repeat on paper what was painted, so clearing too, of all that lies below: a new size is none.
    if (frame.isPaper) this.element.width = 0
    if (this.element.width !== width || this.element.height !== height) Object.assign(this.element, { width, height })
    else if (context) clear(context, width, height)
    this.element.style.width = `${width / ratio}px`
    this.element.style.height = `${height / ratio}px`
    DomUtil.setPosition(this.element, frame.at)
    context?.setTransform(ratio, 0, 0, ratio, margin.x * ratio, margin.y * ratio)
    this.element.classList.remove('is-hidden')
    return context
  }

  /// Shows a picture of all that a frame is of.
  show(frame: ViewFrame, picture: HTMLCanvasElement | ImageBitmap): void {
    const context = this.begin(frame)
    context?.resetTransform()
    context?.drawImage(picture, 0, 0)
    if ('close' in picture) picture.close()
  }
}

function clear(context: CanvasRenderingContext2D, width: number, height: number): void {
  context.resetTransform()
  context.clearRect(0, 0, width, height)
}
