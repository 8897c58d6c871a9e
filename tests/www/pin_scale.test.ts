import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PinScale } from '../../www/src/map/pin_scale.ts'

const area = (diameter: number): number => diameter ** 2
const departement = (scale: PinScale, members: number): number => scale.diameterOf({ level: 'departement', members })

test('twice the members, twice the area', () => {
  const scale = new PinScale(10_000)
  assert.ok(Math.abs(area(departement(scale, 500)) / area(departement(scale, 250)) - 2) < 0.1)
})

test('no pin is too small for its number or a finger’s eye, none larger than the map can bear', () => {
  for (const located of [0, 1, 1500, 100_000, 10_000_000]) {
    const scale = new PinScale(located)
    const sizes = [1, 9, 40, 400, 4000, 40_000, 4_000_000].map((members) => departement(scale, members))
    assert.deepEqual(sizes, [...sizes].sort((a, b) => a - b))
    assert.ok(sizes[0]! >= 30 && sizes.at(-1)! <= 66)
    assert.ok(sizes[4]! >= 46, 'four digits')
  }
})

test('a handful of members makes no giants', () => {
  assert.equal(departement(new PinScale(2), 2), 30)
})
