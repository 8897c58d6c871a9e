// Archives of the demo members, exported by the real program and read by public readers.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { startServer } from '../browser/server.mjs'
import { addressesIn, layersIn, openArchive, propertiesIn, tileOf } from './archive.mjs'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))
const program = process.env.EPINGLE_BIN ?? `${root}build/release/epingle`
const database = process.env.EPINGLE_DB ?? `${root}build/demo/epingle.db`
const gazetteer = process.env.EPINGLE_GAZETTEER ?? `${root}build/france.gpkg`

const lastZoom = 12
const territories = ['departement', 'region']
let folder
let server
let demo

async function exported(name, ...options) {
  const file = join(folder, name)
  const format = name.split('.').pop()
  await run(program, ['export', '--format', format, '-o', file, '--gazetteer', gazetteer, ...options])
  return file
}

async function served(path) {
  const response = await fetch(server.address + path)
  return new Uint8Array(await response.arrayBuffer())
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'epingle-exporting-'))
  server = await startServer()
  demo = await exported('demo.pmtiles', '--db', database)
})

after(async () => {
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

test('at every zoom the members of all tiles add up to the located ones', async () => {
  const archive = await openArchive(demo)
  const { located } = await (await fetch(`${server.address}api/summary`)).json()
  const members = Array(lastZoom + 1).fill(0)
  for (const address of await addressesIn(archive)) {
    for (const pin of propertiesIn(await tileOf(archive, address), 'pins')) members[address[0]] += pin.members
  }
  assert.deepEqual(members, Array(lastZoom + 1).fill(located))
})

test('every tile begins, byte by byte, with the pins that the server serves there, and then has territories', async () => {
  const archive = await openArchive(demo)
  const addresses = await addressesIn(archive)
  assert.equal(addresses.length, (await archive.getHeader()).numAddressedTiles)
  const compare = async (address) => {
    const path = `${address.join('/')}.mvt`
    const pins = await served(`tiles/pins/${path}`)
    const tile = await tileOf(archive, address)
    assert.deepEqual(tile.slice(0, pins.length), pins, path)
    assert.deepEqual(layersIn(tile.slice(pins.length)).filter((layer) => !territories.includes(layer)), [], path)
  }
  for (let i = 0; i < addresses.length; i += 16) await Promise.all(addresses.slice(i, i + 16).map(compare))
})

test('territories carry the members in them, each the same in every tile and at every zoom', async () => {
  const archive = await openArchive(demo)
  const { located } = await (await fetch(`${server.address}api/summary`)).json()
  for (const level of territories) {
    const members = new Map()
    for (const address of await addressesIn(archive)) {
      for (const territory of propertiesIn(await tileOf(archive, address), level)) {
        assert.equal(members.get(territory.code) ?? territory.members, territory.members, territory.code)
        members.set(territory.code, territory.members)
      }
    }
    const sum = [...members.values()].reduce((a, b) => a + b)
    assert.ok(sum <= located && sum > 0.95 * located, `${level}: ${sum} of ${located}`)  // some isles have no outline
  }
})

test('tiles that are alike are stored once', async () => {
  const header = await (await openArchive(demo)).getHeader()
  assert.ok(header.numTileContents < 0.7 * header.numAddressedTiles)
})

test('header and metadata say what is in it', async () => {
  const archive = await openArchive(demo)
  const header = await archive.getHeader()
  assert.equal(header.specVersion, 3)
  assert.equal(header.clustered, true)
  assert.deepEqual([header.minZoom, header.maxZoom], [0, lastZoom])
  assert.ok(header.minLon < -60 && header.maxLon > 50, 'from the Antilles to La Réunion')
  assert.ok(header.centerLon > -1 && header.centerLon < 6 && header.centerLat > 44 && header.centerLat < 49)
  const metadata = await archive.getMetadata()
  assert.match(metadata.attribution, /INSEE \(Licence Ouverte 2\.0\).*GeoNames \(CC BY 4\.0\)/)
  const told = new Map(metadata.vector_layers.map((layer) => [layer.id, layer.fields]))
  for (const address of await addressesIn(archive)) {
    const bytes = await tileOf(archive, address)
    for (const [layer, fields] of told) {
      for (const properties of propertiesIn(bytes, layer)) {
        for (const [key, value] of Object.entries(properties)) {
          assert.equal(fields[key], typeof value === 'number' ? 'Number' : 'String', `${layer}: ${key}`)
        }
      }
    }
  }
})

test('filters, zooms and any number of threads', async () => {
  const options = ['--db', database, '--categories', 'commune', '--since', '2020-01', '--in', 'region:84', '--min-zoom', '5', '--max-zoom', '9']
  const alone = await exported('alone.pmtiles', ...options, '--threads', '1')
  const shared = await exported('shared.pmtiles', ...options, '--threads', '5')
  assert.deepEqual(await readFile(alone), await readFile(shared))
  const archive = await openArchive(alone)
  const pins = await (await fetch(`${server.address}api/export.geojson?what=pins&categories=commune&since=2020-01&in=region:84`)).json()
  const expected = pins.features.reduce((sum, pin) => sum + pin.properties.members, 0)
  const members = new Map()
  for (const address of await addressesIn(archive)) {
    for (const pin of propertiesIn(await tileOf(archive, address), 'pins')) {
      assert.equal(pin.members, pin.cat_commune)
      members.set(address[0], (members.get(address[0]) ?? 0) + pin.members)
    }
  }
  assert.deepEqual([...members], [5, 6, 7, 8, 9].map((zoom) => [zoom, expected]))
})

const people = `identifiant;nom;prénom;organisme;catégorie;commune;code postal;date d’adhésion
1;Toknom;Tokprenom;Mairie d’Ambert;Commune;Ambert;63600;01/02/2024
2;Toknom;Camille;;Réseau;Nîmes;30000;05/03/2025
2;Toknom;Double;;Réseau;Nîmes;30000;05/03/2025
3;Toknom;Lou;SDIS 34;;;;
4;Toknom;Alix;;Réseau;Saint-Denis;;
`

test('a spreadsheet makes the same bytes as the database that imports it', async () => {
  const csv = join(folder, 'membres.csv')
  const db = join(folder, 'membres.db')
  await writeFile(csv, people)
  await run(program, ['import', csv, '--db', db, '--visibility', 'public', '--gazetteer', gazetteer])
  for (const format of ['pmtiles', 'mbtiles']) {
    const direct = await exported(`direct.${format}`, '--from', csv)
    const stored = await exported(`stored.${format}`, '--db', db)
    assert.deepEqual(await readFile(direct), await readFile(stored))
  }
})

test('nobody’s name is in any tile, nor in what is said of them', async () => {
  const csv = join(folder, 'membres.csv')
  await writeFile(csv, people)
  const archive = await openArchive(await exported('names.pmtiles', '--from', csv, '--visibility', 'public'))
  const addresses = await addressesIn(archive)
  const texts = [JSON.stringify(await archive.getMetadata())]
  for (const address of addresses) texts.push(Buffer.from(await tileOf(archive, address)).toString('latin1'))
  assert.ok(texts.length > 13 && texts.some((text) => text.includes('Ambert')))
  assert.ok(!texts.some((text) => /Tok|Camille/.test(text)))
})

test('GDAL opens the MBTiles file and finds all members', async () => {
  const file = await exported('demo.mbtiles', '--db', database)
  const { stdout: about } = await run('ogrinfo', ['-ro', '-so', '-al', file])
  assert.match(about, /using driver `MBTiles' successful/)
  assert.match(about, /members: (Real|Integer)/)
  const { located } = await (await fetch(`${server.address}api/summary`)).json()
  for (const zoom of [0, 7, lastZoom]) {
    const { stdout: csv } = await run('ogr2ogr', ['-f', 'CSV', '/vsistdout/', file, 'pins', '-oo', `ZOOM_LEVEL=${zoom}`,
      '-select', 'members'], { maxBuffer: 1 << 26 })
    assert.equal(csv.trim().split('\n').slice(1).reduce((sum, row) => sum + Number(row), 0), located)
  }
})

test('SQLite reads the MBTiles file as its specification says, tile by tile as the PMTiles one', async () => {
  const file = await exported('demo.mbtiles', '--db', database)
  const { stdout } = await run('sqlite3', [file, 'SELECT zoom_level, tile_column, tile_row, hex(tile_data) FROM tiles'],
    { maxBuffer: 1 << 28 })
  const rows = stdout.trim().split('\n').map((row) => row.split('|'))
  const archive = await openArchive(demo)
  assert.equal(rows.length, (await addressesIn(archive)).length)
  for (const [z, x, row, hex] of rows) {
    const address = [Number(z), Number(x), 2 ** z - 1 - row]
    const tile = await tileOf(archive, address)
    assert.deepEqual(gunzipSync(Buffer.from(hex, 'hex')), Buffer.from(tile), address.join('/'))
  }
})
