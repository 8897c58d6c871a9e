import { server } from '../api/server.ts'
import type { CategoryCount, CommuneDetails, PeoplePage, Person } from '../api/shapes.ts'
import { element } from '../base/element.ts'
import { swatch } from '../base/texture.ts'
import { texts } from '../texts/texts.ts'
import { growingList, type Part } from './growing_list.ts'
import { groupPeople } from './people.ts'
import { personItem } from './person_item.ts'
import type { ViewContext } from './view_context.ts'

/// Everyone at a commune whose name may be seen, by category. When they come all at once, all are
/// shown; of more, each category is unfolded and followed to its end at will.
export function peopleLists(commune: CommuneDetails, context: ViewContext): HTMLElement[] {
  return commune.next === null ? wholeLists(commune, context) : commune.by_category.map((count) => foldedList(commune, count, context))
}

export function partOf({ people, matched, next }: PeoplePage): Part<Person> {
  return { items: people, total: matched, next }
}

function wholeLists({ people }: CommuneDetails, { colours, labelOf }: ViewContext): HTMLElement[] {
  const { here, atSeat } = groupPeople(people, (a, b) => colours.compare(a, b))
  const parts = here.flatMap(({ key, people: group }) => [
    element('h3', { class: `category-heading ${colours.classOf(key)}` }, ...headingOf(colours.classOf(key), labelOf(key), group.length)),
    element('ul', { class: 'people' }, ...group.map((person) => personItem(person))),
  ])
  if (atSeat.length > 0) parts.push(element('h3', { class: 'seat-heading' }, texts.panel.atSeat))
  for (const { place, people: group } of atSeat) {
    const heading = `${place.name} · ${texts.number(group.length)}`
    const items = group.map((person) => personItem(person, labelOf(person.category)))
    parts.push(element('h4', { class: 'seat-place' }, heading), element('ul', { class: 'people' }, ...items))
  }
  return parts
}

/// A category's people, asked for when it is unfolded.
function foldedList(commune: CommuneDetails, { key, label, members }: CategoryCount, context: ViewContext): HTMLElement {
  const filter = { ...context.filter, categories: [key] }
  const asked = element('div', { class: 'asked' })
  const load = async (): Promise<void> => {
    if (asked.childElementCount > 0 || asked.hasAttribute('aria-busy')) return
    asked.setAttribute('aria-busy', 'true')
    try {
      const first = await server.people(commune.code, '', filter)
      const hidden = members - first.matched
      const list = growingList(partOf(first), {
        kind: 'people',
        name: label,
        item: (person) => personItem(person, seatOf(person)),
        more: async (next) => partOf(await server.peopleAfter(commune.code, next)),
        onTrouble: context.onTrouble,
      })
      asked.replaceChildren(list, ...(hidden > 0 ? [element('p', { class: 'unlisted' }, texts.panel.unlisted(hidden, first.matched > 0))] : []))
    } catch (error) {
      context.onTrouble(error)
    } finally {
      asked.removeAttribute('aria-busy')
    }
  }
  const ontoggle = (event: Event): void => {
    if ((event.target as HTMLDetailsElement).open) void load()
  }
  return element(
    'details',
    { class: `category-fold ${context.colours.classOf(key)}`, ontoggle },
    element('summary', { class: 'category-heading' }, ...headingOf(context.colours.classOf(key), label, members)),
    asked,
  )
}

function headingOf(category: string, label: string, size: number): Element[] {
  return [
    swatch(category),
    element('span', {}, label),
    element('span', { class: 'figure' }, texts.number(size)),
  ]
}

/// Said of those who stand here only as at the seat of something larger.
export function seatOf({ place }: Person): string {
  return place.level === 'commune' ? '' : texts.panel.seatOf(place.name)
}
