import { DomEvent, Tooltip, type Map as LeafletMap } from 'leaflet'
import type { CategoryColours } from '../base/colours.ts'
import { element } from '../base/element.ts'
import { prefersReducedMotion } from '../base/motion.ts'
import { texts } from '../texts/texts.ts'
import type { DrawnPin, Pin } from './pin.ts'
import { pinTooltip } from './pin_tooltip.ts'

/// A finger needs so many pixels, however small the ring; a mouse has enough with the ring itself.
const leastTarget = 44
const fingers = matchMedia('(pointer: coarse)')

/// `place`: its position and size, as written.
type Shown = { drawn: DrawnPin; button: HTMLButtonElement; place: string }

/// The pins for hands, keys and screen readers: real buttons over what PinsCanvas paints, with nothing
/// in them. They stay for as long as their pin does, so that focus survives a move.
export class PinButtons {
  private readonly shown = new Map<string, Shown>()
  private readonly tooltip = new Tooltip({ className: 'pin-tooltip', opacity: 1 })
  private told: HTMLButtonElement | undefined // what the tooltip is of
  private chosen: string | undefined
  private isZooming = false

  constructor(
    private readonly map: LeafletMap,
    private readonly pane: HTMLElement,
    private readonly colours: CategoryColours,
    private readonly labelOf: (key: string) => string,
    private readonly callbacks: { onChoose: (pin: Pin) => void; onRaise: (key: string) => void },
  ) {
    map.on('zoomstart', () => this.beginZoom())
    map.on('moveend', () => this.endMove())
    pane.addEventListener('click', (event) => this.click(event))
    pane.addEventListener('dblclick', (event) => DomEvent.stopPropagation(event)) // which zooms elsewhere
    pane.addEventListener('mouseover', ({ target }) => this.point(target))
    pane.addEventListener('mouseout', () => this.leave())
    pane.addEventListener('focusin', ({ target }) => this.focused(target))
    pane.addEventListener('focusout', () => this.hush())
    pane.addEventListener('keydown', (event) => this.dismiss(event))
  }

  /// Leaves the buttons whose pin is still there, at its place and under its name of now.
  keep(placed: ReadonlyMap<string, DrawnPin>): void {
    for (const [key, shown] of this.shown) {
      const drawn = placed.get(key)
      if (drawn) this.shown.set(key, this.dress(shown.button, drawn, shown.place))
      else {
        if (shown.button === this.told) this.hush()
        this.shown.delete(key)
        shown.button.remove()
      }
    }
  }

  /// Adds those that are not there yet.
  add(missing: readonly [string, DrawnPin][]): void {
    const buttons = document.createDocumentFragment()
    for (const [key, drawn] of missing) {
      if (this.shown.has(key)) continue
      const button = element('button', { type: 'button', class: 'pin', 'data-id': drawn.pin.id, 'data-key': key })
      this.shown.set(key, this.dress(button, drawn, ''))
      buttons.append(button)
    }
    this.pane.append(buttons)
  }

  /// Marks the pin of the place whose list is open.
  choose(id: string | undefined): void {
    this.chosen = id
    for (const { button, drawn } of this.shown.values()) set(button, 'aria-current', drawn.pin.id === id ? 'true' : undefined)
  }

  /// Whether focus could be given to that pin.
  focus(id: string): boolean {
    const button = [...this.shown.values()].find(({ drawn }) => drawn.pin.id === id)?.button
    button?.focus({ preventScroll: true })
    return button !== undefined
  }

  get hasFocus(): boolean {
    return this.pane.contains(document.activeElement)
  }

  /// The Tab key goes through the pins in sight only.
  limitFocus(): void {
    const inSight = this.map.getBounds()
    for (const { button, drawn } of this.shown.values()) {
      set(button, 'tabindex', inSight.contains(drawn.at) ? '0' : '-1')
    }
  }

