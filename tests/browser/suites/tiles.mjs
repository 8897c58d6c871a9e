import assert from 'node:assert/strict'
import { test } from 'node:test'
import { api } from '../site.mjs'
import { pinsOf, tilesOf, tilesOfFrance } from '../tiles.mjs'

const sum = (pins) => pins.reduce((total, { members }) => total + members, 0)

for (const z of [0, 3, 5, 6, 7, 8, 9]) {
  test(`at zoom ${z} the clusters add up to the located members`, async () => {
    const { located } = await api('api/summary')
    assert.equal(sum(await pinsOf(tilesOfFrance(z))), located)
  })
}

test('at zoom 10, where neighbours merge, they still do', async () => {
  const { located } = await api('api/summary')
  const { features } = await api('api/export.geojson?what=pins')
  const tiles = tilesOf(10, features.map(({ geometry }) => geometry.coordinates), 1)
  assert.equal(sum(await pinsOf(tiles)), located)
})

for (const z of [11, 14]) {
  test(`at zoom ${z} the tiles hold the pins of the export, each once and in its place`, async () => {
    const { features } = await api('api/export.geojson?what=pins')
    const pins = await pinsOf(tilesOf(z, features.map(({ geometry }) => geometry.coordinates)))
    assert.deepEqual(pins.map(({ code }) => code).sort(), features.map(({ properties }) => properties.code).sort())
    const byCode = new Map(pins.map((pin) => [pin.code, pin]))
    const step = 360 / 2 ** z / 4096
    for (const { properties, geometry } of features) {
      const pin = byCode.get(properties.code)
      assert.ok(Math.abs(pin.at[0] - geometry.coordinates[0]) <= 1.5 * step, properties.name)
      assert.ok(Math.abs(pin.at[1] - geometry.coordinates[1]) <= 1.5 * step, properties.name)
      for (const [name, value] of Object.entries(properties)) {
        if (name === 'members' || name === 'at_seat' || name.startsWith('cat_')) assert.equal(pin[name] ?? 0, value, `${properties.name}, ${name}`)
      }
    }
  })
}

test('a filtered tile holds the filtered pins', async () => {
  const { categories } = await api('api/summary')
  const query = `?categories=${categories[1].key}`
  const { located } = await api(`api/summary${query}`)
  assert.equal(sum(await pinsOf(tilesOfFrance(6), query)), located)
})

test('no tile carries a name of a person', async () => {
  const { features } = await api('api/export.geojson?what=pins')
  const { properties, geometry } = features[0]
  const { people } = await api(`api/communes/${properties.code}`)
  const pins = await pinsOf(tilesOf(12, [geometry.coordinates]))
  const text = JSON.stringify(pins)
  for (const { name } of people) assert.ok(!text.includes(name))
})
