import { LayerGroup, Marker, type Map as LeafletMap } from 'leaflet'
import type { CategoryColours } from '../base/colours.ts'
import { latest } from '../base/latest.ts'
import type { DrawnPin } from './labels_layer.ts'
import { diameterOf, type Pin } from './pin.ts'
import { PinIcon } from './pin_icon.ts'
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
/// How far a cluster may stand beside its place so as not to hide its neighbour. Communes never move.
const spreadReach = 36

type Shown = { pin: Pin; marker: Marker; picture: string }

/// The pins on screen, for the current zoom and filter: DOM buttons, reused while they stay the same
/// so that focus survives a move.
export class PinsLayer {
  private readonly group = new LayerGroup()
  private readonly source = new PinsSource()
  private shown = new Map<string, Shown>()
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

  /// Shows what the query asks for. Until the first call, and after `clear`, nothing is asked.
  show(query: PinsQuery): Promise<void> {
    this.query = query
    return this.refresh()
  }

  /// Shows none, and asks for none.
  clear(): void {
    this.query = undefined
    this.draw([])
  }

  drawn(): DrawnPin[] {
    return [...this.shown.values()].map(({ pin, marker }) => {
      const { lat, lng } = marker.getLatLng()
      return { pin, lat, lon: lng }
    })
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
      if (pins && this.query) this.draw(pins)
    } catch (error) {
      this.callbacks.onTrouble(error)
    }
  }

  private readonly load = latest(async (query: PinsQuery) => {
    const bounds = this.map.getBounds().pad(padding)
    const zoom = this.map.getZoom()
    const north = this.map.project(bounds.getNorthWest(), zoom)
    const south = this.map.project(bounds.getSouthEast(), zoom)
    const tiles = tilesCovering({ min: north, max: south }, zoom, 256)
    const pins = await this.source.pins(tiles, query)
    return pins.filter(({ at }) => bounds.contains([at[1], at[0]]))
  })

  private draw(pins: Pin[]): void {
    const hadFocus = document.activeElement?.classList.contains('pin')
    const wanted = new Map(pins.sort((a, b) => a.name.localeCompare(b.name)).map((pin) => [keyOf(pin), pin]))
    const places = this.placesOf([...wanted.values()])
    for (const [key, { marker, picture }] of this.shown) {
      const pin = wanted.get(key)
      if (pin && picture === pictureOf(pin)) continue
      marker.remove()
      this.shown.delete(key)
    }
    let index = 0
    for (const [key, pin] of wanted) {
      const place = places[index++]!
      const shown = this.shown.get(key)
      if (shown) shown.marker.setLatLng(place)
      else this.shown.set(key, { pin, marker: this.markerOf(pin, place), picture: pictureOf(pin) })
    }
    // A pin that had focus and is gone must not leave the reader at the top of the page.
    if (hadFocus && document.activeElement === document.body) this.map.getContainer().focus({ preventScroll: true })
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

  private markerOf(pin: Pin, place: [number, number]): Marker {
    const marker = new Marker(place, {
      icon: new PinIcon(pin, this.colours),
      keyboard: false, // the icon is a button already
      riseOnHover: true,
      zIndexOffset: -10 * diameterOf(pin.members),
    })
    marker.bindTooltip(() => pinTooltip(pin, this.colours, this.labelOf), {
      direction: 'top',
      offset: [0, -diameterOf(pin.members) / 2],
      className: 'pin-tooltip',
      opacity: 1,
    })
    marker.on('click', () => this.callbacks.onChoose(pin))
    return marker.addTo(this.group)
  }

  private placesOf(pins: Pin[]): [number, number][] {
    const zoom = this.map.getZoom()
    const discs = pins.map(({ at, members }) => ({ ...this.map.project([at[1], at[0]], zoom), radius: diameterOf(members) / 2 }))
    const places = pins.map(({ at }): [number, number] => [at[1], at[0]])
    if (zoom >= 10) return places
    return spread(discs, spreadReach).map(({ x, y }) => {
      const { lat, lng } = this.map.unproject([x, y], zoom)
      return [lat, lng]
    })
  }
}

/// Two clusters of one EPCI, or two copies of the world, may show the same place twice.
function keyOf({ id, at }: Pin): string {
  return `${id}@${at[0].toFixed(4)},${at[1].toFixed(4)}`
}

function pictureOf(pin: Pin): string {
  return JSON.stringify([pin.name, pin.context, pin.members, pin.communes, pin.atSeat, pin.counts])
}
