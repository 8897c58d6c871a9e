import { element } from '../base/element.ts'
import type { TableSort, TableSortKey } from '../base/table_choice.ts'
import { texts } from '../texts/texts.ts'

/// A column as it is drawn; without `sort`, its header is plain text.
export type DrawnColumn<Row> = { label: string; sort?: TableSortKey; text: (row: Row) => string; isFigure?: boolean }

export type Drawn<Row> = {
  caption: string
  first: { label: string; sort: TableSortKey; text: (row: Row) => string }
  columns: readonly DrawnColumn<Row>[]
  rows: readonly Row[]
  codeOf: (row: Row) => string // tells it from others of its name
  sort: TableSort
  /// Undefined for a row that leads nowhere.
  opens: (row: Row) => (() => void) | undefined
  onSort: (by: TableSortKey) => void
}

/// A table in words whose headers sort it and whose rows open a place.
export function rowTable<Row>({ caption, first, columns, rows, codeOf, sort, opens, onSort }: Drawn<Row>): HTMLTableElement {
  const head = (column: Omit<DrawnColumn<Row>, 'text'>): HTMLElement => header(column, sort, onSort)
  return element(
    'table',
    { class: 'row-table' },
    element('caption', { class: 'visually-hidden' }, caption),
    element('thead', {}, element('tr', {}, head(first), ...columns.map(head))),
    element('tbody', {}, ...rows.map((row) => line(row, { code: codeOf(row), name: first.text(row) }, columns, opens(row)))),
  )
}

function header<Row>(
  { label, sort: by, isFigure }: Omit<DrawnColumn<Row>, 'text'>,
  sort: TableSort,
  onSort: (by: TableSortKey) => void,
): HTMLElement {
  const isSorted = by !== undefined && by === sort.by
  const order = sort.order === 'asc' ? 'ascending' : 'descending'
  return element(
    'th',
    { scope: 'col', class: isFigure ? 'is-figure' : undefined, 'aria-sort': isSorted ? order : undefined },
    by === undefined ? label : element('button', { type: 'button', 'data-sort': by, title: texts.list.sortBy(label), onclick: () => onSort(by) }, label),
  )
}

function line<Row>(
  row: Row,
  { code, name }: { code: string; name: string },
  columns: readonly DrawnColumn<Row>[],
  open: (() => void) | undefined,
): HTMLElement {
  const named = open ? element('button', { type: 'button', class: 'link', onclick: open }, name) : name
  return element(
    'tr',
    { 'data-code': code },
    element('th', { scope: 'row' }, named),
    ...columns.map(({ text, isFigure }) => element('td', { class: isFigure ? 'is-figure' : undefined }, text(row))),
  )
}
