import type { CategoryCount, Person } from '../api/shapes.ts'

export type CategoryGroup = { key: string; people: Person[] }
export type SeatGroup = { place: Person['place']; people: Person[] }

/// The people of a commune: those who are there by category, in the order `compare` gives; then those
/// shown there only as the seat of something larger, by territory. Nobody is in both.
export function groupPeople(
  people: readonly Person[],
  compare: (a: string, b: string) => number,
): { here: CategoryGroup[]; atSeat: SeatGroup[] } {
  const here = new Map<string, Person[]>()
  const seats = new Map<string, SeatGroup>()
  for (const person of people) {
    if (person.place.level === 'commune') {
      here.set(person.category, [...(here.get(person.category) ?? []), person])
    } else {
      const key = `${person.place.level}:${person.place.code}`
      const group = seats.get(key) ?? { place: person.place, people: [] }
      group.people.push(person)
      seats.set(key, group)
    }
  }
  return {
    here: [...here].map(([key, members]) => ({ key, people: members })).sort((a, b) => compare(a.key, b.key)),
    atSeat: [...seats.values()].sort((a, b) => a.place.name.localeCompare(b.place.name)),
  }
}

/// The shares of a stacked bar, in thousandths that add up to 1000 exactly.
export function sharesOf(counts: readonly CategoryCount[]): number[] {
  const total = counts.reduce((sum, { members }) => sum + members, 0)
  let seen = 0
  let given = 0
  return counts.map(({ members }) => {
    seen += members
    const upTo = total === 0 ? 0 : Math.round((1000 * seen) / total)
    const share = upTo - given
    given = upTo
    return share
  })
}
