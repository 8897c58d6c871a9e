import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { address } from './site.mjs'

/// The parts of the world that are French, as boxes in degrees [west, south, east, north].
const parts = [
  [-5.5, 41, 10, 51.5],
  [-63.5, 14, -60.5, 18.5],
  [-55, 2, -51, 6],
  [44.5, -21.6, 56, -12.3],
  [-56.7, 46.5, -56, 47.3],
  [-178.5, -14.6, -176, -13],
  [-155, -28, -134, -7.5],
  [163, -23, 168.5, -19],
]

/// Addresses "z/x/y" of the tiles of level `z` that cover France.
export function tilesOfFrance(z) {
  const tiles = new Set()
  for (const [west, south, east, north] of parts) {
    const [x0, y0] = tileAt(z, west, north)
    const [x1, y1] = tileAt(z, east, south)
    for (let x = x0; x <= x1; ++x) for (let y = y0; y <= y1; ++y) tiles.add(`${z}/${x}/${y}`)
  }
  return [...tiles]
}

/// Those that hold the given positions, with their neighbours up to `around` tiles away.
export function tilesOf(z, positions, around = 0) {
  const tiles = new Set()
  for (const [lon, lat] of positions) {
    const [x, y] = tileAt(z, lon, lat)
    for (let dx = -around; dx <= around; ++dx) for (let dy = -around; dy <= around; ++dy) tiles.add(`${z}/${x + dx}/${y + dy}`)
  }
  return [...tiles]
}

/// The pins of tiles: properties, and `at` in degrees.
export async function pinsOf(tiles, query = '') {
  const pins = []
  await eachTile(tiles, async (tile) => {
    const layer = await layerOf('pins', 'pins', tile, query)
    const [z, x, y] = tile.split('/').map(Number)
    for (const feature of featuresOf(layer)) pins.push({ ...feature.properties, at: feature.toGeoJSON(x, y, z).geometry.coordinates })
  })
  return pins
}

/// The territories of coverage tiles: their properties, by code.
export async function territoriesOf(level, tiles, query = '') {
  const territories = new Map()
  await eachTile(tiles, async (tile) => {
    const layer = await layerOf(`coverage-${level}`, level, tile, query)
    for (const { properties } of featuresOf(layer)) territories.set(properties.code, properties)
  })
  return territories
}

/// A few at a time.
async function eachTile(tiles, use) {
  const queue = [...tiles]
  const work = async () => {
    for (let tile = queue.pop(); tile; tile = queue.pop()) await use(tile)
  }
  await Promise.all(Array.from({ length: 8 }, work))
}

async function layerOf(set, name, tile, query) {
  const response = await fetch(address(`tiles/${set}/${tile}.mvt${query}`))
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (response.status === 204) return undefined
  if (response.status !== 200) throw new Error(`${tile}: ${response.status}`)
  return new VectorTile(new PbfReader(bytes)).layers[name]
}

function featuresOf(layer) {
  return Array.from({ length: layer?.length ?? 0 }, (_, index) => layer.feature(index))
}

function tileAt(z, lon, lat) {
  const side = 2 ** z
  const sine = Math.sin((lat * Math.PI) / 180)
  const x = Math.floor(((lon + 180) / 360) * side)
  const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side)
  return [x, y]
}
