import { addresses, type CoverageQuery } from '../api/address.ts'
import type { Coverage, CoverageRow } from '../api/coverage_shapes.ts'
import { server } from '../api/server.ts'
import { parts, sortKeys, type Part, type Sort, type SortKey } from '../base/coverage_choice.ts'
import { declared, element } from '../base/element.ts'
import { latest } from '../base/latest.ts'
import { renew } from '../base/reading_place.ts'
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

/// Rows of a page, and the most that the server gives at a time.
const pageSize = 100
const mostRows = 1000

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
  private entry: string | undefined // the row by which the Tab key enters
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

  /// How many rows to ask for: a page, or as many as are shown when only the members are others.
  sizeFor(query: TableQuery): number {
    return this.isShown(query) ? Math.min(Math.max(this.rows.size, pageSize), mostRows) : pageSize
  }

  /// The first rows of a query.
  show(query: TableQuery, coverage: Coverage): void {
    this.loadMore.stop()
    if (!this.isShown(query)) this.entry = undefined
    this.query = query
    this.rows.clear()
    this.caption.textContent = texts.table.caption(query.level, coverage.matched)
    this.csv.href = addresses.exported('csv', 'coverage', query)
    this.check(query)
    renew(this.body, ...this.rowsOf(coverage))
    this.markEntry()
  }

  /// Gives focus to a territory's row, when it is among those shown.
  focusRow(code: string): boolean {
    const row = [...this.body.rows].find(({ dataset }) => dataset['code'] === code)
    const button = row?.querySelector('button')
    button?.focus()
    return button instanceof HTMLElement
  }

  /// Marks the territory that is open.
  choose(code: string | undefined): void {
    for (const row of this.body.rows) row.classList.toggle('is-chosen', row.dataset['code'] === code)
  }

  private isShown(query: TableQuery): boolean {
    return JSON.stringify(query) === JSON.stringify(this.query)
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

  /// Takes note of more rows, and makes them.
  private rowsOf({ rows, matched, next }: Coverage): HTMLElement[] {
    for (const row of rows) this.rows.set(row.code, row)
    this.next = next
    this.more.hidden = next === null
    this.count.textContent = matched === 0 ? texts.table.nothing : texts.table.shown(this.rows.size, matched)
    return rows.map((row) => this.rowOf(row))
  }

  private rowOf(row: CoverageRow): HTMLElement {
    const button = element('button', { type: 'button', class: 'link' }, row.name)
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
      if (!answer) return
      this.body.append(...this.rowsOf(answer))
      this.markEntry()
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
    this.body.addEventListener('focusin', (event) => {
      const row = rowAt(event)
      this.entry = row?.code
      this.markEntry()
      this.callbacks.onPoint(row)
    })
    this.body.addEventListener('focusout', () => this.callbacks.onPoint(undefined))
    this.body.addEventListener('keydown', (event) => this.onKey(event))
  }

  /// One stop for the Tab key, arrows from row to row.
  private onKey(event: KeyboardEvent): void {
    const last = this.body.rows.length - 1
    const at = [...this.body.rows].findIndex((row) => row.contains(document.activeElement))
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key]
    if (to === undefined || at < 0) return
    event.preventDefault()
    this.focusAt(Math.min(Math.max(to, 0), last))
  }

  private focusAt(index: number): void {
    this.body.rows[index]?.querySelector('button')?.focus()
  }

  /// The Tab key enters by the row that had focus last, else by the first.
  private markEntry(): void {
    const rows = [...this.body.rows]
    const entry = rows.find(({ dataset }) => dataset['code'] === this.entry) ?? rows[0]
    for (const row of rows) row.querySelector('button')?.setAttribute('tabindex', row === entry ? '0' : '-1')
  }

  private focusedCode(): string | undefined {
    const row = this.body.contains(document.activeElement) ? document.activeElement?.closest<HTMLElement>('tr') : undefined
    return row?.dataset['code']
  }
}

/// What tells homonyms apart, or how far a territory is covered.
function contextOf({ departement, communes }: CoverageRow): HTMLElement {
  const context = communes ? texts.table.communes(communes.reached, communes.total) : departement?.name
  return element('span', { class: 'row-context' }, context)
}
