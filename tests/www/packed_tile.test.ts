import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holds, isCut, territoryAt, type TileTerritory } from '../../www/src/coverage/packed_tile.ts'

const square = (left: number, top: number, side: number): Int16Array =>
  Int16Array.from([left, top, left + side, top, left + side, top + side, left, top + side])

const territory = (code: string, rings: Int16Array[], left: number, top: number, side: number): TileTerritory => ({
  code,
  name: code,
  members: 0,
  population: undefined,
  rings,
  box: { left, top, right: left + side, bottom: top + side },
})

test('a hole is outside, and what stands in it is found', () => {
  const ring = territory('30', [square(0, 0, 100), square(40, 40, 20)], 0, 0, 100)
  const enclave = territory('84', [square(40, 40, 20)], 40, 40, 20)
  const tile = { extent: 4096, territories: [ring, enclave] }
  assert.equal(territoryAt(tile, 10, 10)?.code, '30')
  assert.equal(territoryAt(tile, 50, 50)?.code, '84')
  assert.equal(territoryAt({ ...tile, territories: [ring] }, 50, 50), undefined)
  assert.equal(territoryAt(tile, 101, 50), undefined)
})

test('a star holds what angles say it holds', () => {
  // A star-shaped ring around (2048, 2048): its radius in each direction is the oracle.
  const spikes = 37
  const radius = (index: number): number => (index % 2 ? 700 : 1900) + ((index * 131) % 97)
  const corner = (index: number): [number, number] => {
    const angle = (2 * Math.PI * index) / spikes
    return [Math.round(2048 + radius(index) * Math.cos(angle)), Math.round(2048 + radius(index) * Math.sin(angle))]
  }
  const ring = Int16Array.from(Array.from({ length: spikes }, (_, index) => corner(index)).flat())
  let inside = 0
  for (let trial = 0; trial < 2000; ++trial) {
    const [x, y] = [(trial * 7919) % 4096, (trial * 104_729) % 4096]
    const expected = Array.from({ length: spikes }, (_, index) => index).some((index) =>
      inTriangle([x, y], [2048, 2048], corner(index), corner((index + 1) % spikes)),
    )
    assert.equal(holds([ring], x + 0.37, y + 0.41), expected, `${x} ${y}`)
    inside += Number(expected)
  }
  assert.ok(inside > 200 && inside < 1800, String(inside))

  function inTriangle([px, py]: [number, number], ...[a, b, c]: [number, number][]): boolean {
    const side = ([ax, ay]: [number, number], [bx, by]: [number, number]): number =>
      (bx - ax) * (py + 0.41 - ay) - (by - ay) * (px + 0.37 - ax)
    const signs = [side(a!, b!), side(b!, c!), side(c!, a!)].map(Math.sign)
    return !(signs.includes(1) && signs.includes(-1))
  }
})

test('a cut at the tile’s edge is no border', () => {
  assert.equal(isCut(-64, 10, -64, 90, 4096), true)
  assert.equal(isCut(4100, 10, 4160, 90, 4096), true)
  assert.equal(isCut(-64, 10, 30, 90, 4096), false)
  assert.equal(isCut(10, 10, 30, 90, 4096), false)
})
