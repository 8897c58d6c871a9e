import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PeerPage } from '../../www/src/api/shapes.ts'
import { target } from '../../www/src/base/tabs.ts'
import { sorted } from '../../www/src/panel/commune_list.ts'
import { partsOf } from '../../www/src/panel/growing_list.ts'
import { firstChoice } from '../../www/src/panel/peers.ts'

const way = (by: string, places: number): PeerPage => ({ by, places, members: places, list: [], next: null })

test('peers begin with the way last chosen, or else with the first that has any', () => {
  const ways = [way('epci', 0), way('10', 2), way('size', 5)]
  assert.equal(firstChoice(ways, undefined), '10')
  assert.equal(firstChoice(ways, 'size'), 'size')
  assert.equal(firstChoice(ways, 'epci'), '10')
  assert.equal(firstChoice([way('epci', 0)], 'epci'), undefined)
})

test('arrows go round the tabs, Home and End to their ends, other keys nowhere', () => {
  assert.equal(target('ArrowRight', 4, 5), 0)
  assert.equal(target('ArrowLeft', 0, 5), 4)
  assert.equal(target('End', 1, 5), 4)
  assert.equal(target('Home', 3, 5), 0)
  assert.equal(target('Tab', 3, 5), undefined)
})

test('the parts of a list, followed to the end, are the whole of it', () => {
  const all = Array.from({ length: 25 }, (_, index) => index)
  const part = partsOf(all, 10)
  const seen: number[] = []
  for (let next: string | null = '0'; next !== null; ) {
    const { items, total, next: following } = part(next)
    assert.equal(total, 25)
    seen.push(...items)
    next = following
  }
  assert.deepEqual(seen, all)
  assert.equal(partsOf([], 10)('0').next, null)
})

test('communes come from most members, equals by name, or by name as French dictionaries have them', () => {
  const places = [
    { code: '1', name: 'Job', members: 2 },
    { code: '2', name: 'Évron', members: 2 },
    { code: '3', name: 'Ambert', members: 1 },
  ]
  const names = (order: 'members' | 'name'): string[] => sorted(places, order).map(({ name }) => name)
  assert.deepEqual(names('members'), ['Évron', 'Job', 'Ambert'])
  assert.deepEqual(names('name'), ['Ambert', 'Évron', 'Job'])
})
