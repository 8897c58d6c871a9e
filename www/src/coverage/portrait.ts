import type { Coverage, CoverageRow } from '../api/coverage_shapes.ts'
import { server } from '../api/server.ts'
import { element } from '../base/element.ts'
import type { Filter } from '../base/filter.ts'
import type { Spot } from '../base/territory.ts'
import { foldedList } from '../panel/folded_list.ts'
import type { ListContext, Part } from '../panel/growing_list.ts'
import { coverageTexts as texts } from '../texts/texts.ts'
import { sizeTable } from './figures.ts'

/// A territory's own figures, and those of the communes within it (none for a commune).
export type Figures = { spot: Spot; own: CoverageRow | undefined; within: Coverage | undefined }

/// How many communes without members are listed at a time.
const pageSize = 50

/// The figures of a territory through the filter, wherever the filter keeps to.
export async function loadFigures(spot: Spot, filter: Filter, signal?: AbortSignal): Promise<Figures> {
  const inside = { ...filter, inside: spot }
  const within = { level: 'commune', filter: inside, limit: 1 } as const
  const [own, communes] = await Promise.all([
    server.coverage({ level: spot.level, filter: inside, limit: 1 }, signal),
    spot.level === 'commune' ? undefined : server.coverage(within, signal),
  ])
  return { spot, own: own.rows.find(({ code }) => code === spot.code), within: communes }
}

export type PortraitCallbacks = ListContext & {
  filter: Filter
  onOpen: (spot: Spot) => void
  onCompare: (spot: Spot) => void
}

/// How far a territory is covered, for its panel.
export function portrait({ spot, own, within }: Figures, callbacks: PortraitCallbacks): HTMLElement[] {
  if (!own) return [element('p', { class: 'quiet portrait-none' }, texts.portrait.noFigure)]
  const parts = [element('h3', { class: 'section-heading' }, texts.portrait.title), figureList(own, within)]
  if (within) parts.push(element('h4', { class: 'portrait-heading' }, texts.figures.sizes), sizeTable(within.size_classes.filter(({ communes }) => communes > 0)))
  parts.push(
    element('button', { type: 'button', class: 'button', onclick: () => callbacks.onCompare(spot) }, texts.portrait.compare),
  )
  if (within && within.total > within.reached) parts.push(missingCommunes(spot, within.total - within.reached, callbacks))
  return [element('div', { class: 'portrait' }, ...parts)]
}

/// The figures that a portrait and a comparison both show: a name and a text each.
export function namedFigures({ members, wider, population, rate, communes, epci, outline }: CoverageRow, within: Coverage | undefined): [string, string][] {
  const { portrait: names, table, figures } = texts
  const share = within?.population_share
  const named: [string, string | false | null | undefined][] = [
    [names.members, texts.number(members)],
    [names.rate, rate === null ? table.none : texts.rate(rate)],
    [names.wider, wider > 0 && texts.number(wider)],
    [names.population, population === null ? texts.unknown : texts.number(population)],
    [names.communes, communes && figures.of(communes.reached, communes.total)],
    [names.epci, epci && figures.of(epci.reached, epci.total)],
    [names.populationShare, share !== null && share !== undefined && texts.percent(share)],
    [names.outline, names.outlines[outline]],
  ]
  return named.filter((figure): figure is [string, string] => Boolean(figure[1]))
}

function figureList(own: CoverageRow, within: Coverage | undefined): HTMLElement {
  const figures = namedFigures(own, within).flatMap(([name, text]) => [element('dt', {}, name), element('dd', { class: 'figure' }, text)])
  return element('dl', { class: 'figure-list' }, ...figures)
}

/// The white zones of a territory, the largest first, asked for when they are unfolded.
function missingCommunes(spot: Spot, missing: number, callbacks: PortraitCallbacks): HTMLElement {
  const query = {
    level: 'commune',
    filter: { ...callbacks.filter, inside: spot },
    part: 'missing',
    sort: { by: 'population', order: 'desc' },
    limit: pageSize,
  } as const
  return foldedList(
    {
      key: 'missing',
      fold: 'disclosure',
      summary: element('summary', {}, texts.portrait.missing(missing)),
      kind: 'places',
      item: (row) => communeItem(row, callbacks.onOpen),
      first: async () => partOf(await server.coverage(query)),
      more: async (next) => partOf(await server.coverageAfter(query, next)),
    },
    callbacks,
  )
}

function partOf({ rows, matched, next }: Coverage): Part<CoverageRow> {
  return { items: rows, total: matched, next }
}

function communeItem({ code, name, population }: CoverageRow, onOpen: (spot: Spot) => void): HTMLElement {
  return element(
    'li',
    {},
    element(
      'button',
      { type: 'button', class: 'place', onclick: () => onOpen({ level: 'commune', code }) },
      element('span', {}, name),
      population !== null && element('span', { class: 'quiet' }, texts.tip.inhabitants(population)),
    ),
  )
}
