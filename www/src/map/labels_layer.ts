import { Layer, type Map as LeafletMap, type ZoomAnimEvent } from 'leaflet'
import { texts } from '../texts/texts.ts'
import type { BaseName } from './base_names.ts'
import { countryLabel, importanceOf, pinLabel, seaLabel, styleOf } from './label_kinds.ts'
import { boxAround, placeLabels, type LabelWish, type Point, type Side } from './label_placement.ts'
import { LabelWriter, type Label } from './label_writer.ts'
import { hasSeatRing, seatRing, type DrawnPin, type Pin } from './pin.ts'
import { ViewCanvas } from './view_canvas.ts'
import { worldNames, type WorldName } from './world_names.ts'

type PlacedPin = DrawnPin & Point
type PlacedName = BaseName & Point
type Wish = LabelWish<Label>

const besidePin: readonly Side[] = ['below', 'above', 'right', 'left']
const besideDot: readonly Side[] = ['right', 'left', 'above', 'below']
const onArea: readonly Side[] = ['on', 'below', 'above']

/// The names on the map, of pins first and then of places by importance (none, when the map below has
/// its own), on one canvas so that they
/// never overlap, tile edges or not. Purely visual: the same names are in the pins and the lists.
export class LabelsLayer extends Layer {
  private readonly canvas = new ViewCanvas()
  private readonly writer = new LabelWriter()
  private sides = new Map<string, Side>()
  private frame = 0
  private turn = 0
  private centre = 0 // the view's, in degrees of longitude
  private drawn = { left: 0, top: 0, right: 0, bottom: 0 } // in pixels: more than what is in sight

  constructor(
    private readonly names: () => BaseName[] | undefined,
    private readonly pins: () => DrawnPin[],
  ) {
    super()
  }

  override onAdd(map: LeafletMap): this {
    this.canvas.element.classList.add('leaflet-zoom-animated')
    map.createPane('labels').append(this.canvas.element)
    map.on('zoomstart', this.hide, this).on('zoomanim', this.follow, this).on('moveend', this.refresh, this)
    return this
  }

  override onRemove(map: LeafletMap): this {
    map.off('zoomstart', this.hide, this).off('zoomanim', this.follow, this).off('moveend', this.refresh, this)
    this.canvas.element.remove()
    return this
  }

  /// Draws after the next frame, once however often it is called: what a reader did shows first.
  refresh(): void {
    cancelAnimationFrame(this.frame)
    clearTimeout(this.turn)
    this.frame = requestAnimationFrame(() => {
      this.turn = window.setTimeout(() => this.draw())
    })
  }

  /// Takes up the colours as they are now.
  restyle(): void {
    this.writer.restyle()
    this.refresh()
  }

  private hide(): void {
    this.canvas.hide()
  }

  private follow(event: ZoomAnimEvent): void {
    this.canvas.follow(this._map, event)
  }

  private draw(): void {
    const context = this._map && this.canvas.begin(this._map)
    if (!context) return
    this.writer.begin()
    this.look()
    const pins = this.pins().map((drawn) => ({ ...drawn, ...this.pointOf([drawn.lon, drawn.lat]) }))
    const names = this.names()
    const ofMap = names ? [...this.wishesOfNames(context, pins, names), ...this.wishesOfWorld(context)] : []
    const wishes = [...this.wishesOfPins(context, pins), ...ofMap]
    const obstacles = pins.map((pin) => boxAround(pin, extentOf(pin), extentOf(pin)))
    const size = this._map.getSize()
    const view = { left: 0, top: 0, right: size.x, bottom: size.y }
    const placed = placeLabels(wishes.filter((wish) => this.isNear(wish)), obstacles, this.sides, view)
    this.sides = new Map(placed.map(({ key, side }) => [key, side]))
    // The most important is painted last: the halo of another never cuts it.
    for (const { label, x, y } of placed.reverse()) this.writer.paint(context, label, x, y)
  }

  /// Larger pins are named first.
  private wishesOfPins(context: CanvasRenderingContext2D, pins: readonly PlacedPin[]): Wish[] {
    return pins
      .filter(({ pin }) => hasName(pin, this._map.getZoom()))
      .sort((a, b) => b.pin.members - a.pin.members || (a.pin.id < b.pin.id ? -1 : 1))
      .map((placed) => this.wishBeside(context, `pin:${placed.pin.id}`, { lines: this.writer.linesOf(placed.pin.name, pinLabel), style: pinLabel }, placed))
  }

