import type { TerritoryDetails } from '../api/shapes.ts'
import { element } from '../base/element.ts'
import { placeOf } from '../base/state.ts'
import { formatSpot, type Territory } from '../base/territory.ts'
import { texts } from '../texts/texts.ts'
import { breakdown } from './breakdown.ts'
import { communeList } from './commune_list.ts'
import { neighbourLinks } from './neighbours.ts'
import { nobody } from './nobody.ts'
import type { PanelView } from './panel_view.ts'
import { peersSection } from './peers.ts'
import { placeLink } from './place_link.ts'
import type { ViewContext } from './view_context.ts'

/// A territory's figures, its communes that have members, each a way to its list, and its peers.
export function territoryView(territory: TerritoryDetails, context: ViewContext): PanelView {
  const { level, code, region } = territory
  const peers = peersSection({ level, code }, territory.peers, undefined, context)
  const lists =
    territory.members === 0
      ? [nobody(level, territory, undefined, context), peers]
      : [
          element('p', { class: 'headcount' }, texts.members(territory.members)),
          breakdown(territory.by_category, context.colours),
          communeList(territory.places, context),
          peers,
        ]
  return { facts: facts(territory, context), lists, foot: neighbourLinks(level, territory.neighbours, region?.name, context) }
}

function facts(territory: TerritoryDetails, context: ViewContext): HTMLElement {
  const { population, coverage, region, communes_reached: reached, communes_total: total } = territory
  const missing = total - reached
  return element(
    'div',
    { class: 'facts' },
    region !== null && element('ul', { class: 'facts-territories' }, element('li', {}, placeLink(placeOf({ level: 'region', code: region.code }), 'territory-link', context, region.name))),
    population !== null && element('p', {}, texts.panel.population(population, context.vintage)),
    ...(context.hasPortrait ? [] : figures(coverage)),
    element('p', {}, texts.panel.reached(reached, total)),
    missing > 0 && !context.hasPortrait && missingLink(territory, missing, context),
    insideButton(territory, context),
  )
}

function figures(coverage: TerritoryDetails['coverage']): HTMLElement[] {
  if (!coverage) return []
  const { rate, rank, epci } = coverage
  const said = [
    rate !== null && rate > 0 && rank !== null && rank.of > 1 && texts.panel.ranked(rate, rank.position, rank.of),
    epci !== null && texts.panel.epciReached(epci.reached, epci.total),
  ]
  return said.filter((text) => text !== false).map((text) => element('p', {}, text))
}

function missingLink({ level, code }: Territory, missing: number, { onMissing }: ViewContext): HTMLElement {
  return element('button', { type: 'button', class: 'link', onclick: () => onMissing({ level, code }) }, texts.panel.missing(missing))
}

/// Keeps the whole page to this territory, or lets it see all of France again.
function insideButton({ level, code }: Territory, { filter: { inside }, onInside }: ViewContext): HTMLElement {
  const isInside = inside !== undefined && formatSpot(inside) === formatSpot({ level, code })
  return element(
    'button',
    { type: 'button', class: 'button', onclick: () => onInside(isInside ? undefined : { level, code }) },
    isInside ? texts.panel.wholeCountry : texts.panel.onlyHere,
  )
}
