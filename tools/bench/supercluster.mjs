// supercluster at the work of bench_clusters and bench_tiles: prints "name<tab>figure" lines.
//   node supercluster.mjs index|rebuild|views|tiles POINTS.csv
// Times are CPU milliseconds of the process, but for views, whose microseconds are by the clock.
import Supercluster from 'supercluster'
import vtpbf from 'vt-pbf'
import { countsOfMerged, countsOfRaw, mergedMembers, rawMembers } from './members.mjs'
import { inhabited, randomFrom } from './places.mjs'

/// As its README has it (40 pixels of 512), coordinates as fine as ours; and what cluster=proximity does by
/// default (60 pixels of 256, each commune alone from zoom 14 on): the same work, "near".
const setups = { '': { radius: 320, extent: 4096 }, near_: { radius: 960, extent: 4096, maxZoom: 13 } }

function cpuMilliseconds(work) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const print = (name, figure) => console.log(`${name}\t${figure}`)
const indexed = (features, setup, counts) => new Supercluster({ ...setup, ...counts }).load(features)

function index(file) {
  const features = rawMembers(file)
  for (const [name, setup] of Object.entries(setups)) {
    print(`${name}counts_ms`, cpuMilliseconds(() => indexed(features, setup, countsOfRaw)))
  }
  print('plain_ms', cpuMilliseconds(() => indexed(features, setups[''])))
}

function rebuild(file) {
  const features = mergedMembers(file)
  for (const [name, setup] of Object.entries(setups)) {
    const times = Array.from({ length: 3 }, () => cpuMilliseconds(() => indexed(features, setup, countsOfMerged)))
    print(`${name}rebuild_ms`, times.sort((a, b) => a - b)[1])
  }
}

/// A box as large as a window of 1024×768 pixels.
function windowAround([lon, lat], zoom) {
  const [width, height] = [1024, 768].map((pixels) => (360 * pixels) / 256 / 2 ** zoom)
  const tall = height * Math.cos((lat * Math.PI) / 180)
  return [lon - width / 2, Math.max(-85, lat - tall / 2), lon + width / 2, Math.min(85, lat + tall / 2)]
}

/// The least of three times, in microseconds.
function quickest(work) {
  const times = [0, 1, 2].map(() => {
    const start = process.hrtime.bigint()
    work()
    return Number(process.hrtime.bigint() - start) / 1000
  })
  return Math.min(...times)
}

/// Around members drawn at random, at every zoom.
function views(file) {
  const features = mergedMembers(file)
  for (const [name, setup] of Object.entries(setups)) {
    const clusters = indexed(features, setup, countsOfMerged)
    const random = randomFrom(features)
    const times = Array.from({ length: 17_000 }, (_, i) => {
      const box = windowAround(random().geometry.coordinates, i % 17)
      return quickest(() => clusters.getClusters(box, i % 17))
    }).sort((a, b) => a - b)
    print(`${name}p50_us`, times[times.length / 2])
    print(`${name}p99_us`, times[Math.floor(times.length * 0.99)])
  }
}

/// Every tile in which somebody lives, once, from zoom 5 to 12.
function tiles(file) {
  const features = mergedMembers(file)
  for (const [name, setup] of Object.entries(setups)) tilesOf(name, features, indexed(features, setup, countsOfMerged))
}

function tilesOf(name, features, clusters) {
  let [count, spent] = [0, 0]
  for (let zoom = 5; zoom <= 12; ++zoom) {
    const addresses = inhabited(features, zoom)
    const milliseconds = cpuMilliseconds(() => {
      for (const [z, x, y] of addresses) vtpbf.fromGeojsonVt({ pins: clusters.getTile(z, x, y) }, { extent: 4096, version: 2 })
    })
    count += addresses.length
    spent += milliseconds
    if (zoom === 8) print(`${name}z8_tiles_per_s`, (1000 * addresses.length) / milliseconds)
  }
  print(`${name}tiles_per_s`, (1000 * count) / spent)
}

const [what, file] = process.argv.slice(2)
;({ index, rebuild, views, tiles })[what](file)
