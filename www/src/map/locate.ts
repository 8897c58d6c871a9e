import { Circle, CircleMarker, LayerGroup, type Control, type Map as LeafletMap } from 'leaflet'
import { element } from '../base/element.ts'
import { texts } from '../texts/texts.ts'
import { mapButton, mapControl } from './map_button.ts'

const cross = 'M10 1.5v3M10 15.5v3M1.5 10h3M15.5 10h3M10 4.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM10 8.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3Z'

/// No closer: what the map then asks of its server tells no more than the part of the country.
const closestZoom = 11

/// « Me localiser »: shows where the reader is, as the browser knows it. The position is drawn, and goes
/// nowhere else. Undefined where the browser cannot tell.
export function locateControl(map: LeafletMap, go: (at: readonly [number, number], zoom: number) => void): Control | undefined {
  if (!('geolocation' in navigator) || !isSecureContext) return undefined
  const drawing = new LayerGroup()
  const message = element('p', { class: 'map-message', role: 'status' })
  const say = (text: string): void => {
    message.textContent = text
    message.hidden = text === ''
  }
  const press = (isPressed: boolean): void => button.setAttribute('aria-pressed', String(isPressed))
  const show = ({ coords: { latitude, longitude, accuracy } }: GeolocationPosition): void => {
    if (!map.hasLayer(drawing)) return // pressed again meanwhile
    new Circle([latitude, longitude], { radius: accuracy, className: 'me-around', interactive: false }).addTo(drawing)
    new CircleMarker([latitude, longitude], { radius: 7, className: 'me', interactive: false }).addTo(drawing)
    say(texts.map.located(accuracy))
    go([longitude, latitude], closestZoom)
  }
  const fail = ({ code }: GeolocationPositionError): void => {
    clear()
    say(code === GeolocationPositionError.PERMISSION_DENIED ? texts.map.locationRefused : texts.map.locationUnknown)
  }
  const clear = (): void => {
    drawing.clearLayers().remove()
    press(false)
    say('')
  }
  const button = mapButton(texts.map.locate, cross, () => {
    if (map.hasLayer(drawing)) return clear()
    drawing.addTo(map)
    press(true)
    say(texts.map.locating)
    navigator.geolocation.getCurrentPosition(show, fail, { timeout: 15_000, maximumAge: 60_000 })
  })
  clear()
  return mapControl('topright', 'map-tools locate', button, message)
}
