import type { CategoryColours } from '../base/colours.ts'
import { element } from '../base/element.ts'
import { swatch } from '../base/texture.ts'
import { texts } from '../texts/texts.ts'
import type { Pin } from './pin.ts'

/// What a pin says when pointed at or focused: its place, and its mix in words.
export function pinTooltip(pin: Pin, colours: CategoryColours, labelOf: (key: string) => string): HTMLElement {
  const counts = [...pin.counts].sort((a, b) => b.members - a.members || colours.compare(a.key, b.key))
  const scope = [texts.members(pin.members), pin.communes > 1 && texts.communes(pin.communes)].filter(Boolean).join(' · ')
  return element(
    'div',
    {},
    element('strong', {}, pin.name),
    pin.context !== '' && element('span', { class: 'tooltip-context' }, pin.context),
    element('span', { class: 'tooltip-scope' }, scope),
    ...counts.map(({ key, members }) =>
      element(
        'span',
        { class: `tooltip-count ${colours.classOf(key)}` },
        swatch(colours.classOf(key)),
        texts.labelled(labelOf(key), texts.number(members)),
      ),
    ),
    pin.atSeat > 0 && element('span', { class: 'tooltip-seat' }, texts.pin.atSeat(pin.atSeat)),
  )
}
