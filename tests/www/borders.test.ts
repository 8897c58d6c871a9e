import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bordersOf, uncut, type Path } from '../../www/src/map/borders.ts'

const extent = 4096
const box = (west: number, north: number, east: number, south: number): Path => [
  { x: west, y: north },
  { x: east, y: north },
  { x: east, y: south },
  { x: west, y: south },
  { x: west, y: north },
]
const lengthOf = (paths: readonly Path[]): number =>
  paths.reduce((sum, path) => sum + path.slice(1).reduce((part, to, index) => part + Math.hypot(to.x - path[index]!.x, to.y - path[index]!.y), 0), 0)

test('a common border is found once, the coast around both in one piece', () => {
  const { shared, outer } = bordersOf([box(100, 100, 200, 200), box(200, 100, 300, 200)], extent)
  assert.equal(lengthOf(shared), 100)
  assert.equal(lengthOf(outer), 600)
})

test('a border found backwards is the same border', () => {
  const { shared } = bordersOf([box(100, 100, 200, 200), [...box(200, 100, 300, 200)].reverse()], extent)
  assert.equal(lengthOf(shared), 100)
})

test('a territory alone has no common border', () => {
  assert.deepEqual(bordersOf([box(100, 100, 200, 200)], extent).shared, [])
})

test('where the tile was cut nothing is drawn', () => {
  const { shared, outer } = bordersOf([box(-64, 100, 200, 4160)], extent)
  assert.equal(lengthOf(shared), 0)
  assert.equal(lengthOf(outer), 264 + 4060)
  assert.equal(lengthOf(uncut(box(-64, 100, 4160, 4160), extent)), 4224)
})
