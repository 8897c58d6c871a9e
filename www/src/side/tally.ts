import type { Summary } from '../api/shapes.ts'
import { declared, element } from '../base/element.ts'
import { texts } from '../texts/texts.ts'

/// The honest denominator, always on screen: how many members there are, how many are on the map, how
/// many are not and why.
export function showTally(summary: Summary): void {
  const missing = summary.members - summary.located
  declared('tally-members').textContent = texts.members(summary.members)
  declared('tally-located').textContent = texts.side.located(summary.located)
  declared('tally-missing').textContent = summary.inside ? texts.side.notCounted : texts.side.notLocated(missing)
  declared('tally-reasons').replaceChildren(
    ...summary.not_located
      .filter(({ members }) => members > 0)
      .map(({ reason, members }) =>
        element('li', {}, element('span', { class: 'figure' }, texts.number(members)), element('span', {}, texts.reason(reason, ''))),
      ),
  )
  declared('tally-unattributed').hidden = summary.inside === null
  declared('tally-reached').textContent = texts.side.reached(summary.communes, summary.communes_total)
  const atSeat = declared('tally-seat')
  atSeat.hidden = summary.at_seat === 0
  atSeat.textContent = texts.side.atSeat(summary.at_seat)
}
