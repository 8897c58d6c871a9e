import type { Coverage, ValueClass } from '../api/coverage_shapes.ts'
import type { Measure } from '../base/coverage_choice.ts'
import { element } from '../base/element.ts'
import { coverageTexts as texts } from '../texts/texts.ts'
import { stepOf } from './classes.ts'

/// Each class's colour, range and number of territories; then what the map cannot show.
export function classLegend({ classes, outlines }: Coverage, measure: Measure): HTMLElement[] {
  const { list } = classes
  const items = list.map((range, rank) =>
    item(`step-${stepOf(rank, list.length)}`, rangeOf(range, list[rank - 1], measure), range.territories),
  )
  items.unshift(item('is-zero', texts.legend.zero, classes.zero))
  if (classes.unknown > 0) items.push(item('is-unknown', texts.legend.unknown, classes.unknown))
  const some = outlines.official > 0 ? texts.legend.approximateSome(outlines.approximate) : texts.legend.approximate
  return [
    element('ul', { class: 'class-list', 'aria-label': texts.legend.title }, ...items),
    element(
      'p',
      { class: 'coverage-notes' },
      outlines.approximate > 0 && some,
      ' ',
      outlines.none > 0 && texts.legend.without(outlines.none),
    ),
  ]
}

function item(kind: string, range: string, territories: number): HTMLElement {
  return element(
    'li',
    {},
    element('span', { class: `class-swatch ${kind}`, 'aria-hidden': 'true' }),
    element('span', {}, range),
    element('span', { class: 'figure' }, texts.number(territories)),
  )
}

/// A class that begins where the one before it ends is without that value.
function rangeOf({ from, to }: ValueClass, before: ValueClass | undefined, measure: Measure): string {
  if (measure === 'reached') return texts.legend.reached
  const isOpen = from === (before?.to ?? 0)
  return texts.legend.range(from, to ?? undefined, isOpen)
}
