import type { Person } from '../api/shapes.ts'

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
      const group = here.get(person.category) ?? []
      group.push(person)
      here.set(person.category, group)
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
