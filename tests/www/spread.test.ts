import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spread } from '../../www/src/map/spread.ts'

/// Numbers below `end` without a pattern, the same each time.
const scattered = (index: number, end: number): number => Math.abs(Math.sin(index * 12.9898) * 43758.5453) % end

const apart = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y)

test('discs that do not touch stay where they are', () => {
  const discs = [{ x: 0, y: 0, radius: 10 }, { x: 100, y: 0, radius: 10 }]
  assert.deepEqual(spread(discs, 30), [{ x: 0, y: 0 }, { x: 100, y: 0 }])
})

test('Paris and its ring part until each can be read, the largest moving least', () => {
  const discs = [
    { x: 0, y: 0, radius: 24 },
    { x: 3, y: -2, radius: 16 },
    { x: -4, y: 1, radius: 16 },
    { x: 1, y: 4, radius: 16 },
  ]
  const moved = spread(discs, 60, 200)
  moved.forEach((a, i) =>
    moved.slice(i + 1).forEach((b, j) => assert.ok(apart(a, b) > discs[i]!.radius + discs[i + 1 + j]!.radius - 1)),
  )
  assert.ok(apart(moved[0]!, discs[0]!) < apart(moved[1]!, discs[1]!))
})

test('nobody goes further than the reach', () => {
  const discs = Array.from({ length: 12 }, () => ({ x: 50, y: 50, radius: 20 }))
  for (const point of spread(discs, 15)) assert.ok(apart(point, { x: 50, y: 50 }) <= 15 + 1e-9)
})

test('discs at one point part, and always the same way', () => {
  const discs = [{ x: 0, y: 0, radius: 10 }, { x: 0, y: 0, radius: 10 }]
  const moved = spread(discs, 30)
  assert.ok(apart(moved[0]!, moved[1]!) > 19)
  assert.deepEqual(spread(discs, 30), moved)
})

test('where there are too many to part, few still hide each other’s number', () => {
  const discs = Array.from({ length: 1000 }, (_, index) => ({ x: scattered(2 * index, 2000), y: scattered(2 * index + 1, 1300), radius: 14 }))
  const hidden = (points: readonly { x: number; y: number }[]): number =>
    points.reduce((sum, a, i) => sum + points.slice(i + 1).filter((b) => apart(a, b) < 14).length, 0)
  assert.ok(hidden(spread(discs, 16)) < hidden(discs) / 4)
})
