import type { CategoryCount } from '../api/shapes.ts'
import type { CategoryColours } from '../base/colours.ts'
import { element, svgElement } from '../base/element.ts'
import { swatch } from '../base/texture.ts'
import { texts } from '../texts/texts.ts'

/// The mix of categories: a bar each beside its name and its figures, so that no colour has to be told
/// from another.
export function breakdown(counts: readonly CategoryCount[], colours: CategoryColours): HTMLElement {
  const present = counts.filter(({ members }) => members > 0).sort((a, b) => colours.compare(a.key, b.key))
  const total = present.reduce((sum, { members }) => sum + members, 0)
  return element(
    'ul',
    { class: 'breakdown', 'aria-label': texts.panel.breakdown },
    ...present.map(({ key, label, members }) =>
      element(
        'li',
        { class: colours.classOf(key) },
        swatch(colours.classOf(key)),
        element('span', { class: 'breakdown-label' }, label),
        bar(members / total),
        element('span', { class: 'figure' }, `${texts.number(members)} `),
        element('span', { class: 'figure quiet' }, texts.panel.percent(members / total)),
      ),
    ),
  )
}

function bar(share: number): SVGElement {
  const length = { x: 0, y: 0, height: 8, rx: 2 }
  return svgElement(
    'svg',
    { class: 'bar', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' },
    svgElement('rect', { class: 'bar-whole', ...length, width: 100 }),
    svgElement('rect', { class: 'bar-part', ...length, width: Math.max(1, Math.round(100 * share)) }),
  )
}
