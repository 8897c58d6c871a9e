import { DivIcon } from 'leaflet'
import type { CategoryColours } from '../base/colours.ts'
import { element, svgElement } from '../base/element.ts'
import { texturedBand } from '../base/texture.ts'
import { texts } from '../texts/texts.ts'
import { arcPath, arcsOf } from './donut.ts'
import { isFinal, seatRing, type Pin } from './pin.ts'

/// A finger needs so many pixels, however small the ring; a mouse has enough with the ring itself.
const leastTarget = 44
const fingers = matchMedia('(pointer: coarse)')

/// A pin's picture, which is a real button: a ring shared by categories around the number.
export class PinIcon extends DivIcon {
  constructor(
    private readonly pin: Pin,
    private readonly diameter: number,
    private readonly colours: CategoryColours,
  ) {
    const side = fingers.matches ? Math.max(diameter, leastTarget) : diameter
    super({ className: 'pin', iconSize: [side, side] })
  }

  override createIcon(): HTMLElement {
    const { pin } = this
    const button = element(
      'button',
      { type: 'button', 'aria-label': accessibleName(pin) },
      ring(pin, this.diameter, this.colours),
    )
    // Leaflet's own: sets class, size and margins.
    ;(this as unknown as { _setIconStyles(icon: HTMLElement, name: string): void })._setIconStyles(button, 'icon')
    button.dataset['id'] = pin.id
    button.dataset['members'] = String(pin.members)
    return button
  }
}

export function accessibleName(pin: Pin): string {
  return texts.pin.name(pin.name, pin.context, pin.members, pin.communes, pin.atSeat)
}

function ring(pin: Pin, diameter: number, colours: CategoryColours): SVGElement {
  const thickness = Math.max(5, Math.round(diameter / 8))
  const radius = (diameter - thickness) / 2 - 1
  const middle = diameter / 2
  const counts = [...pin.counts].sort((a, b) => colours.compare(a.key, b.key))
  const bands = arcsOf(counts, 1.5 / (2 * Math.PI * radius)).flatMap((arc) =>
    texturedBand(arcPath(arc, middle, radius), colours.classOf(arc.key), thickness),
  )
  return svgElement(
    'svg',
    { width: diameter, height: diameter, viewBox: `0 0 ${diameter} ${diameter}`, 'aria-hidden': 'true', focusable: 'false' },
    svgElement('circle', { class: 'pin-disc', cx: middle, cy: middle, r: middle - 0.5 }),
    ...bands,
    isFinal(pin) && pin.atSeat > 0 && svgElement('circle', { class: 'pin-seat', cx: middle, cy: middle, r: middle + seatRing - 0.5 }),
    svgElement('text', { class: 'pin-number', x: middle, y: middle, 'font-size': numberSize(pin.members, diameter) }, texts.number(pin.members)),
  )
}

/// As large as the ring leaves room for.
function numberSize(members: number, diameter: number): number {
  return Math.min((0.98 * diameter) / (String(members).length + 0.6), 12 + (diameter - 28) / 8, 16)
}
