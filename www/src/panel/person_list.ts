import type { Person } from '../api/shapes.ts'
import { element } from '../base/element.ts'
import { texts } from '../texts/texts.ts'

export function personList(people: readonly Person[], detailOf?: (person: Person) => string): HTMLElement {
  return element('ul', { class: 'people' }, ...people.map((person) => personItem(person, detailOf?.(person))))
}

function personItem(person: Person, detail: string | undefined): HTMLElement {
  const doubtful = person.certainty === 'probable'
  return element(
    'li',
    { class: 'person' },
    element('span', { class: 'person-name' }, person.name),
    element('span', { class: 'person-organisation' }, person.organisation || texts.panel.noOrganisation),
    detail !== undefined && detail !== '' && element('span', { class: 'person-detail' }, detail),
    doubtful &&
      element(
        'span',
        { class: 'person-doubt' },
        element('span', { class: 'badge' }, texts.panel.toCheck),
        texts.reason(person.reason, person.reason_detail),
      ),
  )
}
