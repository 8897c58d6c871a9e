import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arcsOf } from '../../www/src/map/donut.ts'

test('one category makes a whole ring', () => {
  assert.deepEqual(arcsOf([{ key: 'commune', members: 4 }], 0.02), [{ key: 'commune', from: 0, length: 1 }])
})

test('shares follow the counts and the gaps close the turn', () => {
  const arcs = arcsOf([{ key: 'commune', members: 3 }, { key: 'region', members: 1 }], 0.02)
  assert.deepEqual(arcs.map(({ key }) => key), ['commune', 'region'])
  assert.ok(Math.abs(arcs[0]!.length - 0.73) < 1e-9)
  assert.ok(Math.abs(arcs[1]!.from - 0.75) < 1e-9)
})

test('one among four hundred is still seen', () => {
  const arcs = arcsOf([{ key: 'commune', members: 400 }, { key: 'region', members: 1 }], 0.02)
  assert.ok(arcs[1]!.length > 0.015)
  const turn = arcs.reduce((sum, arc) => sum + arc.length + 0.02, 0)
  assert.ok(Math.abs(turn - 1) < 1e-9)
})

test('empty categories have no arc', () => {
  assert.deepEqual(arcsOf([{ key: 'commune', members: 0 }], 0.02), [])
})
