// Our tiles as another reader sees them: @mapbox/vector-tile, which the page uses too.
import { VectorTile } from '@mapbox/vector-tile'
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { PbfReader } from 'pbf'

function featuresOf(bytes) {
  const { layers } = new VectorTile(new PbfReader(bytes))
  assert.deepEqual(Object.keys(layers), ['pins'])
  const { pins } = layers
  assert.equal(pins.version, 2)
  assert.equal(pins.extent, 4096)
  return Array.from({ length: pins.length }, (_, index) => {
    const feature = pins.feature(index)
    assert.equal(feature.type, 1)
    const lines = feature.loadGeometry()
    assert.deepEqual([lines.length, lines[0].length], [1, 1])
    const [{ x, y }] = lines[0]
    return { id: feature.id, x, y, properties: { ...feature.properties } }
  })
}

const byId = (a, b) => a.id - b.id

test('every feature and property of a tile is what went in, at every zoom', async () => {
  const { EPINGLE_WRITTEN_TILES: program, EPINGLE_GAZETTEER: gazetteer } = process.env
  const writer = spawn(program, [gazetteer], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => writer.on('close', resolve))
  const zooms = new Set()
  const levels = new Set()
  let tiles = 0
  for await (const line of createInterface({ input: writer.stdout })) {
    const { tile, bytes, features } = JSON.parse(line)
    const decoded = featuresOf(new Uint8Array(Buffer.from(bytes, 'hex')))
    assert.deepEqual(decoded.sort(byId), features.sort(byId), tile)
    zooms.add(Number(tile.split('/')[0]))
    for (const { properties } of features) levels.add(properties.level)
    tiles += 1
  }
  assert.equal(await ended, 0)
  assert.ok(tiles > 1000, `${tiles} tiles`)
  assert.equal(zooms.size, 15)
  assert.deepEqual([...levels].sort(), ['commune', 'departement', 'epci', 'groupe', 'region'])
})
