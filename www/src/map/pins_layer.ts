import type { Map as LeafletMap } from 'leaflet'
import type { CategoryColours } from '../base/colours.ts'
import { latest } from '../base/latest.ts'
import { nextTask } from '../base/pause.ts'
import type { DrawnPin, Pin } from './pin.ts'
import { PinButtons } from './pin_buttons.ts'
import { PinPainter } from './pin_painter.ts'
import { PinScale } from './pin_scale.ts'
import { PinsCanvas } from './pins_canvas.ts'
import { PinsSource, type PinsQuery } from './pins_source.ts'
import { spread } from './spread.ts'
import { tilesCovering } from './tile.ts'

export type PinsCallbacks = {
  onChoose: (pin: Pin) => void
  onDrawn: () => void
  onTrouble: (error: unknown) => void
}

/// How much of the view is drawn beyond each edge too, so that a drag uncovers pins at once.
const padding = 0.3
/// How far a pin may stand beside its place so as not to hide its neighbour: of clusters, whose place is
/// a middle, and of communes. The whole world on one screen has more room than France in it.
const spreadReach = (zoom: number): number => (zoom < 5 ? 56 : zoom < 10 ? 36 : 16)
/// Pins that one frame adds: painting them takes a few milliseconds of it, as does showing any.
const mostAtOnce = 40

/// The pins on screen, for the current zoom and filter: painted, and buttons over them.
export class PinsLayer {
  private readonly source = new PinsSource()
  private readonly canvas: PinsCanvas
  private readonly buttons: PinButtons
  private placed = new Map<string, DrawnPin>() // those that are shown, or soon will be
  private frame = 0
  private scale = new PinScale(0)
  private query: PinsQuery | undefined

  constructor(
    private readonly map: LeafletMap,
    colours: CategoryColours,
    labelOf: (key: string) => string,
    private readonly callbacks: PinsCallbacks,
  ) {
    const pane = map.createPane('pins')
    this.canvas = new PinsCanvas(map, pane, new PinPainter(colours))
    this.buttons = new PinButtons(map, pane, colours, labelOf, {
      onChoose: (pin) => callbacks.onChoose(pin),
      onRaise: (key) => this.canvas.raise(key),
    })
    map.on('moveend', () => void this.refresh())
  }

  /// Shows what the query asks for, `located` members in all. Until the first call, and after `clear`,
  /// nothing is asked.
  show(query: PinsQuery, located: number): Promise<void> {
    this.query = query
    this.scale = new PinScale(located)
    return this.refresh()
  }

  /// Shows none, and asks for none.
  clear(): void {
    this.query = undefined
    this.draw(new Map())
  }

  drawn(): DrawnPin[] {
    return [...this.placed.values()]
  }

  /// Marks the pin of the place whose list is open.
  choose(id: string | undefined): void {
    this.canvas.choose(id)
    this.buttons.choose(id)
  }

  /// Whether focus could be given to that pin.
  focus(id: string): boolean {
    return this.buttons.focus(id)
  }

  /// Takes up the colours as they are now.
  restyle(): void {
    this.canvas.restyle()
  }

  async refresh(): Promise<void> {
    if (!this.query) return
    try {
      const placed = await this.place(this.query)
      if (placed && this.query) this.draw(placed)
    } catch (error) {
      this.callbacks.onTrouble(error)
    }
  }

  /// By steps: pins that are known already must not hold back the map that has moved.
  private readonly place = latest(async (query: PinsQuery, signal: AbortSignal) => {
    const bounds = this.map.getBounds().pad(padding)
    const zoom = Math.round(this.map.getZoom()) // a flight that is caught stops between two
    const north = this.map.project(bounds.getNorthWest(), zoom)
    const south = this.map.project(bounds.getSouthEast(), zoom)
    const pins = await this.source.pins(tilesCovering({ min: north, max: south }, zoom, 256), query, signal)
    await nextTask()
    const placed = signal.aborted ? undefined : this.placesOf(pins)
    await nextTask()
    return placed
  })

  /// Where each pin stands. Whole tiles are spread, in sight or not, so that a drag moves no pin.
  private placesOf(pins: Pin[]): Map<string, DrawnPin> {
    const zoom = this.map.getZoom()
    const bounds = this.map.getBounds().pad(padding)
    const sorted = [...new Map(pins.map((pin) => [keyOf(pin), pin]))].sort(([a], [b]) => (a < b ? -1 : 1))
    const discs = sorted.map(([, pin]) => ({
      ...this.map.project([pin.at[1], pin.at[0]], zoom),
      radius: this.scale.diameterOf(pin) / 2,
    }))
    const spots = spread(discs, spreadReach(zoom))
    const placed = new Map<string, DrawnPin>()
    sorted.forEach(([key, pin], index) => {
      const at = this.map.unproject([spots[index]!.x, spots[index]!.y], zoom)
      if (bounds.contains(at)) placed.set(key, { pin, at, radius: discs[index]!.radius })
    })
    return placed
  }

  private draw(placed: Map<string, DrawnPin>): void {
    cancelAnimationFrame(this.frame)
    this.placed = placed
    const hadFocus = this.buttons.hasFocus
    this.buttons.keep(placed)
    const missing = this.canvas.keep(placed)
    const inSight = this.map.getBounds()
    const isInSight = ([, { at }]: [string, DrawnPin]): boolean => inSight.contains(at)
    missing.sort(([, a], [, b]) => b.radius - a.radius)
    this.add([...missing.filter(isInSight), ...missing.filter((pin) => !isInSight(pin))], hadFocus)
  }

  /// Adds as many pins as a frame allows, then goes on with the rest at the next.
  private add(missing: [string, DrawnPin][], hadFocus: boolean): void {
    const container = this.map.getContainer()
    const now = missing.slice(0, mostAtOnce)
    const rest = missing.slice(mostAtOnce)
    this.canvas.add(now, rest.length === 0)
    this.buttons.add(now)
    if (rest.length > 0) {
      container.setAttribute('aria-busy', 'true')
      this.frame = requestAnimationFrame(() => this.add(rest, hadFocus))
      return
    }
    container.removeAttribute('aria-busy')
    // A pin that had focus and is gone must not leave the reader at the top of the page.
    if (hadFocus && document.activeElement === document.body) container.focus({ preventScroll: true })
    this.buttons.limitFocus()
    this.callbacks.onDrawn()
  }
}

/// Two clusters of one EPCI, or two copies of the world, may show the same place twice.
function keyOf({ id, at }: Pin): string {
  return `${id}@${at[0].toFixed(4)},${at[1].toFixed(4)}`
}
