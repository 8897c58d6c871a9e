// Tiles as people would serve them with node.
//   node --expose-gc tile_server.mjs http|fastify PORT FOLDER    gzipped tiles of a folder, from memory
//   node --expose-gc tile_server.mjs supercluster PORT POINTS    made for each request, from all members
import Fastify from 'fastify'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import Supercluster from 'supercluster'
import vtpbf from 'vt-pbf'
import { countsOfRaw, rawMembers } from './members.mjs'

const [how, port, source] = process.argv.slice(2)
const type = 'application/vnd.mapbox-vector-tile'

/// By path, with all headers: what a request costs is looking it up and sending it.
function tilesOf(folder) {
  const tiles = new Map()
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = join(folder, name)
    if (!statSync(file).isFile()) continue
    const bytes = readFileSync(file)
    tiles.set(`/${name}`, { bytes, headers: {
      'Content-Type': type, 'Content-Encoding': 'gzip', 'Content-Length': bytes.length, 'Cache-Control': 'no-cache',
      Vary: 'Accept-Encoding', ETag: `"${name}"` } })
  }
  return tiles
}

const listen = (answer) => createServer(answer).listen(port, '127.0.0.1')

const servers = {
  http() {
    const tiles = tilesOf(source)
    listen(({ url }, response) => {
      const tile = tiles.get(url)
      response.writeHead(tile ? 200 : 404, tile?.headers)
      response.end(tile?.bytes)
    })
  },
  fastify() {
    const tiles = tilesOf(source)
    const app = Fastify()
    app.get('/*', (request, reply) => {
      const tile = tiles.get(request.url)
      return tile ? reply.headers(tile.headers).send(tile.bytes) : reply.code(404).send()
    })
    app.listen({ port, host: '127.0.0.1' })
  },
  supercluster() {
    const clusters = new Supercluster({ radius: 320, extent: 4096, ...countsOfRaw }).load(rawMembers(source))
    globalThis.gc()
    listen(({ url }, response) => {
      const [z, x, y] = url.match(/\d+/g).map(Number)
      const tile = clusters.getTile(z, x, y)
      if (!tile) return response.writeHead(204).end()
      const bytes = vtpbf.fromGeojsonVt({ pins: tile }, { extent: 4096, version: 2 })
      response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length }).end(bytes)
    })
  },
}

servers[how]()
