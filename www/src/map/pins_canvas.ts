import type { LatLng, Map as LeafletMap, Point, ZoomAnimEvent } from 'leaflet'
import { prefersReducedMotion } from '../base/motion.ts'
import type { DrawnPin } from './pin.ts'
import { Arrival, Zooming } from './pin_motion.ts'
import type { PinPainter, PinPicture } from './pin_painter.ts'
import { frameOf, ViewCanvas, type ViewFrame } from './view_canvas.ts'

/// `way`: from where it comes, in pixels beside its place, while pins arrive.
type Painted = { drawn: DrawnPin; look: string; picture: PinPicture; way: Point | undefined }

/// More pins than this come and go without motion: finding where each comes from takes longer than a frame.
const mostMoving = 300
/// Pictures of one sheet: browsers bound how wide a canvas is.
const mostOnSheet = 24

/// What is seen of the pins: one picture over the view, where each of them as an element of its own
/// would cost a browser several times more.
export class PinsCanvas {
  private readonly canvas = new ViewCanvas()
  private painted = new Map<string, Painted>()
  private leaving: Painted[] = []
  private arrival: Arrival | undefined
  private zooming: Zooming | undefined
  private zoom: number
  private ratio: number
  private chosen: string | undefined
  private frame: ViewFrame | undefined // what the canvas shows pins of
  private isStale = false // it shows others than those that are kept
  private turn = 0

  constructor(
    private readonly map: LeafletMap,
    pane: HTMLElement,
    private readonly painter: PinPainter,
  ) {
    this.zoom = map.getZoom()
    this.ratio = frameOf(map).ratio
    pane.append(this.canvas.element)
    map.on('zoomanim', (event: ZoomAnimEvent) => this.followZoom(event))
    map.on('zoomend', () => (this.zooming = undefined))
    map.on('zoom zoomend viewreset resize', () => this.paint())
  }

  /// Leaves of the former pins those that are as they were; answers what is missing, for `add`, which paints.
  keep(placed: ReadonlyMap<string, DrawnPin>): [string, DrawnPin][] {
    const before = this.painted
    this.painted = new Map()
    for (const [key, drawn] of placed) {
      const known = before.get(key)
      if (known?.look === this.lookOf(drawn)) this.painted.set(key, { ...known, drawn, way: undefined })
    }
    this.beginArrival(before, placed.size)
    this.isStale = true
    return [...placed].filter(([key]) => !this.painted.has(key))
  }

  /// Paints these too, over what is there; after the last of them all anew, small pins on large ones.
  add(missing: readonly [string, DrawnPin][], isLast: boolean): void {
    const pictures = this.picturesOf(missing.map(([, drawn]) => drawn))
    const added = missing.map(([, drawn], index) => {
      const way = this.arrival?.wayTo(this.placeOf(drawn))
      return { drawn, look: this.lookOf(drawn), picture: pictures[index]!, way }
    })
    missing.forEach(([key], index) => this.painted.set(key, added[index]!))
    if (isLast || this.isStale || this.arrival || this.zooming || !this.frame) this.paint()
    else this.put(this.frame, added)
  }

  /// Shows the whole of a pin that others may cover, until all is painted again.
  raise(key: string): void {
    const painted = this.painted.get(key)
    if (painted && this.frame && !this.arrival && !this.zooming) this.put(this.frame, [painted])
  }

  /// Marks the pin of the place whose list is open.
  choose(id: string | undefined): void {
    if (id === this.chosen) return
    const changed = [...this.painted.values()].filter(({ drawn: { pin } }) => pin.id === this.chosen || pin.id === id)
    this.chosen = id
    this.renew(changed)
    this.paint()
  }

  /// Takes up the colours as they are now.
  restyle(): void {
    this.renew([...this.painted.values()])
    this.paint()
  }

  /// A window that went to another screen, or a page that is zoomed, asks for other pictures.
  private renew(pins: readonly Painted[], ratio = this.ratio): void {
    this.ratio = ratio
    const pictures = this.picturesOf(pins.map(({ drawn }) => drawn))
    pins.forEach((painted, index) => {
      painted.picture = pictures[index]!
      painted.look = this.lookOf(painted.drawn)
    })
  }

