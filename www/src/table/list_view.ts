import { addresses, type MembersQuery } from '../api/address.ts'
import type { CommuneRow, CommuneRows, PersonRow, PersonRows } from '../api/member_shapes.ts'
import { server } from '../api/server.ts'
import { declared, element } from '../base/element.ts'
import type { Filter } from '../base/filter.ts'
import { latest } from '../base/latest.ts'
import type { List } from '../base/list.ts'
import type { Place } from '../base/state.ts'
import { sortedBy, tableKinds, usualTable, type TableChoice, type TableKind, type TableSortKey } from '../base/table_choice.ts'
import { renew } from '../base/reading_place.ts'
import { texts } from '../texts/texts.ts'
import { communeColumns, lostColumns, personColumns } from './columns.ts'
import { Pager } from './pager.ts'
import { reasonList } from './reasons.ts'
import { rowTable, type DrawnColumn } from './row_table.ts'

export type ListCallbacks = {
  labelOf: (key: string) => string
  /// `isTyped`: one more letter of a search makes no entry of the browser's history.
  onChoose: (choice: TableChoice, isTyped?: boolean) => void
  onOpen: (place: Place) => void
}

type Shown = { list: List; filter: Filter; choice: TableChoice; version: string }
type Answer = { communes: CommuneRows } | { people: PersonRows }

const formats = ['csv', 'xlsx', 'geojson', 'gpkg'] as const

/// The members as a table in the map's place: communes, or people whom one may see; and those who are
/// not on the map.
export class ListView {
  private readonly root = declared('list')
  private readonly title = element('h2', { id: 'list-title', class: 'list-title', tabindex: -1 })
  private readonly kinds = new Map<TableKind, HTMLButtonElement>()
  private readonly words = element('input', { type: 'search', class: 'field', maxlength: 100, oninput: () => this.typed() })
  private readonly files = element('p', { class: 'list-files' })
  private readonly count = element('p', { class: 'list-count', role: 'status' })
  private readonly reasons = element('div')
  private readonly scroll = element('div', { class: 'list-scroll', tabindex: 0, role: 'group', 'aria-labelledby': 'list-title' })
  private readonly pager = new Pager((turn) => this.choose({ turn }))
  private readonly choices: HTMLElement
  private shown: Shown | undefined
  private rendered = '' // what the rows answer, as text
  private typing: ReturnType<typeof setTimeout> | undefined
  private opened: string | undefined // the row by its code

  constructor(private readonly callbacks: ListCallbacks) {
    for (const kind of tableKinds) {
      const choose = (): void => callbacks.onChoose(usualTable(kind))
      this.kinds.set(kind, element('button', { type: 'button', onclick: choose }, texts.list.kinds[kind]))
    }
    this.choices = element('div', { class: 'view-switch list-kinds', role: 'group', 'aria-label': texts.list.rowsAre }, ...this.kinds.values())
    const search = element('label', { class: 'labelled list-search' }, element('span', {}, texts.list.search), this.words)
    this.root.append(
      element('header', { class: 'list-head' }, this.title, this.choices, search, this.files),
      this.count,
      this.reasons,
      this.scroll,
      this.pager.root,
    )
  }

  /// What is the same but for its version is other members of it: its reader stays where they are.
  async show(shown: Shown): Promise<void> {
    const isNew = this.shown?.list !== shown.list
    this.shown = shown
    this.root.hidden = false
    this.check(shown)
    this.root.setAttribute('aria-busy', 'true')
    if (isNew) this.scroll.replaceChildren()
    const answer = await this.load(shown)
    if (!answer) return
    this.render(shown, answer)
    const query = JSON.stringify({ ...shown, version: '' })
    if (query !== this.rendered) this.scroll.scrollTop = 0
    this.rendered = query
    this.root.removeAttribute('aria-busy')
  }

  hide(): void {
    this.load.stop()
    this.root.hidden = true
    this.root.removeAttribute('aria-busy')
    this.shown = undefined
  }

  /// Gives focus back to the row that opened the panel, when it is still there.
  focusLast(): boolean {
    const row = [...this.scroll.querySelectorAll<HTMLElement>('tr[data-code]')].find(({ dataset }) => dataset['code'] === this.opened)
    const button = row?.querySelector('button')
    button?.focus()
    return button instanceof HTMLElement
  }

  private readonly load = latest(async ({ list, filter, choice }: Shown, signal: AbortSignal): Promise<Answer> => {
    const query = queryOf(list, filter, choice)
    return choice.kind === 'communes' && list === 'membres'
      ? { communes: await server.communeRows(query, signal) }
      : { people: await server.personRows(query, signal) }
  })

