// geojson-vt and vt-pbf making tiles of outlines: prints a "name<tab>figure" line.
//   node geojson_vt.mjs DEPARTEMENTS.geojson REGIONS.geojson POINTS.csv
// Every tile in which somebody lives, once, from zoom 5 to 12, in CPU time of the process; the indexes are
// made beforehand.
import GeoJSONVT from 'geojson-vt'
import { readFileSync } from 'node:fs'
import vtpbf from 'vt-pbf'
import { mergedMembers } from './members.mjs'
import { inhabited } from './places.mjs'

const [departements, regions, points] = process.argv.slice(2)
const features = mergedMembers(points)
const addresses = [5, 6, 7, 8, 9, 10, 11, 12].flatMap((zoom) => inhabited(features, zoom))
const indexOf = (file) => new GeoJSONVT(JSON.parse(readFileSync(file, 'utf8')), { maxZoom: 12, extent: 4096, buffer: 64 })
const layers = Object.entries({ departement: indexOf(departements), region: indexOf(regions) })

const before = process.cpuUsage()
for (const address of addresses) {
  const tiles = layers.map(([name, index]) => [name, index.getTile(...address)]).filter(([, tile]) => tile)
  vtpbf.fromGeojsonVt(Object.fromEntries(tiles), { extent: 4096, version: 2 })
}
const { user, system } = process.cpuUsage(before)
console.log(`tiles_per_s\t${(addresses.length * 1e6) / (user + system)}`)
