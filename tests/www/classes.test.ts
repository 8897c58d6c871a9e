import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classOf, paletteSize, stepOf, unknownClass, valueOf, zeroClass } from '../../www/src/coverage/classes.ts'

test('a bound belongs to the class that ends with it', () => {
  assert.deepEqual([0.5, 1, 1.01, 5, 19, 20].map((value) => classOf(value, [1, 5, 20])), [0, 0, 1, 1, 2, 2])
  assert.equal(classOf(1000, [1, 5, Infinity]), 2)
  assert.equal(classOf(1000, [1, 5, 20]), 2) // beyond the last: none is left without a class
})

test('nobody is a class of its own, and so is what cannot be said', () => {
  assert.equal(classOf(0, [5]), zeroClass)
  assert.equal(classOf(undefined, [1]), unknownClass)
  assert.equal(classOf(3, []), 0)
})

test('rates are for ten thousand inhabitants, and unknown without any', () => {
  assert.equal(valueOf('rate', 12, 5000), 24)
  assert.equal(valueOf('rate', 12, undefined), undefined)
  assert.equal(valueOf('rate', 12, 0), undefined)
  assert.equal(valueOf('rate', 0, undefined), 0)
  assert.equal(valueOf('members', 12, undefined), 12)
  assert.equal(valueOf('reached', 12, undefined), 12)
})

test('however few the classes, the palette is used from its lightest to its darkest, in order', () => {
  for (let count = 2; count <= paletteSize; ++count) {
    const steps = Array.from({ length: count }, (_, rank) => stepOf(rank, count))
    assert.equal(steps[0], 0)
    assert.equal(steps.at(-1), paletteSize - 1)
    assert.deepEqual(steps, [...new Set(steps)].sort((a, b) => a - b))
  }
})
