import { DivIcon } from 'leaflet'
import type { CategoryColours } from '../base/colours.ts'
import { element, svgElement } from '../base/element.ts'
import { texts } from '../texts/texts.ts'
import { arcsOf } from './donut.ts'
import { diameterOf, isFinal, seatRing, type Pin } from './pin.ts'

/// Fingers need this many pixels, however small the ring.
const leastTarget = 40

/// A pin's picture, which is a real button: a ring shared by categories around the number.
export class PinIcon extends DivIcon {
  constructor(
    private readonly pin: Pin,
    private readonly colours: CategoryColours,
  ) {
    const side = Math.max(diameterOf(pin.members), leastTarget)
    super({ className: 'pin', iconSize: [side, side] })
  }

  override createIcon(): HTMLElement {
    const { pin } = this
    const button = element(
      'button',
      { type: 'button', 'aria-label': accessibleName(pin) },
      ring(pin, this.colours),
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

function ring(pin: Pin, colours: CategoryColours): SVGElement {
  const diameter = diameterOf(pin.members)
  const thickness = Math.max(5, Math.round(diameter / 8))
  const radius = (diameter - thickness) / 2 - 1
  const middle = diameter / 2
  const length = 2 * Math.PI * radius
  const counts = [...pin.counts].sort((a, b) => colours.compare(a.key, b.key))
  const arcs = arcsOf(counts, 1.5 / length).map((arc) =>
    svgElement('circle', {
      class: `pin-arc ${colours.classOf(arc.key)}`,
      cx: middle,
      cy: middle,
      r: radius,
      'stroke-width': thickness,
      'stroke-dasharray': `${arc.length * length} ${length}`,
      transform: `rotate(${arc.from * 360 - 90} ${middle} ${middle})`,
    }),
  )
  return svgElement(
    'svg',
    { width: diameter, height: diameter, viewBox: `0 0 ${diameter} ${diameter}`, 'aria-hidden': 'true', focusable: 'false' },
    svgElement('circle', { class: 'pin-disc', cx: middle, cy: middle, r: middle - 0.5 }),
    ...arcs,
    isFinal(pin) && pin.atSeat > 0 && svgElement('circle', { class: 'pin-seat', cx: middle, cy: middle, r: middle + seatRing - 0.5 }),
    svgElement('text', { class: `pin-number digits-${String(pin.members).length}`, x: middle, y: middle }, texts.number(pin.members)),
  )
}
