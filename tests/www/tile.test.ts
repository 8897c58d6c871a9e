import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lonLatAt, tilesCovering, wrappedColumn } from '../../www/src/map/tile.ts'

test('corners and centre of the world tile', () => {
  const world = { z: 0, x: 0, y: 0 }
  assert.deepEqual(lonLatAt(world, 0.5, 0.5), [0, 0])
  const [west, north] = lonLatAt(world, 0, 0)
  assert.equal(west, -180)
  assert.ok(Math.abs(north - 85.0511287798) < 1e-9)
})

test('Ambert falls in tile 12/2090/1464', () => {
  const tile = { z: 12, x: 2090, y: 1464 }
  const [west, north] = lonLatAt(tile, 0, 0)
  const [east, south] = lonLatAt(tile, 1, 1)
  assert.ok(west < 3.7419 && 3.7419 < east)
  assert.ok(south < 45.5497 && 45.5497 < north)
})

test('west of the antimeridian comes the last column', () => {
  assert.equal(wrappedColumn({ z: 3, x: -1, y: 2 }), 7)
  assert.equal(wrappedColumn({ z: 3, x: 9, y: 2 }), 1)
})

test('a view is covered by every tile it touches, and by no row outside the world', () => {
  const tiles = tilesCovering({ min: { x: -10, y: -300 }, max: { x: 256, y: 100 } }, 1, 256)
  assert.deepEqual(tiles, [
    { z: 1, x: -1, y: 0 },
    { z: 1, x: 0, y: 0 },
    { z: 1, x: 1, y: 0 },
  ])
})
