import { LayerGroup, type Map as LeafletMap, type Marker } from 'leaflet'
import type { CategoryColours } from '../base/colours.ts'
import { latest } from '../base/latest.ts'
import { prefersReducedMotion } from '../base/motion.ts'
import type { DrawnPin } from './labels_layer.ts'
import type { Pin } from './pin.ts'
import { PinIcon } from './pin_icon.ts'
import { PinMarker } from './pin_marker.ts'
import { arrive, leave } from './pin_motion.ts'
import { PinScale } from './pin_scale.ts'
import { PinsSource, type PinsQuery } from './pins_source.ts'
import { pinTooltip } from './pin_tooltip.ts'
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
/// Milliseconds of a frame that new pins may take to be made, which the browser's own work for them
/// exceeds several times; the rest of them waits for the next.
const frameBudget = 3
/// But so many at least: on a slow machine the map must not fill drop by drop.
const leastOfFrame = 12
/// More pins than this come and go without motion, and are not shown while the map zooms.
const mostMoving = 120

type Shown = { pin: Pin; marker: Marker; picture: string }

/// The pins on screen, for the current zoom and filter: DOM buttons, reused while they stay the same
/// so that focus survives a move.
export class PinsLayer {
  private readonly group = new LayerGroup()
  private readonly source = new PinsSource()
  private placed = new Map<string, DrawnPin>() // those that are shown, or soon will be
  private readonly shown = new Map<string, Shown>()
  private frame = 0
  private zoom = 0
  private scale = new PinScale(0)
  private query: PinsQuery | undefined
  private chosen: string | undefined

  constructor(
    private readonly map: LeafletMap,
    private readonly colours: CategoryColours,
    private readonly labelOf: (key: string) => string,
    private readonly callbacks: PinsCallbacks,
  ) {
    this.group.addTo(map)
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
    this.chosen = id
    for (const { pin, marker } of this.shown.values()) {
      marker.getElement()?.classList.toggle('is-chosen', pin.id === id)
    }
  }

  /// Whether focus could be given to that pin.
  focus(id: string): boolean {
    const button = [...this.shown.values()].find(({ pin }) => pin.id === id)?.marker.getElement()
    button?.focus({ preventScroll: true })
    return button !== undefined
  }

  async refresh(): Promise<void> {
    if (!this.query) return
    try {
      const pins = await this.load(this.query)
      if (pins && this.query) this.draw(this.placesOf(pins))
    } catch (error) {
      this.callbacks.onTrouble(error)
    }
  }

  private get isCrowded(): boolean {
    return this.placed.size > mostMoving
  }

  private readonly load = latest(async (query: PinsQuery) => {
    const bounds = this.map.getBounds().pad(padding)
    const zoom = this.map.getZoom()
    const north = this.map.project(bounds.getNorthWest(), zoom)
    const south = this.map.project(bounds.getSouthEast(), zoom)
    return this.source.pins(tilesCovering({ min: north, max: south }, zoom, 256), query)
  })

  /// Where each pin stands. Whole tiles are spread, in sight or not, so that a drag moves no pin.
  private placesOf(pins: Pin[]): Map<string, DrawnPin> {
    const zoom = this.map.getZoom()
    const bounds = this.map.getBounds().pad(padding)
    const sorted = [...new Map(pins.map((pin) => [keyOf(pin), pin]))].sort(([, a], [, b]) => a.name.localeCompare(b.name))
    const discs = sorted.map(([, pin]) => ({
      ...this.map.project([pin.at[1], pin.at[0]], zoom),
      radius: this.scale.diameterOf(pin) / 2,
    }))
    const spots = spread(discs, spreadReach(zoom))
    const placed = new Map<string, DrawnPin>()
    sorted.forEach(([key, pin], index) => {
      const { lat, lng } = this.map.unproject([spots[index]!.x, spots[index]!.y], zoom)
      if (bounds.contains([lat, lng])) placed.set(key, { pin, lat, lon: lng, radius: discs[index]!.radius })
    })
    return placed
  }

