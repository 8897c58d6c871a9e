import type { Coverage, CoverageRow } from '../api/coverage_shapes.ts'
import type { CoverageChoice } from '../base/coverage_choice.ts'
import { declared, element } from '../base/element.ts'
import type { Filter } from '../base/filter.ts'
import { renew } from '../base/reading_place.ts'
import type { Spot } from '../base/territory.ts'
import { coverageTexts as texts } from '../texts/texts.ts'
import { classLegend } from './class_legend.ts'
import { Controls } from './controls.ts'
import { HistoryView } from './history_view.ts'
import { categoryTable, figures, notes, sizeTable } from './figures.ts'

export type SideCallbacks = {
  onChoose: (change: Partial<CoverageChoice>) => void
  onOpen: (spot: Spot) => void
  onCancelCompare: () => void
  onTrouble: (error: unknown) => void
}

/// The side panel's part of the coverage mode: key figures, what is chosen, the legend.
export class CoverageSide {
  private readonly controls: Controls
  private readonly waiting = element('div', { class: 'coverage-waiting', role: 'status', hidden: true })
  private readonly figures = element('div', { class: 'coverage-figures' })
  private readonly history: HistoryView
  private readonly notes = element('div')
  private readonly legend = element('div')
  private readonly sizes = element('div')
  private readonly categories = element('div', { class: 'table-scroll-x', tabindex: 0, role: 'group', 'aria-label': texts.figures.categories })

  constructor(private readonly callbacks: SideCallbacks) {
    this.controls = new Controls(callbacks.onChoose)
    this.history = new HistoryView(callbacks.onTrouble)
    declared('coverage').append(
      this.waiting,
      this.figures,
      element('div', { class: 'coverage-choices' }, this.controls.levels, this.controls.measure, this.legend, this.notes),
      element(
        'div',
        { class: 'coverage-more' },
        this.disclosure(texts.figures.sizes, this.sizes),
        this.disclosure(texts.figures.categories, this.categories),
        this.history.root,
      ),
    )
  }

  /// Says at once what is chosen.
  check(choice: CoverageChoice): void {
    this.controls.check(choice)
  }

  show(choice: CoverageChoice, filter: Filter, coverage: Coverage, missing: readonly CoverageRow[]): void {
    const { onChoose, onOpen } = this.callbacks
    const sort = { by: 'population', order: 'desc' } as const
    this.history.show(filter, choice.level, coverage.version)
    this.controls.fill(coverage)
    renew(this.figures, ...figures(coverage, missing, { onOpen, onMissing: () => onChoose({ part: 'missing', sort }) }))
    renew(this.notes, ...notes(coverage))
    renew(this.legend, ...classLegend(coverage, choice.measure))
    renew(this.sizes, sizeTable(coverage.size_classes))
    renew(
      this.categories,
      element('p', { class: 'coverage-notes' }, texts.figures.categoriesNote),
      categoryTable(coverage.by_category),
    )
  }

  /// Says that a territory waits for the one it is to be compared with; undefined: none does.
  waitFor(name: string | undefined): void {
    this.waiting.hidden = name === undefined
    if (name === undefined) return
    renew(
      this.waiting,
      element('p', {}, texts.comparison.waiting(name)),
      element('button', { type: 'button', class: 'button', onclick: () => this.callbacks.onCancelCompare() }, texts.comparison.cancel),
    )
  }

  private disclosure(title: string, content: HTMLElement): HTMLElement {
    return element('details', { class: 'disclosure' }, element('summary', {}, title), content)
  }
}
