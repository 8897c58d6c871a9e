import type { Summary } from '../api/shapes.ts'
import { declared, element } from '../base/element.ts'
import type { Filter } from '../base/filter.ts'
import { renew } from '../base/reading_place.ts'
import { formatState } from '../base/state.ts'
import { texts } from '../texts/texts.ts'

/// The honest denominator, always on screen: how many members there are, how many are on the map, how
/// many are not and why. `onMissing` leads to those.
export function showTally(summary: Summary, filter: Filter, onMissing: () => void): void {
  declared('tally-members').textContent = texts.members(summary.members)
  declared('tally-located').textContent = texts.side.located(summary.located)
  renew(
    declared('tally-missing'),
    summary.counts_not_located ? missingLink(summary.members - summary.located, filter, onMissing) : texts.side.notCounted,
  )
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

/// A true link, which can be opened beside; in the page it changes what is shown.
function missingLink(missing: number, filter: Filter, onMissing: () => void): HTMLElement | string {
  const said = texts.side.notLocated(missing)
  if (missing === 0) return said
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onMissing()
  }
  return element('a', { href: formatState({ filter, list: 'non-localises' }), onclick: follow }, said)
}
