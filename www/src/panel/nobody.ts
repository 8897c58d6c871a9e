import type { Peer } from '../api/shapes.ts'
import { element } from '../base/element.ts'
import { isFiltering } from '../base/filter.ts'
import type { Level } from '../base/territory.ts'
import { texts } from '../texts/texts.ts'
import { peerItem } from './peer_item.ts'
import type { ViewContext } from './view_context.ts'

/// What stands in a list's place when it is empty: who is nearest, and the way out when the filter may
/// be why.
export function nobody(
  level: Level,
  { name, nearest }: { name: string; nearest: readonly Peer[] },
  home: string | undefined,
  context: ViewContext,
): HTMLElement {
  const isFiltered = isFiltering(context.filter)
  return element(
    'div',
    { class: 'nobody' },
    element('p', { class: 'headcount' }, texts.panel.noMember(name)),
    isFiltered && element('p', { class: 'quiet' }, texts.panel.noMemberInFilter),
    isFiltered && element('button', { type: 'button', class: 'button', onclick: context.onShowAll }, texts.panel.showAll),
    nearest.length > 0 && element('h3', { class: 'section-heading' }, texts.panel.nearest),
    nearest.length > 0 && element('ul', { class: 'places' }, ...nearest.map((peer) => peerItem(level, peer, home, context))),
  )
}