  private check({ list, filter, choice }: Shown): void {
    this.title.textContent = texts.list.titles[list]
    this.choices.hidden = list !== 'membres'
    for (const [kind, button] of this.kinds) button.setAttribute('aria-pressed', String(kind === choice.kind))
    if (this.typing === undefined && this.words.value !== choice.words) this.words.value = choice.words
    const what = choice.kind === 'communes' && list === 'membres' ? 'pins' : 'members'
    const query = { filter, words: choice.words, ...(list === 'non-localises' && { located: false }) }
    const links = formats.map((format) =>
      element('a', { href: addresses.exported(format, what, query), download: '', 'aria-label': texts.list.exportAs(texts.exports.formats[format]) }, texts.exports.formats[format]),
    )
    renew(this.files, element('span', {}, texts.list.export), ...links)
  }

  private render({ list, choice }: Shown, answer: Answer): void {
    this.reasons.replaceChildren()
    if ('communes' in answer) {
      const { communes } = answer
      this.count.textContent = texts.list.communesFound(communes.numberMatched, communes.membersMatched, communes.not_located)
      this.draw(communes, this.communeTable(communes.rows, choice))
    } else {
      const { people } = answer
      const isLost = list === 'non-localises'
      this.count.textContent = isLost
        ? texts.list.lostFound(people.not_located, people.numberMatched, people.unlisted)
        : texts.list.peopleFound(people.numberMatched, people.unlisted)
      if (people.reasons) this.reasons.replaceChildren(reasonList(people.reasons))
      this.draw(people, isLost ? this.lostTable(people.rows, choice) : this.personTable(people.rows, choice))
    }
  }

  private draw(page: Parameters<Pager['show']>[0], table: HTMLElement): void {
    const isEmpty = page.rows.length === 0
    renew(this.scroll, isEmpty ? element('p', { class: 'list-empty' }, texts.list.nothing) : table)
    this.pager.show(page)
  }

  private communeTable(rows: CommuneRow[], { sort }: TableChoice): HTMLElement {
    return rowTable({
      caption: texts.list.kinds.communes,
      first: { label: texts.list.columns.commune, sort: 'commune', text: ({ name }) => name },
      columns: communeColumns.map(labelled),
      rows,
      codeOf: ({ code }) => code,
      sort,
      opens: ({ code }) => () => this.open(code, { kind: 'commune', code }),
      onSort: (by) => this.sortBy(by),
    })
  }

  private personTable(rows: PersonRow[], { sort }: TableChoice): HTMLElement {
    return this.peopleTable(rows, sort, personColumns(this.callbacks.labelOf).map(labelled))
  }

  private lostTable(rows: PersonRow[], { sort }: TableChoice): HTMLElement {
    return this.peopleTable(rows, sort, lostColumns(this.callbacks.labelOf).map(labelled))
  }

  private peopleTable(rows: PersonRow[], sort: TableChoice['sort'], columns: DrawnColumn<PersonRow>[]): HTMLElement {
    return rowTable({
      caption: texts.list.kinds.personnes,
      first: { label: texts.list.columns.name, sort: 'name', text: ({ name }) => name },
      columns,
      rows,
      codeOf: ({ id }) => String(id),
      sort,
      opens: ({ id, commune }) => commune && (() => this.open(String(id), { kind: 'commune', code: commune.code })),
      onSort: (by) => this.sortBy(by),
    })
  }

  private open(row: string, place: Place): void {
    this.opened = row
    this.callbacks.onOpen(place)
  }

  private sortBy(by: TableSortKey): void {
    if (this.shown) this.choose({ sort: sortedBy(by, this.shown.choice.sort), turn: undefined })
  }

  private typed(): void {
    clearTimeout(this.typing)
    this.typing = setTimeout(() => {
      this.typing = undefined
      const isMore = (this.shown?.choice.words ?? '') !== ''
      this.choose({ words: this.words.value.trim(), turn: undefined }, isMore)
    }, 200)
  }

  private choose(change: Partial<TableChoice>, isTyped = false): void {
    if (this.shown) this.callbacks.onChoose({ ...this.shown.choice, ...change }, isTyped)
  }
}

function labelled<Row>({ key, text, ...rest }: { key: string; text: (row: Row) => string; isFigure?: boolean }): DrawnColumn<Row> {
  const sort = key === 'written' || key === 'reason' ? {} : { sort: key as TableSortKey }
  return { label: texts.list.columns[key as keyof typeof texts.list.columns], text, ...sort, ...rest }
}

function queryOf(list: List, filter: Filter, { kind, words, sort, turn }: TableChoice): MembersQuery {
  const what = list === 'non-localises' ? { located: 'no' } : { by: kind === 'communes' ? 'commune' : 'person' }
  return { filter, words, sort, turn, ...what }
}
