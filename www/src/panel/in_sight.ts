import type { Sought } from '../base/sought.ts'

function lookFor(words: string, list: HTMLElement): void {
  const field = list.querySelector<HTMLInputElement>('.find .field')
  if (!field) return
  field.value = words
  field.dispatchEvent(new Event('input'))
  field.focus()
}

/// Marks those of a list whom the reader looks for, and brings the first in sight with the focus, so
/// that it is also read aloud. In a list too long to be here as a whole, they are looked for.
export function bringInSight(list: HTMLElement, sought: Sought): void {
  const people = [...list.querySelectorAll<HTMLElement>('[data-person]')].filter(({ dataset }) =>
    'person' in sought ? Number(dataset['person']) === sought.person : dataset['organisation'] === sought.organisation,
  )
  for (const person of people) person.classList.add('is-sought')
  const [first] = people
  if (!first) return lookFor('person' in sought ? sought.name : sought.organisation, list)
  first.tabIndex = -1
  first.focus({ preventScroll: true })
  first.scrollIntoView({ block: people.length > 1 ? 'start' : 'center' })
}