  private picturesOf(pins: readonly DrawnPin[]): PinPicture[] {
    const pictures: PinPicture[] = []
    while (pictures.length < pins.length) {
      pictures.push(...this.painter.paint(pins.slice(pictures.length, pictures.length + mostOnSheet), this.chosen, this.ratio))
    }
    return pictures
  }

  private lookOf(drawn: DrawnPin): string {
    return this.painter.lookOf(drawn, drawn.pin.id === this.chosen)
  }

  private beginArrival(before: ReadonlyMap<string, Painted>, count: number): void {
    const hasZoomed = this.zoom !== this.map.getZoom()
    this.zoom = this.map.getZoom()
    if (!hasZoomed) return
    const moves = before.size > 0 && before.size + count < mostMoving && !prefersReducedMotion()
    this.leaving = moves ? [...before].filter(([key]) => !this.painted.has(key)).map(([, painted]) => painted) : []
    this.arrival = moves ? new Arrival([...before.values()].map(({ drawn }) => this.placeOf(drawn))) : undefined
    this.move()
  }

  private followZoom(event: ZoomAnimEvent): void {
    this.zooming = new Zooming(this.map, event)
    this.move()
  }

  /// Paints frame by frame for as long as something moves.
  private move(): void {
    cancelAnimationFrame(this.turn)
    const moves = this.arrival !== undefined || this.zooming !== undefined
    this.canvas.element.ariaBusy = moves ? 'true' : null
    if (!moves) return
    this.turn = requestAnimationFrame(() => {
      if (this.arrival?.isOver) this.settle()
      if (this.zooming?.isOver) this.zooming = undefined
      this.paint()
      this.move()
    })
  }

  private settle(): void {
    this.arrival = undefined
    this.leaving = []
  }

  /// Paints all that there is, small pins on large ones.
  private paint(): void {
    this.isStale = false
    const isEmpty = this.painted.size + this.leaving.length === 0
    if (isEmpty && !this.frame) return
    const frame = frameOf(this.map)
    if (frame.ratio !== this.ratio) this.renew([...this.painted.values()], frame.ratio)
    this.canvas.begin(frame)
    this.frame = isEmpty ? undefined : frame
    const { progress } = this.arrival ?? { progress: 1 }
    this.put(frame, this.leaving, { opacity: Math.max(1 - 2 * progress, 0) })
    const pins = [...this.painted.values()].sort((a, b) => b.drawn.radius - a.drawn.radius)
    if (progress === 1) return this.put(frame, pins)
    this.put(frame, pins.filter(({ way }) => !way))
    this.put(frame, pins.filter(({ way }) => way), { opacity: progress, size: (1 + progress) / 2, wayLeft: 1 - progress })
  }

  /// Paints pins where they are by now, in whole pixels of the canvas: pictures stay sharp.
  private put(frame: ViewFrame, pins: readonly Painted[], { opacity = 1, size = 1, wayLeft = 0 } = {}): void {
    const context = this.canvas.element.getContext('2d')
    if (!context) return
    const { ratio } = this
    const pointOf = this.pointsIn(frame)
    context.resetTransform()
    context.globalAlpha = opacity
    for (const { picture, drawn, way } of pins) {
      const { x, y } = way && wayLeft > 0 ? pointOf(drawn.at).add(way.multiplyBy(wayLeft)) : pointOf(drawn.at)
      const { sheet, left, side } = picture
      const wide = side * size
      context.drawImage(sheet, left, 0, side, side, Math.round(x * ratio - wide / 2), Math.round(y * ratio - wide / 2), wide, wide)
    }
    context.globalAlpha = 1
  }

  /// Where places are on the canvas, in pixels of the page.
  private pointsIn({ at: corner, margin }: ViewFrame): (at: LatLng) => Point {
    const zoomed = this.zooming?.now()
    if (zoomed) return (at) => zoomed(at).add(margin)
    return (at) => this.map.latLngToLayerPoint(at).subtract(corner)
  }

  /// In pixels of the whole map at its zoom.
  private placeOf({ at }: DrawnPin): Point {
    return this.map.project(at, this.map.getZoom())
  }
}
