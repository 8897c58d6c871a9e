import { addresses, type CoverageQuery } from '../api/address.ts'
import type { Coverage, CoverageRow } from '../api/coverage_shapes.ts'
import { server } from '../api/server.ts'
import { parts, sortKeys, type Part, type Sort, type SortKey } from '../base/coverage_choice.ts'
import { declared, element } from '../base/element.ts'
import { latest } from '../base/latest.ts'
import { coverageTexts as texts } from '../texts/texts.ts'
import { TableToggle } from './table_toggle.ts'

export type TableQuery = CoverageQuery & { part: Part; sort: Sort }

export type TableCallbacks = {
  onSort: (sort: Sort) => void
  onPart: (part: Part) => void
  onOpen: (row: CoverageRow) => void
  onPoint: (row: CoverageRow | undefined) => void
  onTrouble: (error: unknown) => void
}

/// The same set as the map's, in words: its rows are the way to territories for whom has no mouse.
export class TerritoryTable {
  private readonly body = element('tbody')
  private readonly caption = element('caption', { class: 'visually-hidden' })
  private readonly heads = new Map<SortKey, HTMLElement>()
  private readonly partBoxes: HTMLInputElement[]
  private readonly count = element('p', { role: 'status' })
  private readonly more = element('button', { type: 'button', class: 'button', onclick: () => void this.showMore() }, texts.table.more)
  private readonly csv = element('a', { class: 'table-csv', download: '' }, texts.table.csv)
  private readonly rows = new Map<string, CoverageRow>()
  private query: TableQuery | undefined
  private next: string | null = null

  constructor(private readonly callbacks: TableCallbacks) {
    this.partBoxes = parts.map((value) =>
      element('input', { type: 'radio', name: 'table-part', value, onchange: () => callbacks.onPart(value) }),
    )
    const partChoice = element(
      'fieldset',
      { class: 'table-parts' },
      element('legend', { class: 'visually-hidden' }, texts.table.title),
      ...parts.map((value, index) => element('label', {}, this.partBoxes[index], element('span', {}, texts.table.parts[value]))),
    )
    const table = element('table', { class: 'territory-table' }, this.caption, this.head(), this.body)
    const scroll = element('div', { class: 'table-scroll' }, table, element('div', { class: 'table-foot' }, this.count, this.more))
    declared('table-body').append(element('div', { class: 'table-tools' }, partChoice, this.csv), scroll)
    this.listen()
    new TableToggle()
  }

  /// The first page of a new query.
  show(query: TableQuery, coverage: Coverage): void {
    const focused = this.focusedCode()
    this.query = query
    this.rows.clear()
    this.body.replaceChildren()
    this.caption.textContent = texts.table.caption(query.level, coverage.matched)
    this.csv.href = addresses.exported('csv', 'coverage', query)
    this.check(query)
    this.append(coverage)
    if (focused !== undefined) this.focusRow(focused)
  }

  /// Gives focus to a territory's row, when it is among those shown.
  focusRow(code: string): boolean {
    const button = this.buttonOf(code)
    button?.focus()
    return button !== undefined
  }

  /// Marks the territory that is open.
  choose(code: string | undefined): void {
    for (const row of this.body.rows) row.classList.toggle('is-chosen', row.dataset['code'] === code)
  }

  private head(): HTMLElement {
    const row = element('tr')
    for (const by of sortKeys) {
      const button = element('button', { type: 'button', onclick: () => this.sortBy(by) }, texts.table.columns[by])
      if (by === 'rate') button.title = texts.table.rateTitle
      const cell = element('th', { scope: 'col', class: `column-${by}` }, button)
      this.heads.set(by, cell)
      row.append(cell)
    }
    return element('thead', {}, row)
  }

  private check({ sort, part }: TableQuery): void {
    for (const box of this.partBoxes) box.checked = box.value === part
    for (const [by, cell] of this.heads) {
      if (by === sort.by) cell.setAttribute('aria-sort', sort.order === 'asc' ? 'ascending' : 'descending')
      else cell.removeAttribute('aria-sort')
    }
  }

