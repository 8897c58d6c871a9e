import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SearchAnswer } from '../../www/src/api/shapes.ts'
import { choiceOf, recentOf, sectionsOf } from '../../www/src/search/search_entries.ts'

const puyDeDome = { code: '63', name: 'Puy-de-Dôme' }
const ambert = { code: '63003', name: 'Ambert', departement: puyDeDome }
const arlanc = { level: 'commune' as const, code: '63010', name: 'Arlanc', departement: puyDeDome, members: 0, population: 1821 }
const who = { place: { level: 'commune' as const, code: '63003', name: 'Ambert' }, commune: ambert }

const answer: SearchAnswer = {
  corrected: false,
  groups: [
    { kind: 'communes', has_more: false, rows: [arlanc] },
    { kind: 'organisations', has_more: false, rows: [{ ...who, name: 'Mairie d’Ambert', members: 2 }] },
    { kind: 'people', has_more: false, rows: [{ ...who, id: 7, name: 'Camille', organisation: '', category: 'commune' }] },
  ],
  nearest: [{ ...ambert, distance_m: 14_000, members: 4 }],
}

test('the nearest stand after the commune that nobody is at', () => {
  assert.deepEqual(sectionsOf(answer).map(({ key, of }) => [key, of]), [['communes', ''], ['nearest', 'Arlanc'], ['organisations', ''], ['people', '']])
})

test('a line leads to its place, people and organisations to their commune with them in sight', () => {
  const choices = sectionsOf(answer).flatMap(({ entries }) => entries.map(choiceOf))
  assert.deepEqual(choices, [
    { name: 'Arlanc', place: { kind: 'commune', code: '63010' } },
    { name: 'Ambert', place: { kind: 'commune', code: '63003' } },
    { name: 'Mairie d’Ambert', place: { kind: 'commune', code: '63003' }, sought: { organisation: 'Mairie d’Ambert' } },
    { name: 'Camille', place: { kind: 'commune', code: '63003' }, sought: { person: 7, name: 'Camille' } },
  ])
})

test('places are remembered with their département, people and organisations are not', () => {
  const remembered = sectionsOf(answer).flatMap(({ entries }) => entries.map(recentOf))
  assert.deepEqual(remembered, [
    { level: 'commune', code: '63010', name: 'Arlanc', context: 'Puy-de-Dôme (63)' },
    { level: 'commune', code: '63003', name: 'Ambert', context: 'Puy-de-Dôme (63)' },
    undefined,
    undefined,
  ])
})

test('who is not located leads to no place', () => {
  const lost = { kind: 'person' as const, row: { id: 1, name: 'Eden', organisation: '', category: 'reseau', place: null, commune: null } }
  assert.equal(choiceOf(lost).place, undefined)
})
