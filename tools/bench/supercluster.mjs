// supercluster at the work of bench_clusters and bench_tiles: prints "name<tab>figure" lines.
//   node supercluster.mjs index|rebuild|views|tiles POINTS.csv
// Times are CPU milliseconds of the process, but for views, whose microseconds are by the clock.
import Supercluster from 'supercluster'
import vtpbf from 'vt-pbf'
import { countsOfMerged, countsOfRaw, mergedMembers, rawMembers } from './members.mjs'
import { inhabited, randomFrom } from './places.mjs'

/// 60 pixels of a tile of 256, as the page draws; coordinates as fine as ours.
const sizes = { radius: 960, extent: 4096, maxZoom: 16 }

function cpuMilliseconds(work) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const print = (name, figure) => console.log(`${name}\t${figure}`)
const indexed = (features, counts) => new Supercluster({ ...sizes, ...counts }).load(features)

function index(file) {
  const features = rawMembers(file)
  print('counts_ms', cpuMilliseconds(() => indexed(features, countsOfRaw)))
  print('plain_ms', cpuMilliseconds(() => indexed(features)))
}

function rebuild(file) {
  const features = mergedMembers(file)
  const times = Array.from({ length: 3 }, () => cpuMilliseconds(() => indexed(features, countsOfMerged)))
  print('rebuild_ms', times.sort((a, b) => a - b)[1])
}

/// A box as large as a window of 1024×768 pixels around members drawn at random, at every zoom.
function views(file) {
  const features = mergedMembers(file)
  const clusters = indexed(features, countsOfMerged)
  const random = randomFrom(features)
  const times = []
  for (let i = 0; i < 20_000; ++i) {
    const zoom = i % 17
    const [lon, lat] = random().geometry.coordinates
    const [width, height] = [1024, 768].map((pixels) => (360 * pixels) / 256 / 2 ** zoom)
    const tall = height * Math.cos((lat * Math.PI) / 180)
    const box = [lon - width / 2, Math.max(-85, lat - tall / 2), lon + width / 2, Math.min(85, lat + tall / 2)]
    const start = process.hrtime.bigint()
    clusters.getClusters(box, zoom)
    times.push(Number(process.hrtime.bigint() - start) / 1000)
  }
  times.sort((a, b) => a - b)
  print('p50_us', times[times.length / 2])
  print('p99_us', times[Math.floor(times.length * 0.99)])
}

/// Every tile in which somebody lives, once, from zoom 5 to 12.
function tiles(file) {
  const features = mergedMembers(file)
  const clusters = indexed(features, countsOfMerged)
  let [count, spent] = [0, 0]
  for (let zoom = 5; zoom <= 12; ++zoom) {
    const addresses = inhabited(features, zoom)
    const milliseconds = cpuMilliseconds(() => {
      for (const [z, x, y] of addresses) vtpbf.fromGeojsonVt({ pins: clusters.getTile(z, x, y) }, { extent: 4096, version: 2 })
    })
    count += addresses.length
    spent += milliseconds
    if (zoom === 8) print('z8_tiles_per_s', (1000 * addresses.length) / milliseconds)
  }
  print('tiles_per_s', (1000 * count) / spent)
}

const [what, file] = process.argv.slice(2)
;({ index, rebuild, views, tiles })[what](file)
