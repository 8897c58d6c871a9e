import type { Neighbour, OrganisationRow, PersonRow, PlaceRow, SearchAnswer, SearchKind } from '../api/shapes.ts'
import type { Sought } from '../base/sought.ts'
import { placeOf, type Place } from '../base/state.ts'
import type { Level } from '../base/territory.ts'
import type { RecentPlace } from './recent_places.ts'

/// A line of the list, which can be chosen.
export type Entry =
  | { kind: 'place'; row: PlaceRow }
  | { kind: 'nearest'; row: Neighbour }
  | { kind: 'organisation'; row: OrganisationRow }
  | { kind: 'person'; row: PersonRow }
  | { kind: 'recent'; row: RecentPlace }

export type SectionKey = SearchKind | 'nearest' | 'recent'
export type Section = { key: SectionKey; of: string; entries: Entry[] }

/// What the choice of a line leads to: a place, and whom one looks for there. `place` is undefined for
/// who is not located.
export type Choice = { name: string; place: Place | undefined; sought?: Sought }

/// The lines as they stand in the list. Nearest places come after the group of the place that nobody
/// is at, whose name is `of`.
export function sectionsOf({ groups, nearest }: SearchAnswer): Section[] {
  const sections = groups.map((group): Section => ({ key: group.kind, of: '', entries: entriesOf(group) }))
  const first = groups[0]
  if (nearest.length > 0 && first?.kind === 'communes') {
    const entries = nearest.map((row): Entry => ({ kind: 'nearest', row }))
    sections.splice(1, 0, { key: 'nearest', of: first.rows[0]?.name ?? '', entries })
  }
  return sections
}

function entriesOf(group: SearchAnswer['groups'][number]): Entry[] {
  switch (group.kind) {
    case 'organisations':
      return group.rows.map((row) => ({ kind: 'organisation', row }))
    case 'people':
      return group.rows.map((row) => ({ kind: 'person', row }))
    default:
      return group.rows.map((row) => ({ kind: 'place', row }))
  }
}

export function recentSection(places: readonly RecentPlace[]): Section[] {
  return places.length === 0 ? [] : [{ key: 'recent', of: '', entries: places.map((row) => ({ kind: 'recent', row })) }]
}

const commune = (code: string | undefined): Place | undefined => (code === undefined ? undefined : { kind: 'commune', code })

export function choiceOf(entry: Entry): Choice {
  const { name } = entry.row
  switch (entry.kind) {
    case 'place':
    case 'recent':
      return { name, place: placeOf(entry.row) }
    case 'nearest':
      return { name, place: commune(entry.row.code) }
    case 'organisation':
      return { name, place: commune(entry.row.commune?.code), sought: { organisation: name } }
    case 'person':
      return { name, place: commune(entry.row.commune?.code), sought: { person: entry.row.id, name } }
  }
}

/// The place to remember of a choice; none for people and organisations, who are nobody's history.
export function recentOf(entry: Entry): RecentPlace | undefined {
  if (entry.kind === 'recent') return entry.row
  if (entry.kind !== 'place' && entry.kind !== 'nearest') return undefined
  const { code, name } = entry.row
  const level: Level = entry.kind === 'place' ? entry.row.level : 'commune'
  return { level, code, name, context: contextOf(entry.row) }
}

/// Where a place is: « Puy-de-Dôme (63) » for a commune or an EPCI, the région for a département.
export function contextOf({ departement, region }: Pick<PlaceRow, 'departement' | 'region'>): string {
  return departement ? `${departement.name} (${departement.code})` : (region?.name ?? '')
}
