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

/// The pins of tiles: properties, and `at` in degrees. Tiles are asked a few at a time.
export async function pinsOf(tiles, query = '') {
  const pins = []
  const queue = [...tiles]
  const work = async () => {
    for (let tile = queue.pop(); tile; tile = queue.pop()) pins.push(...(await pinsOfTile(tile, query)))
  }
  await Promise.all(Array.from({ length: 8 }, work))
  return pins
}

async function pinsOfTile(tile, query) {
  const response = await fetch(address(`tiles/pins/${tile}.mvt${query}`))
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (response.status === 204) return []
  if (response.status !== 200) throw new Error(`${tile}: ${response.status}`)
  const layer = new VectorTile(new PbfReader(bytes)).layers.pins
  const [z, x, y] = tile.split('/').map(Number)
  return Array.from({ length: layer.length }, (_, index) => {
    const feature = layer.feature(index)
    return { ...feature.properties, at: feature.toGeoJSON(x, y, z).geometry.coordinates }
  })
}

function tileAt(z, lon, lat) {
  const side = 2 ** z
  const sine = Math.sin((lat * Math.PI) / 180)
  const x = Math.floor(((lon + 180) / 360) * side)
  const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side)
  return [x, y]
}
