import type { CategoryCount } from '../api/shapes.ts'
import type { CategoryColours } from '../base/colours.ts'
import { element, svgElement } from '../base/element.ts'
import { swatch } from '../base/texture.ts'
import { texts } from '../texts/texts.ts'
import { sharesOf } from './people.ts'

/// The mix of categories: a bar for the eye, and the same figures as a list.
export function breakdown(counts: readonly CategoryCount[], colours: CategoryColours): HTMLElement {
  const present = counts.filter(({ members }) => members > 0).sort((a, b) => colours.compare(a.key, b.key))
  return element(
    'div',
    { class: 'breakdown' },
    bar(present, colours),
    element(
      'ul',
      { class: 'breakdown-list', 'aria-label': texts.panel.breakdown },
      ...present.map(({ key, label, members }) =>
        element(
          'li',
          { class: colours.classOf(key) },
          swatch(colours.classOf(key)),
          element('span', { class: 'breakdown-label' }, label),
          element('span', { class: 'figure' }, texts.number(members)),
        ),
      ),
    ),
  )
}

function bar(present: readonly CategoryCount[], colours: CategoryColours): SVGElement {
  const shares = sharesOf(present)
  let from = 0
  const parts = present.map(({ key }, index) => {
    const share = shares[index] ?? 0
    const part = svgElement('rect', { class: `bar-part ${colours.classOf(key)}`, x: from, y: 0, width: share, height: 10 })
    from += share
    return part
  })
  return svgElement(
    'svg',
    { class: 'bar', viewBox: '0 0 1000 10', preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' },
    ...parts,
  )
}
