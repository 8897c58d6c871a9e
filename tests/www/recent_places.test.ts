import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseRecent, withRecent, type RecentPlace } from '../../www/src/search/recent_places.ts'

const place = (code: string): RecentPlace => ({ level: 'commune', code, name: `Commune ${code}`, context: 'Puy-de-Dôme (63)' })

test('the last choice is first, each once, six at most', () => {
  const list = ['1', '2', '3', '4', '5', '6', '7', '3'].reduce<RecentPlace[]>((all, code) => withRecent(all, place(code)), [])
  assert.deepEqual(list.map(({ code }) => code), ['3', '7', '6', '5', '4', '2'])
  assert.equal(withRecent(list, { ...place('3'), level: 'departement' }).length, 6)
})

test('only what a place needs is kept', () => {
  const more = { ...place('1'), members: 4, people: ['Camille'] }
  assert.deepEqual(withRecent([], more), [place('1')])
})

test('what was not written by the page is not believed', () => {
  assert.deepEqual(parseRecent(JSON.stringify([place('1'), place('2')])), [place('1'), place('2')])
  for (const text of [null, '', '{', 'null', '"a"', '[1, null, {}]', '[{"level":"pays","code":"1","name":"a","context":""}]', JSON.stringify([{ ...place('1'), name: 'a'.repeat(300) }])]) {
    assert.deepEqual(parseRecent(text), [], String(text))
  }
})
