import type { PersonRow } from '../api/member_shapes.ts'
import { element } from '../base/element.ts'
import { texts } from '../texts/texts.ts'

type Listed = Pick<PersonRow, 'id' | 'name' | 'organisation' | 'certainty' | 'reason' | 'reason_detail'>

/// A person as a line of a list: name, organisation, what else is worth saying, and doubts.
export function personItem(person: Listed, detail = ''): HTMLElement {
  const doubtful = person.certainty === 'probable'
  return element(
    'li',
    { class: 'person', 'data-person': person.id, 'data-organisation': person.organisation },
    element('span', { class: 'person-name' }, person.name),
    element('span', { class: 'person-organisation' }, person.organisation || texts.panel.noOrganisation),
    detail !== '' && element('span', { class: 'person-detail' }, detail),
    doubtful &&
      element(
        'span',
        { class: 'person-doubt' },
        element('span', { class: 'badge' }, texts.panel.toCheck),
        texts.reason(person.reason, person.reason_detail),
      ),
  )
}
