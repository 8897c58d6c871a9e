import type { List } from './list.ts'

/// What a table of members has a row for: a commune on the map, or a person whom one may see.
export const tableKinds = ['communes', 'personnes'] as const
export type TableKind = (typeof tableKinds)[number]

/// What each list can have rows for; the first is the usual. Who is nowhere is in no commune.
const kindsOf = { membres: tableKinds, 'non-localises': ['personnes'] } as const satisfies Record<List, readonly TableKind[]>

/// What each is sorted by, as the server knows it; the first is the usual.
const tableSortKeys = {
  communes: ['members', 'commune', 'epci', 'departement'],
  personnes: ['name', 'organisation', 'category', 'commune', 'epci', 'departement', 'certainty', 'joined'],
} as const satisfies Record<TableKind, readonly string[]>
export type TableSortKey = (typeof tableSortKeys)[TableKind][number]
export type TableSort = { by: TableSortKey; order: 'asc' | 'desc' }

/// The page that follows, or precedes, a row: in the server's own words.
export type TableTurn = { after: string } | { before: string }

export type TableChoice = { kind: TableKind; words: string; sort: TableSort; turn?: TableTurn | undefined }

function usualSort(kind: TableKind): TableSort {
  return kind === 'communes' ? { by: 'members', order: 'desc' } : { by: 'name', order: 'asc' }
}

export function usualTable(kind: TableKind): TableChoice {
  return { kind, words: '', sort: usualSort(kind) }
}

/// What a list has rows for when nothing is said of it.
export function usualKind(list: List): TableKind {
  return kindsOf[list][0]
}

/// Sorted by that column: upwards at first (numbers downwards), then the other way round.
export function sortedBy(by: TableSortKey, current: TableSort): TableSort {
  const first = by === 'members' ? 'desc' : 'asc'
  const turned = current.order === 'asc' ? 'desc' : 'asc'
  return { by, order: current.by === by ? turned : first }
}

/// What cannot be understood, or not of this list, is the usual.
export function parseTable(fields: URLSearchParams, list: List): TableChoice {
  const kind = kindsOf[list].find((known) => known === fields.get('par')) ?? usualKind(list)
  const after = fields.get('apres')
  const before = fields.get('avant')
  return {
    kind,
    words: fields.get('q') ?? '',
    sort: parseSort(fields.get('tri'), kind) ?? usualSort(kind),
    turn: after !== null ? { after } : before !== null ? { before } : undefined,
  }
}

/// Names and values for the address.
export function tableFields(choice: TableChoice | undefined, list: List): [string, string][] {
  if (!choice) return []
  const { kind, words, sort, turn } = choice
  const usualOrder = usualSort(kind)
  const fields: [string, string][] = []
  if (kind !== usualKind(list)) fields.push(['par', kind])
  if (words !== '') fields.push(['q', words])
  if (sort.by !== usualOrder.by || sort.order !== usualOrder.order) fields.push(['tri', `${sort.by}:${sort.order}`])
  if (turn) fields.push('after' in turn ? ['apres', turn.after] : ['avant', turn.before])
  return fields
}

export function sameTable(a: TableChoice | undefined, b: TableChoice | undefined): boolean {
  return JSON.stringify(tableFields(a, 'membres')) === JSON.stringify(tableFields(b, 'membres'))
}

function parseSort(text: string | null, kind: TableKind): TableSort | undefined {
  const [by, order] = (text ?? '').split(':')
  const key = tableSortKeys[kind].find((known) => known === by)
  return key && (order === 'asc' || order === 'desc') ? { by: key, order } : undefined
}
