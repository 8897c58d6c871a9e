import type { VectorTile } from '@mapbox/vector-tile'
import type { LatLng } from 'leaflet'
import type { Level, LonLat } from '../api/shapes.ts'
import { lonLatAt, type TileAddress } from './tile.ts'

/// A territory's level, or « groupe »: communes that are merged because they are near one another.
export type PinLevel = Level | 'groupe'

/// One pin or cluster as the tiles carry it. `counts` holds the categories that are not empty, in
/// the tile's order; they add up to `members`.
export type Pin = {
  id: string
  level: PinLevel
  code: string
  name: string
  context: string
  at: LonLat
  members: number
  communes: number
  atSeat: number
  counts: { key: string; members: number }[]
}

/// A pin where it is drawn, which may be a little beside where it is; `radius` in pixels.
export type DrawnPin = { pin: Pin; at: LatLng; radius: number }

/// The highest zoom of the tile set, and of the map.
export const lastPinZoom = 14

/// The zoom from which no pin stands for more than one commune.
export const splitZoom = 11

export function pinsOf(tile: VectorTile, address: TileAddress): Pin[] {
  const layer = tile.layers['pins']
  const pins: Pin[] = []
  for (let index = 0; layer && index < layer.length; ++index) {
    const feature = layer.feature(index)
    const point = feature.loadGeometry()[0]?.[0]
    if (point) pins.push(pinFrom(feature.properties, lonLatAt(address, point.x / layer.extent, point.y / layer.extent)))
  }
  return pins
}

/// A pin that leads to one commune's list; any other opens by coming closer.
export function isFinal(pin: Pin): boolean {
  return pin.communes <= 1
}

/// The lowest zoom at which a cluster comes apart into finer ones (see the server's table of levels).
export function zoomBeyond(pin: Pin, zoom: number): number {
  const byLevel = { region: 6, departement: 8, epci: 10, commune: splitZoom, groupe: 0 }[pin.level]
  return Math.max(byLevel, zoom + 1)
}

/// How far the dashed ring of « shown at a seat » stands out of a pin, in pixels.
export const seatRing = 3

export function hasSeatRing(pin: Pin): boolean {
  return isFinal(pin) && pin.atSeat > 0
}

function pinFrom(properties: Record<string, number | string | boolean>, at: LonLat): Pin {
  const text = (name: string): string => String(properties[name] ?? '')
  const level = text('level') as PinLevel
  return {
    id: `${level}:${text('code')}`,
    level,
    code: text('code'),
    name: text('name'),
    context: text('context'),
    at,
    members: Number(properties['members'] ?? 0),
    communes: Number(properties['communes'] ?? 1),
    atSeat: Number(properties['at_seat'] ?? 0),
    counts: Object.entries(properties)
      .filter(([name]) => name.startsWith('cat_'))
      .map(([name, value]) => ({ key: name.slice('cat_'.length), members: Number(value) })),
  }
}
