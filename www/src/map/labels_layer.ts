import { Layer, type Map as LeafletMap } from 'leaflet'
import type { Town } from './base_layer.ts'
import { boxAround, placeLabels, type LabelWish, type Side } from './label_placement.ts'
import { diameterOf, isFinal, seatRing, type Pin } from './pin.ts'
import { ViewCanvas } from './view_canvas.ts'

type Label = { text: string; font: string; colour: string; dot?: { x: number; y: number } }
/// A pin where it is drawn, which may be a little beside where it is.
export type DrawnPin = { pin: Pin; lat: number; lon: number }

type PlacedPin = { pin: Pin; x: number; y: number }

const besidePin: readonly Side[] = ['below', 'above', 'right', 'left']
const besideDot: readonly Side[] = ['right', 'left', 'above', 'below']

/// The names on the map, of pins first and then of towns by population, on one canvas so that they
/// never overlap, tile edges or not. Purely visual: the same names are in the pins and the lists.
export class LabelsLayer extends Layer {
  private readonly canvas = new ViewCanvas()
  private frame = 0

  constructor(
    private readonly towns: () => Town[],
    private readonly pins: () => DrawnPin[],
  ) {
    super()
  }

  override onAdd(map: LeafletMap): this {
    map.createPane('labels').append(this.canvas.element)
    map.on('zoomstart', this.hide, this).on('moveend', this.refresh, this)
    this.refresh()
    return this
  }

  override onRemove(map: LeafletMap): this {
    map.off('zoomstart', this.hide, this).off('moveend', this.refresh, this)
    this.canvas.element.remove()
    return this
  }

  /// Draws at the next frame, once however often it is called.
  refresh(): void {
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => this.draw())
  }

  private hide(): void {
    this.canvas.hide()
  }

  private draw(): void {
    const context = this._map && this.canvas.begin(this._map)
    if (context) this.drawLabels(context)
  }

  private drawLabels(context: CanvasRenderingContext2D): void {
    const css = getComputedStyle(document.documentElement)
    const family = css.getPropertyValue('--font')
    const ink = { pin: css.getPropertyValue('--ink'), town: css.getPropertyValue('--map-town') }
    const pins = this.pins().map((drawn) => ({ ...drawn, ...this.pointOf(drawn.lat, drawn.lon) }))
    const obstacles = pins.map((pin) => boxAround(pin, radiusOf(pin), radiusOf(pin)))
    const wishes = [
      ...wishesOfPins(context, pins, `600 12px ${family}`, ink.pin, this._map.getZoom()),
      ...this.wishesOfTowns(context, pins, family, ink.town),
    ]
    const size = this._map.getSize()
    const view = { left: 0, top: 0, right: size.x, bottom: size.y }
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.lineJoin = 'round'
    context.lineWidth = 3
    context.strokeStyle = css.getPropertyValue('--map-halo')
    for (const { label, x, y } of placeLabels(wishes, obstacles, view)) paint(context, label, x, y)
  }

  /// A town that a pin covers is named beside it, when the pin has no name of its own and no other
  /// town's; any other town has a dot.
  private wishesOfTowns(
    context: CanvasRenderingContext2D,
    pins: readonly PlacedPin[],
    family: string,
    colour: string,
  ): LabelWish<Label>[] {
    const named = new Set(pins.map(({ pin }) => pin.name))
    const taken = new Set(pins.filter(({ pin }) => hasName(pin, this._map.getZoom())))
    const wishes: LabelWish<Label>[] = []
    for (const town of byPopulation(this.towns())) {
      const point = this.pointOf(town.at[1], town.at[0])
      const pin = pins.find((candidate) => covers(candidate, point))
      if (named.has(town.name) || (pin && taken.has(pin))) continue
      if (pin) taken.add(pin)
      const font = `${town.population >= 100_000 ? 12.5 : town.population >= 20_000 ? 11.5 : 10.5}px ${family}`
      context.font = font
      const size = { width: context.measureText(town.name).width, height: 13 }
      wishes.push(
        pin
          ? { label: { text: town.name, font, colour }, x: pin.x, y: pin.y, ...size, clearance: radiusOf(pin) + 2, sides: besidePin }
          : { label: { text: town.name, font, colour, dot: point }, ...point, ...size, clearance: 5, sides: besideDot },
      )
    }
    return wishes
  }

  private pointOf(lat: number, lon: number): { x: number; y: number } {
    const { x, y } = this._map.latLngToContainerPoint([lat, lon])
    return { x, y }
  }
}

/// An intercommunalité's name says less on a map than its town's; départements are named once there is
/// room for most of them.
function hasName(pin: Pin, zoom: number): boolean {
  return pin.level !== 'epci' && (pin.level !== 'departement' || zoom >= 7)
}

/// Larger pins are named first.
function wishesOfPins(
  context: CanvasRenderingContext2D,
  pins: readonly PlacedPin[],
  font: string,
  colour: string,
  zoom: number,
): LabelWish<Label>[] {
  context.font = font
  return pins
    .filter(({ pin }) => hasName(pin, zoom))
    .sort((a, b) => b.pin.members - a.pin.members || a.pin.id.localeCompare(b.pin.id))
    .map((placed) => ({
      label: { text: placed.pin.name, font, colour },
      x: placed.x,
      y: placed.y,
      width: context.measureText(placed.pin.name).width,
      height: 14,
      clearance: radiusOf(placed) + 2,
      sides: besidePin,
    }))
}

function byPopulation(towns: readonly Town[]): Town[] {
  const distinct = new Map(towns.map((town) => [town.code, town]))
  return [...distinct.values()].sort((a, b) => b.population - a.population || a.code.localeCompare(b.code))
}

function radiusOf({ pin }: PlacedPin): number {
  return diameterOf(pin.members) / 2 + (isFinal(pin) && pin.atSeat > 0 ? seatRing : 0)
}

function covers(placed: PlacedPin, { x, y }: { x: number; y: number }): boolean {
  return Math.hypot(placed.x - x, placed.y - y) < radiusOf(placed)
}

function paint(context: CanvasRenderingContext2D, label: Label, x: number, y: number): void {
  context.font = label.font
  context.strokeText(label.text, x, y)
  context.fillStyle = label.colour
  context.fillText(label.text, x, y)
  if (!label.dot) return
  context.beginPath()
  context.arc(label.dot.x, label.dot.y, 2, 0, 2 * Math.PI)
  context.fill()
}
