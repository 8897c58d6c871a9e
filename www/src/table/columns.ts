import type { CommuneRow, PersonRow } from '../api/member_shapes.ts'
import type { TableSortKey } from '../base/table_choice.ts'
import { texts } from '../texts/texts.ts'

/// A column after the first, which has the button that opens the row.
export type Column<Row> = { key: TableSortKey; text: (row: Row) => string; isFigure?: boolean }

const departement = (one: { code: string; name: string } | null | undefined): string => (one ? `${one.name} (${one.code})` : '')

export const communeColumns: readonly Column<CommuneRow>[] = [
  { key: 'epci', text: ({ epci }) => epci?.name ?? texts.list.none },
  { key: 'departement', text: (row) => departement(row.departement) },
  { key: 'members', text: ({ members, unlisted }) => texts.list.counted(members, unlisted), isFigure: true },
]

/// `labelOf`: the label of a category's key.
export function personColumns(labelOf: (key: string) => string): Column<PersonRow>[] {
  return [
    { key: 'organisation', text: ({ organisation }) => organisation || texts.list.none },
    { key: 'category', text: ({ category }) => labelOf(category) },
    { key: 'commune', text: placeOf },
    { key: 'epci', text: ({ epci }) => epci?.name ?? texts.list.none },
    { key: 'departement', text: (row) => departement(row.departement) || texts.list.none },
    { key: 'certainty', text: ({ certainty }) => texts.filters.certainties[certainty].name },
    { key: 'joined', text: ({ joined }) => (joined === null ? texts.list.none : texts.month(joined)) },
  ]
}

/// Of who is not located: what the file said, and why that is nowhere.
export function lostColumns(labelOf: (key: string) => string): (Column<PersonRow> | { key: 'written' | 'reason'; text: (row: PersonRow) => string })[] {
  return [
    { key: 'organisation', text: ({ organisation }) => organisation || texts.list.none },
    { key: 'category', text: ({ category }) => labelOf(category) },
    { key: 'written', text: ({ written }) => Object.values(written ?? {}).join(' · ') || texts.list.nothingWritten },
    { key: 'reason', text: ({ reason, reason_detail }) => texts.reason(reason, reason_detail) },
  ]
}

function placeOf({ commune, place }: PersonRow): string {
  if (!commune) return texts.list.notLocated
  return place && place.level !== 'commune' ? texts.list.atSeat(commune.name, place.name) : commune.name
}
