import type { CategoryLevels, Coverage, CoverageRow, SizeClass } from '../api/coverage_shapes.ts'
import { element } from '../base/element.ts'
import { levels, type Spot } from '../base/territory.ts'
import { coverageTexts as texts } from '../texts/texts.ts'

/// How many absent territories are named; beyond, a link leads to their table.
export const namedMissing = 10

export type FiguresCallbacks = { onOpen: (spot: Spot) => void; onMissing: () => void }

/// The answer to « presque tous représentés ? » in one glance, then what it does not say.
export function figures(coverage: Coverage, missing: readonly CoverageRow[], callbacks: FiguresCallbacks): HTMLElement[] {
  const { level, reached, total, population_share: share } = coverage
  return [
    element(
      'p',
      { class: 'coverage-headline' },
      texts.labelled(texts.levelPlural(level), ''),
      element('strong', {}, texts.figures.of(reached, total)),
      total > 0 && ` ${texts.figures.share(reached / total)}`,
    ),
    missingLine(coverage, missing, callbacks),
    ...(share === null ? [] : [element('p', { class: 'quiet' }, texts.figures.population(level, share))]),
  ]
}

/// What those figures leave out, and why.
export function notes({ collectivities, wider, outside, not_located: away, inside }: Coverage): HTMLElement[] {
  return [
    element(
      'div',
      { class: 'coverage-notes' },
      collectivities.total > 0 && element('p', {}, texts.figures.collectivities(collectivities.reached, collectivities.total)),
      wider > 0 && element('p', {}, texts.figures.wider(wider)),
      outside > 0 && element('p', {}, texts.figures.outside(outside)),
      inside === null && away > 0 && element('p', {}, texts.figures.notLocated(away)),
    ),
  ]
}

function missingLine({ level, reached, total }: Coverage, missing: readonly CoverageRow[], { onOpen, onMissing }: FiguresCallbacks): HTMLElement {
  const absent = total - reached
  if (absent === 0) return element('p', { class: 'coverage-missing' }, texts.figures.none)
  if (absent > namedMissing) {
    const button = element('button', { type: 'button', class: 'link', onclick: onMissing }, texts.figures.missingMany(level, absent))
    return element('p', { class: 'coverage-missing' }, button)
  }
  const links = missing.map(({ code, name }) =>
    element('li', {}, element('button', { type: 'button', class: 'link', onclick: () => onOpen({ level, code }) }, name)),
  )
  return element(
    'div',
    { class: 'coverage-missing' },
    element('span', { class: 'quiet' }, texts.figures.missing(level)),
    element('ul', { class: 'coverage-names' }, ...links),
  )
}

/// Communes by size: the story's own lesson, that innovation is not the affair of a few big ones.
export function sizeTable(classes: readonly SizeClass[]): HTMLElement {
  const { size, communes: head, members, part } = texts.figures
  return figureTable(
    [size, head, part, members],
    classes.map(({ from, to, communes, reached: some, members: there }) => [
      texts.sizeRange(from, to),
      texts.figures.fraction(some, communes),
      communes > 0 ? texts.percent(some / communes) : texts.table.none,
      texts.number(there),
    ]),
  )
}

/// In how many territories of each level a category is present.
export function categoryTable(categories: readonly CategoryLevels[]): HTMLElement {
  const wide = [...levels].reverse()
  return figureTable(
    [texts.figures.category, ...wide.map((level) => texts.levelShort[level]), texts.figures.members],
    categories.map(({ label, members, levels: figures }) => [
      label,
      ...wide.map((level) => texts.number(figures[level].reached)),
      texts.number(members),
    ]),
  )
}

/// A small table whose first column names its rows.
export function figureTable(head: readonly string[], rows: readonly (readonly string[])[], caption?: string): HTMLElement {
  return element(
    'table',
    { class: 'figure-table' },
    caption !== undefined && element('caption', { class: 'visually-hidden' }, caption),
    element('thead', {}, element('tr', {}, ...head.map((text) => element('th', { scope: 'col' }, text)))),
    element(
      'tbody',
      {},
      ...rows.map(([name, ...values]) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, name),
          ...values.map((value) => element('td', {}, value)),
        ),
      ),
    ),
  )
}
