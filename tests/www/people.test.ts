import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupPeople } from '../../www/src/panel/people.ts'
import type { Person } from '../../www/src/api/shapes.ts'

const person = (id: number, category: string, level: Person['place']['level'], name: string): Person => ({
  id,
  name: `Personne ${id}`,
  organisation: '',
  category,
  place: { level, code: name, name },
  certainty: 'exact',
  reason: 'name',
  reason_detail: '',
})
const order = ['commune', 'region']
const compare = (a: string, b: string): number => order.indexOf(a) - order.indexOf(b)

test('people are grouped by category in the legend’s order, those at a seat apart', () => {
  const { here, atSeat } = groupPeople(
    [
      person(1, 'region', 'region', 'Occitanie'),
      person(2, 'region', 'commune', 'Toulouse'),
      person(3, 'commune', 'commune', 'Toulouse'),
      person(4, 'commune', 'departement', 'Haute-Garonne'),
      person(5, 'region', 'region', 'Occitanie'),
    ],
    compare,
  )
  assert.deepEqual(here.map(({ key, people }) => [key, people.map(({ id }) => id)]), [['commune', [3]], ['region', [2]]])
  assert.deepEqual(
    atSeat.map(({ place, people }) => [place.name, people.map(({ id }) => id)]),
    [['Haute-Garonne', [4]], ['Occitanie', [1, 5]]],
  )
})
