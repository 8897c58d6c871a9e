import { declared, element } from '../base/element.ts'
import type { Filter } from '../base/filter.ts'
import { latest } from '../base/latest.ts'
import { renew } from '../base/reading_place.ts'
import { formatSpot, type Spot } from '../base/territory.ts'
import { coverageTexts as texts } from '../texts/texts.ts'
import { comparedRows } from './compared_rows.ts'
import { figureTable } from './figures.ts'
import { loadFigures, namedFigures, type Figures } from './portrait.ts'

/// Two territories side by side in a dialog: the same figures in two columns.
export class Comparison {
  private readonly dialog = declared<HTMLDialogElement>('comparison')
  private isOpen = false // until the reader closes it, or the page does
  private readonly body = element('div', { class: 'comparison-body' })

  constructor(onClose: () => void) {
    const close = element('button', { type: 'button', class: 'button', onclick: () => this.dialog.close() }, texts.comparison.close)
    const title = element('h2', { id: 'comparison-title' }, texts.comparison.title)
    this.dialog.append(title, this.body, close)
    this.dialog.addEventListener('close', () => {
      if (this.isOpen) onClose()
      this.isOpen = false
    })
  }

  async show(spots: readonly Spot[], filter: Filter): Promise<void> {
    this.body.setAttribute('aria-busy', 'true')
    this.isOpen = true
    if (!this.dialog.open) this.dialog.showModal()
    try {
      const figures = await this.load({ spots, filter })
      if (figures) renew(this.body, tableOf(figures))
    } catch {
      this.body.replaceChildren(element('p', { role: 'alert' }, texts.comparison.failed))
    }
    this.body.removeAttribute('aria-busy')
  }

  hide(): void {
    this.load.stop()
    this.isOpen = false
    if (this.dialog.open) this.dialog.close()
  }

  private readonly load = latest(({ spots, filter }: { spots: readonly Spot[]; filter: Filter }, signal: AbortSignal) =>
    Promise.all(spots.map((spot) => loadFigures(spot, filter, signal))),
  )
}

function tableOf(columns: readonly Figures[]): HTMLElement {
  const head = [texts.comparison.figure, ...columns.map(({ own, spot }) => own?.name ?? formatSpot(spot))]
  return figureTable(head, comparedRows(columns.map(rowsOf)), texts.comparison.caption)
}

function rowsOf({ spot, own, within }: Figures): [string, string][] {
  const rows: [string, string][] = [[texts.comparison.level, texts.levelName(spot.level)]]
  if (own) rows.push(...namedFigures(own, within))
  for (const { from, to, communes, reached } of within?.size_classes ?? []) {
    rows.push([texts.comparison.size(from, to), texts.figures.of(reached, communes)])
  }
  return rows
}
