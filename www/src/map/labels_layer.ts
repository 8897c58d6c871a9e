import { DomUtil, Layer, type Map as LeafletMap } from 'leaflet'
import type { Town } from './base_layer.ts'
import { boxAround, placeLabels, type LabelWish } from './label_placement.ts'
import { diameterOf, type Pin } from './pin.ts'

type Label = { text: string; font: string; colour: string; dot?: { x: number; y: number } }
/// A pin where it is drawn, which may be a little beside where it is.
export type DrawnPin = { pin: Pin; lat: number; lon: number }

/// How much of the view is drawn beyond each edge, so that a drag does not uncover blank map at once.
const padding = 0.35

/// The names on the map, of pins first and then of towns by population, on one canvas so that they
/// never overlap, tile edges or not. Purely visual: the same names are in the pins and the lists.
export class LabelsLayer extends Layer {
  private readonly canvas = document.createElement('canvas')
  private frame = 0

  constructor(
    private readonly towns: () => Town[],
    private readonly pins: () => DrawnPin[],
  ) {
    super()
    this.canvas.className = 'map-labels'
    this.canvas.setAttribute('aria-hidden', 'true')
  }

  override onAdd(map: LeafletMap): this {
    map.createPane('labels').append(this.canvas)
    map.on('zoomstart', this.hide, this).on('moveend', this.refresh, this)
    this.refresh()
    return this
  }

  override onRemove(map: LeafletMap): this {
    map.off('zoomstart', this.hide, this).off('moveend', this.refresh, this)
    this.canvas.remove()
    return this
  }

  /// Draws at the next frame, once however often it is called.
  refresh(): void {
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => this.draw())
  }

  private hide(): void {
    this.canvas.classList.add('is-hidden')
  }

  private draw(): void {
    const map = this._map
    const context = this.canvas.getContext('2d')
    if (!map || !context) return
    const size = map.getSize()
    const margin = { x: Math.round(size.x * padding), y: Math.round(size.y * padding) }
    const ratio = Math.min(devicePixelRatio || 1, 2)
    const [width, height] = [size.x + 2 * margin.x, size.y + 2 * margin.y]
    this.canvas.width = width * ratio
    this.canvas.height = height * ratio
    this.canvas.style.width = `${width}px`
    this.canvas.style.height = `${height}px`
    DomUtil.setPosition(this.canvas, map.containerPointToLayerPoint([-margin.x, -margin.y]))
    context.setTransform(ratio, 0, 0, ratio, margin.x * ratio, margin.y * ratio)
    this.drawLabels(context)
    this.canvas.classList.remove('is-hidden')
  }

  private drawLabels(context: CanvasRenderingContext2D): void {
    const css = getComputedStyle(document.documentElement)
    const family = css.getPropertyValue('--font')
    const ink = { pin: css.getPropertyValue('--ink'), town: css.getPropertyValue('--map-town') }
    const pins = this.pins().map((drawn) => ({ ...drawn, ...this.pointOf(drawn.lat, drawn.lon) }))
    const obstacles = pins.map((pin) => boxAround(pin, diameterOf(pin.pin.members) / 2, diameterOf(pin.pin.members) / 2))
    const wishes = [
      ...wishesOfPins(context, pins, `600 12px ${family}`, ink.pin),
      ...this.wishesOfTowns(context, new Set(pins.map(({ pin }) => pin.name)), family, ink.town),
    ]
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.lineJoin = 'round'
    context.lineWidth = 3
    context.strokeStyle = css.getPropertyValue('--map-halo')
    for (const { label, x, y } of placeLabels(wishes, obstacles)) paint(context, label, x, y)
  }

  private wishesOfTowns(
    context: CanvasRenderingContext2D,
    named: ReadonlySet<string>,
    family: string,
    colour: string,
  ): LabelWish<Label>[] {
    return this.towns()
      .filter((town) => !named.has(town.name))
      .sort((a, b) => b.population - a.population || a.code.localeCompare(b.code))
      .map((town) => {
        const point = this.pointOf(town.at[1], town.at[0])
        const font = `${town.population >= 100_000 ? 12.5 : town.population >= 20_000 ? 11.5 : 10.5}px ${family}`
        context.font = font
        const width = context.measureText(town.name).width
        const label = { text: town.name, font, colour, dot: point }
        return { label, ...point, width, height: 13, clearance: 5, sides: ['right', 'left', 'above', 'below'] }
      })
  }

  private pointOf(lat: number, lon: number): { x: number; y: number } {
    const { x, y } = this._map.latLngToContainerPoint([lat, lon])
    return { x, y }
  }
}

/// Larger pins are named first. An intercommunalité's name says less on a map than its towns' names.
function wishesOfPins(
  context: CanvasRenderingContext2D,
  pins: readonly { pin: Pin; x: number; y: number }[],
  font: string,
  colour: string,
): LabelWish<Label>[] {
  context.font = font
  return pins
    .filter(({ pin }) => pin.level !== 'epci')
    .sort((a, b) => b.pin.members - a.pin.members || a.pin.id.localeCompare(b.pin.id))
    .map(({ pin, x, y }) => ({
      label: { text: pin.name, font, colour },
      x,
      y,
      width: context.measureText(pin.name).width,
      height: 14,
      clearance: diameterOf(pin.members) / 2 + 2,
      sides: ['below', 'above', 'right', 'left'],
    }))
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
