import { element } from '../base/element.ts'
import { texts } from '../texts/texts.ts'
import type { TableTurn } from '../base/table_choice.ts'

type Page = { startIndex: number; rows: readonly unknown[]; numberMatched: number; previous: string | null; next: string | null }

/// Which rows of all are shown, and the way to the others.
export class Pager {
  readonly root: HTMLElement
  private readonly range = element('span', { class: 'pager-range' })
  private readonly buttons: Record<'previous' | 'next', HTMLButtonElement>
  private turns: Record<'previous' | 'next', TableTurn | undefined> = { previous: undefined, next: undefined }

  constructor(private readonly onTurn: (turn: TableTurn) => void) {
    this.buttons = { previous: this.button('previous'), next: this.button('next') }
    this.root = element('nav', { class: 'pager', 'aria-label': texts.list.pages, hidden: true }, this.buttons.previous, this.range, this.buttons.next)
  }

  show({ startIndex, rows, numberMatched, previous, next }: Page): void {
    this.range.textContent = texts.list.range(startIndex + 1, startIndex + rows.length, numberMatched)
    this.turns = { previous: turnOf(previous), next: turnOf(next) }
    // Not disabled: a button that has the focus keeps it.
    for (const way of ['previous', 'next'] as const) this.buttons[way].setAttribute('aria-disabled', String(!this.turns[way]))
    this.root.hidden = previous === null && next === null
  }

  private button(way: 'previous' | 'next'): HTMLButtonElement {
    const turn = (): void => {
      const to = this.turns[way]
      if (to) this.onTurn(to)
    }
    return element('button', { type: 'button', class: 'button', onclick: turn }, texts.list[way])
  }
}

function turnOf(query: string | null): TableTurn | undefined {
  const fields = new URLSearchParams(query ?? '')
  const after = fields.get('after')
  const before = fields.get('before')
  return after !== null ? { after } : before !== null ? { before } : undefined
}
