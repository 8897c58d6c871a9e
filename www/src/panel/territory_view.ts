import type { TerritoryDetails } from '../api/shapes.ts'
import { element } from '../base/element.ts'
import { formatSpot } from '../base/territory.ts'
import { texts } from '../texts/texts.ts'
import { breakdown } from './breakdown.ts'
import { nobody, type ViewContext } from './commune_view.ts'

/// A territory's figures, and its communes that have members, each a way to its list.
export function territoryView(territory: TerritoryDetails, context: ViewContext): HTMLElement[] {
  const facts = element(
    'div',
    { class: 'facts' },
    territory.population !== null && element('p', {}, texts.panel.inhabitants(territory.population)),
    element('p', {}, texts.panel.reached(territory.communes_reached, territory.communes_total)),
    insideButton(territory, context),
  )
  if (territory.members === 0) return [facts, nobody(territory.name, context)]
  return [
    facts,
    element('p', { class: 'headcount' }, texts.members(territory.members)),
    breakdown(territory.by_category, context.colours),
    element('h3', { class: 'places-heading' }, texts.panel.places),
    element(
      'ul',
      { class: 'places' },
      ...territory.places.map(({ code, name, members }) =>
        element(
          'li',
          {},
          element(
            'button',
            { type: 'button', class: 'place', onclick: () => context.onPlace({ kind: 'commune', code }) },
            element('span', {}, name),
            element('span', { class: 'quiet' }, texts.members(members)),
          ),
        ),
      ),
    ),
  ]
}

/// Keeps the whole page to this territory, or lets it see all of France again.
function insideButton({ level, code }: TerritoryDetails, { inside, onInside }: ViewContext): HTMLElement {
  const isInside = inside !== undefined && formatSpot(inside) === formatSpot({ level, code })
  return element(
    'button',
    { type: 'button', class: 'button', onclick: () => onInside(isInside ? undefined : { level, code }) },
    isInside ? texts.panel.wholeCountry : texts.panel.onlyHere,
  )
}
