import assert from 'node:assert/strict'
import { test } from 'node:test'
import { curveOf, roundAbove } from '../../www/src/coverage/curve.ts'

test('a curve goes from edge to edge, with zero at its foot', () => {
  assert.deepEqual(curveOf([0, 5, 10], 100, 50), { path: 'M0 50L50 25L100 0', top: 10 })
})

test('one value is a level line, and none is nothing', () => {
  assert.equal(curveOf([5], 100, 50).path, 'M0 0L100 0')
  assert.equal(curveOf([], 100, 50).path, '')
  assert.equal(curveOf([0, 0], 100, 50).path, 'M0 50L100 50')
})

test('the scale ends at a round number', () => {
  assert.deepEqual([1, 2, 3, 7, 10, 11, 97, 1512].map(roundAbove), [1, 2, 5, 10, 10, 20, 100, 2000])
})
