import type { CommuneDetails } from '../api/shapes.ts'
import type { CategoryColours } from '../base/colours.ts'
import { element } from '../base/element.ts'
import type { Place } from '../base/state.ts'
import type { Spot, TerritoryLevel } from '../base/territory.ts'
import { swatch } from '../base/texture.ts'
import { texts } from '../texts/texts.ts'
import { breakdown } from './breakdown.ts'
import { groupPeople } from './people.ts'
import { personList } from './person_list.ts'

export type ViewContext = {
  colours: CategoryColours
  labelOf: (key: string) => string
  isFiltered: boolean
  inside: Spot | undefined
  onPlace: (place: Place) => void
  onInside: (territory: Spot | undefined) => void
  onShowAll: () => void
}

/// Everything about a commune, and everyone there.
export function communeView(commune: CommuneDetails, context: ViewContext): HTMLElement[] {
  return [facts(commune, context), ...lists(commune, context)]
}

function facts(commune: CommuneDetails, { onPlace }: ViewContext): HTMLElement {
  const link = (level: TerritoryLevel, code: string, name: string): HTMLElement =>
    element(
      'li',
      {},
      element('button', { type: 'button', class: 'link', onclick: () => onPlace({ kind: 'territory', level, code }) }, name),
    )
  const { precision } = commune
  const isApproximate = precision.key !== 'town' && precision.radius_m > 0
  return element(
    'div',
    { class: 'facts' },
    element(
      'ul',
      { class: 'facts-territories' },
      link('departement', commune.departement.code, `${commune.departement.name} (${commune.departement.code})`),
      commune.epci !== null && link('epci', commune.epci.code, commune.epci.name),
      link('region', commune.region.code, commune.region.name),
    ),
    commune.population !== null && element('p', {}, texts.panel.inhabitants(commune.population)),
    element('p', { class: 'quiet' }, texts.panel.position(texts.precision(precision.key), precision.radius_m, isApproximate)),
  )
}

function lists(commune: CommuneDetails, context: ViewContext): HTMLElement[] {
  if (commune.members === 0) return [nobody(commune.name, context)]
  const { colours, labelOf } = context
  const { here, atSeat } = groupPeople(commune.people, (a, b) => colours.compare(a, b))
  const parts: HTMLElement[] = [element('p', { class: 'headcount' }, texts.members(commune.members))]
  if (commune.by_category.length > 1 || commune.unlisted > 0) parts.push(breakdown(commune.by_category, colours))
  for (const group of here) {
    parts.push(categoryHeading(group.key, group.people.length, context), personList(group.people))
  }
  if (atSeat.length > 0) parts.push(element('h3', { class: 'seat-heading' }, texts.panel.atSeat))
  for (const { place, people } of atSeat) {
    const heading = `${place.name} · ${texts.number(people.length)}`
    parts.push(element('h4', { class: 'seat-place' }, heading), personList(people, ({ category }) => labelOf(category)))
  }
  if (commune.unlisted > 0) {
    parts.push(element('p', { class: 'unlisted' }, texts.panel.unlisted(commune.unlisted, commune.people.length > 0)))
  }
  return parts
}

function categoryHeading(key: string, size: number, { colours, labelOf }: ViewContext): HTMLElement {
  return element(
    'h3',
    { class: `category-heading ${colours.classOf(key)}` },
    swatch(colours.classOf(key)),
    labelOf(key),
    element('span', { class: 'figure' }, texts.number(size)),
  )
}

/// What stands in a list's place when it is empty, and the way out when the filter may be why.
export function nobody(name: string, { isFiltered, onShowAll }: ViewContext): HTMLElement {
  return element(
    'div',
    { class: 'nobody' },
    element('p', { class: 'headcount' }, texts.panel.noMember(name)),
    isFiltered && element('p', { class: 'quiet' }, texts.panel.noMemberInFilter),
    isFiltered && element('button', { type: 'button', class: 'button', onclick: onShowAll }, texts.panel.showAll),
  )
}
