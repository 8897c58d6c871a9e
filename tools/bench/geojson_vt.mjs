// geojson-vt and vt-pbf making tiles of outlines: prints "name<tab>figure" lines.
//   node geojson_vt.mjs OUTLINES.geojson POINTS.csv
// Index and every tile in which somebody lives, from zoom 5 to 12, in CPU time of the process.
import geojsonvt from 'geojson-vt'
import { readFileSync } from 'node:fs'
import vtpbf from 'vt-pbf'
import { mergedMembers } from './members.mjs'
import { inhabited } from './places.mjs'

const [outlinesFile, pointsFile] = process.argv.slice(2)
const outlines = JSON.parse(readFileSync(outlinesFile, 'utf8'))
const features = mergedMembers(pointsFile)
const addresses = [5, 6, 7, 8, 9, 10, 11, 12].flatMap((zoom) => inhabited(features, zoom))

const before = process.cpuUsage()
const index = geojsonvt(outlines, { maxZoom: 12, extent: 4096, buffer: 64 })
for (const [z, x, y] of addresses) {
  const tile = index.getTile(z, x, y)
  if (tile) vtpbf.fromGeojsonVt({ departement: tile }, { extent: 4096, version: 2 })
}
const { user, system } = process.cpuUsage(before)
console.log(`tiles_per_s\t${(addresses.length * 1e6) / (user + system)}`)