  /// Small pins are above large ones, as they are painted.
  private dress(button: HTMLButtonElement, drawn: DrawnPin, was: string): Shown {
    const { pin, at, radius } = drawn
    const reach = fingers.matches ? Math.max(radius, leastTarget / 2) : radius
    const { x, y } = this.map.latLngToLayerPoint(at)
    const place = `left:${x - reach}px;top:${y - reach}px;width:${2 * reach}px;height:${2 * reach}px;z-index:${Math.round(200 - radius)}`
    if (place !== was) button.style.cssText = place
    set(button, 'aria-label', accessibleName(pin))
    set(button, 'aria-current', pin.id === this.chosen ? 'true' : undefined)
    set(button, 'data-members', String(pin.members))
    return { drawn, button, place }
  }

  private of(target: EventTarget | null): Shown | undefined {
    const key = target instanceof HTMLElement ? target.dataset['key'] : undefined
    return key === undefined ? undefined : this.shown.get(key)
  }

  /// A drag that ends on a pin has not chosen it.
  private click(event: MouseEvent): void {
    const isByKey = event.detail === 0
    const shown = this.of(event.target)
    const { dragging } = this.map as unknown as { dragging: { moved(): boolean } } // Leaflet's own
    if (!shown || this.isZooming || (!isByKey && dragging.moved())) return
    this.callbacks.onChoose(shown.drawn.pin)
  }

  private point(target: EventTarget | null): void {
    const shown = this.of(target)
    if (shown && !this.isZooming) this.tell(shown)
  }

  private focused(target: EventTarget | null): void {
    const shown = this.of(target)
    if (!shown) return
    const { at, radius } = shown.drawn
    if (shown.button.matches(':focus-visible')) this.map.panInside(at, { padding: [radius, radius], animate: !prefersReducedMotion() })
    this.tell(shown)
  }

  private tell({ drawn: { pin, at, radius }, button }: Shown): void {
    this.tooltip.setLatLng(at).setContent(pinTooltip(pin, this.colours, this.labelOf))
    this.direct('top', radius)
    this.map.openTooltip(this.tooltip)
    const above = this.map.latLngToContainerPoint(at).y - radius
    const below = this.map.getSize().y - above - 2 * radius
    if ((this.tooltip.getElement()?.offsetHeight ?? 0) > above && below > above) this.direct('bottom', radius)
    this.told?.removeAttribute('aria-describedby')
    this.told = button
    button.setAttribute('aria-describedby', this.tooltip.getElement()?.id ?? '')
    this.callbacks.onRaise(button.dataset['key'] ?? '')
  }

  private direct(direction: 'top' | 'bottom', radius: number): void {
    Object.assign(this.tooltip.options, { direction, offset: [0, direction === 'top' ? -radius : radius] })
    this.tooltip.update()
  }

  private hush(): void {
    this.map.closeTooltip(this.tooltip)
    this.told?.removeAttribute('aria-describedby')
    this.told = undefined
  }

  /// The mouse has gone; what the keyboard is on may still tell.
  private leave(): void {
    this.hush()
    const focused = this.of(document.activeElement)
    if (focused?.button.matches(':focus-visible')) this.tell(focused)
  }

  /// What is told can be sent away without leaving the pin; a second time goes further.
  private dismiss(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.tooltip.isOpen()) return
    event.preventDefault()
    this.hush()
  }

  private beginZoom(): void {
    this.isZooming = true
    this.hush()
  }

  /// Leaflet counts from another corner after a zoom or a jump. A flight that is caught ends without the
  /// end of a zoom, but not without that of a move.
  private endMove(): void {
    this.isZooming = false
    for (const [key, { button, drawn, place }] of this.shown) this.shown.set(key, this.dress(button, drawn, place))
  }
}

function accessibleName(pin: Pin): string {
  return texts.pin.name(pin.name, pin.context, pin.members, pin.communes, pin.atSeat)
}

/// Writes only what changes, for a browser looks again at all that is written.
function set(button: HTMLButtonElement, name: string, value: string | undefined): void {
  if (button.getAttribute(name) === (value ?? null)) return
  if (value === undefined) button.removeAttribute(name)
  else button.setAttribute(name, value)
}
