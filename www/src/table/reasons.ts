import type { ReasonCount } from '../api/member_shapes.ts'
import { element } from '../base/element.ts'
import { texts } from '../texts/texts.ts'

/// Why members are not on the map: how many for each reason, and what would help.
export function reasonList(reasons: readonly ReasonCount[]): HTMLElement {
  return element(
    'ul',
    { class: 'reasons', 'aria-label': texts.list.reasons },
    ...reasons.map(({ reason, members }) => {
      const advice = texts.list.advice[reason]
      return element(
        'li',
        { 'data-members': members },
        element('strong', { class: 'figure' }, texts.members(members)),
        element('span', { class: 'reason-name' }, texts.reason(reason, '')),
        advice !== undefined && element('span', { class: 'quiet' }, advice),
      )
    }),
  )
}