  private sortBy(by: SortKey): void {
    const first = by === 'name' || by === 'code' ? 'asc' : 'desc'
    const { sort } = this.query ?? {}
    const order = sort?.by !== by ? first : sort.order === 'asc' ? 'desc' : 'asc'
    this.callbacks.onSort({ by, order })
  }

  private append({ rows, matched, next }: Coverage): void {
    for (const row of rows) this.rows.set(row.code, row)
    this.body.append(...rows.map((row) => this.rowOf(row)))
    this.next = next
    this.more.hidden = next === null
    this.count.textContent = matched === 0 ? texts.table.nothing : texts.table.shown(this.rows.size, matched)
    const first = this.body.querySelector('button')
    if (first && !this.body.querySelector('button[tabindex="0"]')) first.tabIndex = 0
  }

  private rowOf(row: CoverageRow): HTMLElement {
    const button = element('button', { type: 'button', class: 'link', tabindex: -1 }, row.name)
    const cell = (text: string): HTMLElement => element('td', {}, text)
    return element(
      'tr',
      { 'data-code': row.code },
      element('th', { scope: 'row' }, button, contextOf(row)),
      element('td', { class: 'row-code' }, row.code),
      cell(texts.number(row.members)),
      cell(row.rate === null ? texts.table.none : texts.rate(row.rate)),
      cell(row.population === null ? texts.table.none : texts.number(row.population)),
    )
  }

  private readonly loadMore = latest(({ query, next }: { query: TableQuery; next: string }, signal: AbortSignal) =>
    server.coverageAfter(query, next, signal),
  )

  private async showMore(): Promise<void> {
    const { query, next } = this
    if (!query || next === null) return
    try {
      const before = this.rows.size
      const answer = await this.loadMore({ query, next })
      if (!answer || this.query !== query) return
      this.append(answer)
      if (document.activeElement === this.more || this.more.hidden) this.focusAt(before)
    } catch (error) {
      this.callbacks.onTrouble(error)
    }
  }

  private listen(): void {
    const rowAt = (event: Event): CoverageRow | undefined => {
      const row = (event.target as Element).closest<HTMLElement>('tr[data-code]')
      return row ? this.rows.get(row.dataset['code'] ?? '') : undefined
    }
    this.body.addEventListener('click', (event) => {
      const row = rowAt(event)
      if (row) this.callbacks.onOpen(row)
    })
    this.body.addEventListener('pointerover', (event) => this.callbacks.onPoint(rowAt(event)))
    this.body.addEventListener('pointerleave', () => this.callbacks.onPoint(this.rows.get(this.focusedCode() ?? '')))
    this.body.addEventListener('focusin', (event) => this.callbacks.onPoint(rowAt(event)))
    this.body.addEventListener('focusout', () => this.callbacks.onPoint(undefined))
    this.body.addEventListener('keydown', (event) => this.onKey(event))
  }

  /// One stop for the Tab key, arrows from row to row.
  private onKey(event: KeyboardEvent): void {
    const buttons = [...this.body.querySelectorAll('button')]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (to === undefined || at < 0) return
    event.preventDefault()
    this.focusAt(Math.min(Math.max(to, 0), buttons.length - 1))
  }

  private focusAt(index: number): void {
    const buttons = [...this.body.querySelectorAll('button')]
    for (const button of this.body.querySelectorAll<HTMLElement>('button[tabindex="0"]')) button.tabIndex = -1
    const button = buttons[index]
    if (!button) return
    button.tabIndex = 0
    button.focus()
  }

  private focusedCode(): string | undefined {
    const row = this.body.contains(document.activeElement) ? document.activeElement?.closest<HTMLElement>('tr') : undefined
    return row?.dataset['code']
  }

  private buttonOf(code: string): HTMLButtonElement | undefined {
    return [...this.body.rows].find((row) => row.dataset['code'] === code)?.querySelector('button') ?? undefined
  }
}

/// What tells homonyms apart, or how far a territory is covered.
function contextOf({ departement, communes }: CoverageRow): HTMLElement {
  const context = communes ? texts.table.communes(communes.reached, communes.total) : departement?.name
  return element('span', { class: 'row-context' }, context)
}
