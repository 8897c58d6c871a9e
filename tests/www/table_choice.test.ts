import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseTable, sameTable, sortedBy, tableFields, usualTable, type TableChoice } from '../../www/src/base/table_choice.ts'

test('the usual table has nothing to say in an address, any other comes back from it', () => {
  assert.deepEqual(tableFields(usualTable('communes'), 'membres'), [])
  const choices: TableChoice[] = [
    { kind: 'personnes', words: 'mairie d’ambert', sort: { by: 'joined', order: 'desc' }, turn: { after: '1~a~b' } },
    { kind: 'communes', words: '', sort: { by: 'epci', order: 'asc' }, turn: { before: '2~a~b' } },
  ]
  for (const choice of choices) {
    const read = parseTable(new URLSearchParams(tableFields(choice, 'membres')), 'membres')
    assert.deepEqual(read, choice)
    assert.ok(sameTable(read, choice))
  }
})

test('what is not understood is the usual', () => {
  const { kind, sort, turn } = parseTable(new URLSearchParams('par=chats&tri=joined:desc'), 'membres')
  assert.deepEqual([kind, sort, turn], ['communes', { by: 'members', order: 'desc' }, undefined])
})

test('who is not on the map is never told by commune', () => {
  const read = parseTable(new URLSearchParams('par=communes&tri=members:desc&q=sdis'), 'non-localises')
  assert.deepEqual(read, { ...usualTable('personnes'), words: 'sdis', turn: undefined })
  assert.deepEqual(tableFields(read, 'non-localises'), [['q', 'sdis']])
})

test('a column sorts upwards first, members downwards, then the other way', () => {
  assert.deepEqual(sortedBy('epci', { by: 'members', order: 'desc' }), { by: 'epci', order: 'asc' })
  assert.deepEqual(sortedBy('epci', { by: 'epci', order: 'asc' }), { by: 'epci', order: 'desc' })
  assert.deepEqual(sortedBy('members', { by: 'epci', order: 'asc' }), { by: 'members', order: 'desc' })
})