  private draw(placed: Map<string, DrawnPin>): void {
    const hadFocus = document.activeElement?.classList.contains('pin') ?? false
    const zoom = this.map.getZoom()
    const moves = zoom !== this.zoom && this.shown.size + placed.size < mostMoving && !prefersReducedMotion()
    const before = moves ? [...this.placed.values()] : []
    this.zoom = zoom
    this.placed = placed
    this.map.getPane('markerPane')!.classList.toggle('is-crowded', this.isCrowded)
    for (const [key, { marker, picture }] of this.shown) {
      const drawn = placed.get(key)
      if (drawn && picture === pictureOf(drawn)) marker.setLatLng([drawn.lat, drawn.lon])
      else {
        this.shown.delete(key)
        this.remove(marker, moves)
      }
    }
    const inSight = this.map.getBounds()
    const missing = [...placed].filter(([key]) => !this.shown.has(key))
    const first = missing.filter(([, { lat, lon }]) => inSight.contains([lat, lon]))
    const last = missing.filter(([, { lat, lon }]) => !inSight.contains([lat, lon]))
    cancelAnimationFrame(this.frame)
    this.add([...first, ...last], before, hadFocus)
  }

  /// Adds pins for as long as a frame allows, then goes on with the rest at the next.
  private add(missing: [string, DrawnPin][], before: readonly DrawnPin[], hadFocus: boolean): void {
    const container = this.map.getContainer()
    const end = performance.now() + frameBudget
    let count = 0
    while (count < missing.length && (count < leastOfFrame || performance.now() < end)) {
      const [key, drawn] = missing[count++]!
      const marker = this.markerOf(drawn)
      this.shown.set(key, { pin: drawn.pin, marker, picture: pictureOf(drawn) })
      this.moveFrom(before, drawn, marker)
    }
    if (count < missing.length) {
      container.setAttribute('aria-busy', 'true')
      this.frame = requestAnimationFrame(() => this.add(missing.slice(count), before, hadFocus))
      return
    }
    container.removeAttribute('aria-busy')
    // A pin that had focus and is gone must not leave the reader at the top of the page.
    if (hadFocus && document.activeElement === document.body) container.focus({ preventScroll: true })
    this.limitFocus()
    this.choose(this.chosen)
    this.callbacks.onDrawn()
  }

  /// The Tab key goes through the pins in sight only.
  private limitFocus(): void {
    const inSight = this.map.getBounds()
    for (const { marker } of this.shown.values()) {
      const button = marker.getElement()
      if (button) button.tabIndex = inSight.contains(marker.getLatLng()) ? 0 : -1
    }
  }

  private remove(marker: Marker, moves: boolean): void {
    const icon = marker.getElement()
    if (moves && icon) leave(icon, () => marker.remove())
    else marker.remove()
  }

  /// From the nearest of the pins that were there before, which it may have been part of.
  private moveFrom(before: readonly DrawnPin[], { lat, lon }: DrawnPin, marker: Marker): void {
    const icon = marker.getElement()
    if (before.length === 0 || !icon) return
    const here = this.map.latLngToLayerPoint([lat, lon])
    const ways = before.map((pin) => this.map.latLngToLayerPoint([pin.lat, pin.lon]).subtract(here))
    const { x, y } = ways.reduce((a, b) => (Math.hypot(b.x, b.y) < Math.hypot(a.x, a.y) ? b : a))
    const isNear = Math.hypot(x, y) < 200
    arrive(icon, isNear ? x : 0, isNear ? y : 0)
  }

  private markerOf({ pin, lat, lon, radius }: DrawnPin): Marker {
    const marker = new PinMarker([lat, lon], !this.isCrowded, {
      icon: new PinIcon(pin, 2 * radius, this.colours),
      zIndexOffset: Math.round(-20 * radius),
    })
    marker.bindTooltip(() => pinTooltip(pin, this.colours, this.labelOf), {
      direction: 'top',
      offset: [0, -radius],
      className: 'pin-tooltip',
      opacity: 1,
    })
    marker.on('click', () => this.callbacks.onChoose(pin))
    return marker.addTo(this.group)
  }
}

/// Two clusters of one EPCI, or two copies of the world, may show the same place twice.
function keyOf({ id, at }: Pin): string {
  return `${id}@${at[0].toFixed(4)},${at[1].toFixed(4)}`
}

function pictureOf({ pin, radius }: DrawnPin): string {
  return JSON.stringify([pin.name, pin.context, pin.members, pin.communes, pin.atSeat, pin.counts, radius])
}
