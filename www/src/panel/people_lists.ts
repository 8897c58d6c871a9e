import type { PersonRow } from '../api/member_shapes.ts'
import { server } from '../api/server.ts'
import type { CategoryCount, CommuneDetails, PeoplePage, Person } from '../api/shapes.ts'
import { element } from '../base/element.ts'
import { swatch } from '../base/texture.ts'
import { texts } from '../texts/texts.ts'
import { foldedList } from './folded_list.ts'
import type { Part } from './growing_list.ts'
import { groupPeople } from './people.ts'
import { personItem } from './person_item.ts'
import type { ViewContext } from './view_context.ts'

/// Everyone at a commune whose name may be seen, by category. When they come all at once, all are
/// shown; of more, each category is unfolded and followed to its end at will.
export function peopleLists(commune: CommuneDetails, context: ViewContext): HTMLElement[] {
  return commune.next === null ? wholeLists(commune, context) : commune.by_category.map((count) => categoryList(commune, count, context))
}

function partOf({ people, matched, next }: PeoplePage): Part<Person> {
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
function categoryList(commune: CommuneDetails, { key, label, members }: CategoryCount, context: ViewContext): HTMLElement {
  const category = context.colours.classOf(key)
  const unlisted = (listed: number): HTMLElement | undefined =>
    members > listed ? element('p', { class: 'unlisted' }, texts.panel.unlisted(members - listed, listed > 0)) : undefined
  return foldedList(
    {
      key: `people:${key}`,
      fold: `category-fold ${category}`,
      summary: element('summary', { class: 'category-heading' }, ...headingOf(category, label, members)),
      kind: 'people',
      name: label,
      item: (person) => personItem(person, seatOf(person)),
      first: async () => partOf(await server.people(commune.code, { ...context.filter, categories: [key] })),
      more: async (next) => partOf(await server.peopleAfter(commune.code, next)),
      note: unlisted,
    },
    context,
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
export function seatOf({ place }: Pick<PersonRow, 'place'>): string {
  return !place || place.level === 'commune' ? '' : texts.panel.seatOf(place.name)
}
