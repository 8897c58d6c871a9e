import type { CommuneDetails } from '../api/shapes.ts'
import { element } from '../base/element.ts'
import { placeOf } from '../base/state.ts'
import type { TerritoryLevel } from '../base/territory.ts'
import { texts } from '../texts/texts.ts'
import { breakdown } from './breakdown.ts'
import { findPerson, worthSearching } from './find_person.ts'
import { neighbourLinks } from './neighbours.ts'
import { peersSection } from './peers.ts'
import { peopleLists } from './people_lists.ts'
import { nobody } from './nobody.ts'
import { placeLink } from './place_link.ts'
import type { PanelView } from './panel_view.ts'
import type { ViewContext } from './view_context.ts'

/// So many people that the peers below them have to be announced above.
const longList = 6

/// Everything about a commune, and everyone there.
export function communeView(commune: CommuneDetails, context: ViewContext): PanelView {
  const { departement } = commune
  const peers = peersSection({ level: 'commune', code: commune.code }, commune.peers, departement.code, context)
  const lists = commune.members > 0 ? people(commune, peers, context) : [nobody('commune', commune, departement.code, context)]
  return {
    facts: facts(commune, context),
    lists: [...lists, peers],
    foot: neighbourLinks('commune', commune.neighbours, departement.name, context),
  }
}

function facts(commune: CommuneDetails, context: ViewContext): HTMLElement {
  const link = (level: TerritoryLevel, code: string, name: string): HTMLElement =>
    element('li', {}, placeLink(placeOf({ level, code }), 'territory-link', context, name))
  const { precision, population, rate } = commune
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
    population !== null && element('p', {}, texts.panel.population(population, context.vintage)),
    rate !== null && rate > 0 && !context.hasPortrait && element('p', {}, texts.panel.rate(rate)),
    element('p', { class: 'quiet' }, texts.panel.position(texts.precision(precision.key), precision.radius_m, isApproximate)),
  )
}

function people(commune: CommuneDetails, peers: HTMLElement, context: ViewContext): HTMLElement[] {
  const headcount = element('p', { class: 'headcount' }, texts.members(commune.members))
  const jump = commune.listed > longList && jumpTo(peers, texts.panel.peers.title)
  const parts: HTMLElement[] = [element('div', { class: 'people-head' }, headcount, jump)]
  if (commune.by_category.length > 1 || commune.unlisted > 0) parts.push(breakdown(commune.by_category, context.colours))
  const lists = peopleLists(commune, context)
  if (commune.unlisted > 0) lists.push(element('p', { class: 'unlisted' }, texts.panel.unlisted(commune.unlisted, commune.listed > 0)))
  return commune.listed > worthSearching ? [...parts, findPerson(commune, lists, context)] : [...parts, ...lists]
}

function jumpTo(section: HTMLElement, name: string): HTMLElement {
  const onclick = (): void => {
    section.scrollIntoView()
    section.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true })
  }
  return element('button', { type: 'button', class: 'link jump-to', onclick }, name)
}