  private wishesOfNames(context: CanvasRenderingContext2D, pins: readonly PlacedPin[], names: readonly BaseName[]): Wish[] {
    const zoom = this._map.getZoom()
    const named = new Set(pins.map(({ pin }) => pin.name))
    const near = names.map((name) => ({ ...name, ...this.pointOf(name.at) })).filter((name) => this.isNear(name))
    const taken = new Set(pins.filter(({ pin }) => hasName(pin, zoom)))
    const wishes: Wish[] = []
    for (const name of near.sort(byImportance)) {
      const style = styleOf(name, zoom)
      if (!style || named.has(name.name)) continue
      const key = `${name.kind}:${name.code}`
      const label: Label = { lines: this.writer.linesOf(name.name, style), style }
      const wish = name.kind === 'town'
        ? this.wishOfTown(context, key, label, name, pins, taken)
        : this.wishOn(context, key, label, name.at)
      if (wish) wishes.push(wish)
    }
    return wishes
  }

  /// A town that a pin covers is named beside it, when the pin has no name of its own and no other
  /// town's; any other town has a dot.
  private wishOfTown(
    context: CanvasRenderingContext2D,
    key: string,
    label: Label,
    { x, y, isSeat }: PlacedName,
    pins: readonly PlacedPin[],
    taken: Set<PlacedPin>,
  ): Wish | undefined {
    const pin = pins.find((candidate) => (candidate.x - x) ** 2 + (candidate.y - y) ** 2 < candidate.radius ** 2)
    if (pin && taken.has(pin)) return undefined
    if (pin) {
      taken.add(pin)
      return this.wishBeside(context, key, label, pin)
    }
    const dotted = { ...label, dot: { x, y, isSeat } }
    return { key, label: dotted, x, y, ...this.writer.sizeOf(context, label), clearance: isSeat ? 6 : 5, margin: 6, sides: besideDot }
  }

  private wishesOfWorld(context: CanvasRenderingContext2D): Wish[] {
    const zoom = this._map.getZoom()
    const shown = worldNames.filter(({ from, to }) => from <= zoom && zoom <= to)
    return shown.map((world) => {
      const style = world.kind === 'sea' ? seaLabel : countryLabel
      const name = nameOf(world)
      return this.wishOn(context, `${world.kind}:${name}`, { lines: this.writer.linesOf(name, style), style }, world.at)
    })
  }

  private wishOn(context: CanvasRenderingContext2D, key: string, label: Label, at: readonly [number, number]): Wish {
    return { key, label, ...this.pointOf(at), ...this.writer.sizeOf(context, label), clearance: 4, margin: 8, sides: onArea }
  }

  private wishBeside(context: CanvasRenderingContext2D, key: string, label: Label, placed: PlacedPin): Wish {
    return { key, label, x: placed.x, y: placed.y, ...this.writer.sizeOf(context, label), clearance: extentOf(placed) + 2, margin: 2, sides: besidePin }
  }

  /// What holds while one picture is drawn.
  private look(): void {
    const size = this._map.getSize()
    const margin = ViewCanvas.marginOf(this._map)
    this.centre = this._map.getCenter().lng
    this.drawn = { left: -margin.x, top: -margin.y, right: size.x + margin.x, bottom: size.y + margin.y }
  }

  private isNear({ x, y }: Point): boolean {
    const { left, top, right, bottom } = this.drawn
    return x > left && y > top && x < right && y < bottom
  }

  /// In the copy of the world that is nearest to what is in sight.
  private pointOf([lon, lat]: readonly [number, number]): Point {
    const copy = 360 * Math.round((this.centre - lon) / 360)
    const { x, y } = this._map.latLngToContainerPoint([lat, lon + copy])
    return { x, y }
  }
}

/// How far a pin reaches from its middle, its dashed ring included.
function extentOf({ pin, radius }: DrawnPin): number {
  return radius + (hasSeatRing(pin) ? seatRing : 0)
}

/// An intercommunalité's name says less on a map than its town's; départements are named once there is
/// room for most of them.
function hasName(pin: Pin, zoom: number): boolean {
  return pin.level !== 'epci' && (pin.level !== 'departement' || zoom >= 7)
}

function nameOf(world: WorldName): string {
  return world.kind === 'sea' ? texts.map.seas[world.name] : texts.country(world.code)
}

function byImportance(a: BaseName, b: BaseName): number {
  return importanceOf(a) - importanceOf(b) || b.population - a.population || (a.code < b.code ? -1 : 1)
}
