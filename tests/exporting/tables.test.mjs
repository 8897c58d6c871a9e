// Tables of the demo members, exported by the real program and read back by GDAL and by our own import.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startServer } from '../browser/server.mjs'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))
const program = process.env.EPINGLE_BIN ?? `${root}build/release/epingle`
const database = process.env.EPINGLE_DB ?? `${root}build/demo/epingle.db`
const gazetteer = process.env.EPINGLE_GAZETTEER ?? `${root}build/france.gpkg`

const formats = ['geojson', 'csv', 'xlsx', 'gpkg']
const subjects = ['pins', 'members']
let folder
let server

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'epingle-tables-'))
  server = await startServer()
})

after(async () => {
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

async function exported(name, ...options) {
  const file = join(folder, name)
  await run(program, ['export', '--format', name.split('.').pop(), '-o', file, '--gazetteer', gazetteer, ...options])
  return file
}

const fromDemo = (name, ...options) => exported(name, '--db', database, ...options)

async function served(path) {
  const response = await fetch(server.address + path)
  assert.equal(response.status, 200, path)
  return Buffer.from(await response.arrayBuffer())
}

const json = async (file) => JSON.parse(await readFile(file, 'utf8'))
const properties = (collection) => collection.features.map((feature) => feature.properties)

/// A layer of any file as GDAL reads it.
async function read(file, ...options) {
  const { stdout } = await run('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', file, ...options], { maxBuffer: 1 << 28 })
  return JSON.parse(stdout)
}

/// Rows of a CSV by our own rules, as a spreadsheet shows them.
function rowsOf(text) {
  const rows = [[]]
  for (const [, cell, , quoted, end] of text.replace(/^\uFEFF/, '').matchAll(/((")((?:[^"]|"")*)"|[^;"\r\n]*)(;|\r\n)/g)) {
    rows.at(-1).push((quoted === undefined ? cell : quoted.replaceAll('""', '"')).replace(/^="(.*)"$/, '$1').replace(/^'(?=[=+\-@])/, ''))
    if (end !== ';') rows.push([])
  }
  return rows.slice(0, -1)
}

const text = (value) => (value === null || value === undefined ? '' : String(value))

test('command line and server write the same bytes', async () => {
  for (const what of subjects) {
    for (const format of ['geojson', 'csv']) {
      const file = await fromDemo(`same.${format}`, '--what', what, '--in', 'region:84')
      assert.deepEqual(await readFile(file), await served(`api/export.${format}?what=${what}&in=region:84`), format)
    }
  }
  assert.deepEqual(JSON.parse(await served('api/export.csv-metadata.json?what=members&in=region:84')).tableSchema,
    (await json(join(folder, 'same.csv-metadata.json'))).tableSchema)
})

test('every format has the same rows, field by field', async () => {
  for (const what of subjects) {
    const expected = properties(await json(await fromDemo('rows.geojson', '--what', what)))
    assert.ok(expected.length > 500)
    assert.deepEqual(properties(await read(await fromDemo('rows.gpkg', '--what', what))), expected)
    const keys = Object.keys(expected[0])
    const [header, ...lines] = rowsOf(await readFile(await fromDemo('rows.csv', '--what', what), 'utf8'))
    assert.deepEqual(lines.map((line) => line.slice(0, keys.length)), expected.map((row) => keys.map((key) => text(row[key]))))
    const title = what === 'pins' ? 'Membres par commune' : 'Membres'
    const sheet = properties(await read(await fromDemo('rows.xlsx', '--what', what), title))
    assert.deepEqual(sheet.map((row) => keys.map((_, i) => text(row[header[i]]))), expected.map((row) => keys.map((key) => text(row[key]))))
  }
})

test('members of pins add up to the located ones, under any filter', async () => {
  for (const query of ['', '&categories=commune,sdis', '&since=2024-01&in=departement:63']) {
    const summary = JSON.parse(await served(`api/summary?${query}`))
    const pins = properties(JSON.parse(await served(`api/export.geojson?what=pins${query}`)))
    assert.equal(pins.reduce((sum, pin) => sum + pin.members, 0), summary.located, query)
  }
})

test('coverage: every territory of a level, whose members are those counted there', async () => {
  const { located } = JSON.parse(await served('api/summary'))
  for (const [level, least] of [['commune', 34900], ['epci', 1250], ['departement', 101], ['region', 18]]) {
    const file = await fromDemo(`coverage-${level}.gpkg`, '--what', 'coverage', '--level', level)
    const rows = properties(await json(await fromDemo('coverage.geojson', '--what', 'coverage', '--level', level)))
    assert.ok(rows.length >= least, level)
    assert.equal(new Set(rows.map((row) => row.code)).size, rows.length)
    const sum = rows.reduce((sum, row) => sum + row.members + row.wider, 0)
    assert.ok(level === 'epci' ? sum < located : sum === located, level)  // some communes are in no EPCI
    for (const { reached, members, population, rate } of rows) {
      assert.equal(reached, members > 0 ? 1 : 0)
      if (rate !== null) assert.ok(Math.abs(rate - members * 10000 / population) < 1e-4)
    }
    const { stdout } = await run('ogrinfo', ['-ro', '-q', file])
    const layers = [...stdout.matchAll(/^\d+: (\S+)/gm)].map(([, name]) => name)
    const read_back = []
    for (const layer of layers) read_back.push(...properties(await read(file, layer)))
    read_back.sort((a, b) => (a.code < b.code ? -1 : 1))
    assert.deepEqual(read_back, rows)
  }
})

test('GeoJSON is what RFC 7946 asks for', async () => {
  const collection = await json(await fromDemo('rfc.geojson'))
  assert.equal(collection.type, 'FeatureCollection')
  assert.ok(!('crs' in collection))
  for (const { type, geometry, properties } of collection.features) {
    assert.equal(type, 'Feature')
    assert.equal(typeof properties, 'object')
    assert.equal(geometry.type, 'Point')
    const [longitude, latitude] = geometry.coordinates
    assert.ok(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)
  }
  const { stdout } = await run('ogrinfo', ['-ro', '-so', '-al', join(folder, 'rfc.geojson')])
  assert.match(stdout, /code: String/)
  assert.match(stdout, /WGS 84/)
})

test('coordinates asked for lead back to where the pins are, by GDAL’s own PROJ', async () => {
  const expected = (await json(await fromDemo('wgs84.geojson', '--in', 'region:84'))).features
  const near = (features) => features.forEach(({ geometry }, i) => {
    geometry.coordinates.forEach((value, axis) => assert.ok(Math.abs(value - expected[i].geometry.coordinates[axis]) < 2e-6))
  })
  near((await read(await fromDemo('l93.gpkg', '--crs', 'EPSG:2154', '--in', 'region:84'), '-t_srs', 'EPSG:4326')).features)
  const file = await fromDemo('l93.geojson', '--crs', '2154', '--in', 'region:84')
  assert.equal((await json(file)).crs.properties.name, 'urn:ogc:def:crs:EPSG::2154')
  near((await read(file, '-t_srs', 'EPSG:4326')).features)
})

async function layersOf(file) {
  const { stdout } = await run('ogrinfo', ['-ro', '-q', file])
  return [...stdout.matchAll(/^\d+: (\S+)/gm)].map(([, name]) => name)
}

test('legal projections: each département in its own, none lost', async () => {
  const file = await fromDemo('legal.gpkg', '--crs', 'legal')
  const layers = await layersOf(file)
  assert.ok(['2154', '5490', '2972', '2975', '4471'].every((epsg) => layers.includes(`communes_${epsg}`)), layers)
  let rows = 0
  for (const layer of layers) rows += (await read(file, layer)).features.length
  assert.equal(rows, (await json(await fromDemo('all.geojson'))).features.length)
  const { features: [reunion] } = await read(file, 'communes_2975', '-t_srs', 'EPSG:4326')
  assert.ok(reunion.geometry.coordinates[0] > 55 && reunion.geometry.coordinates[1] < -20)
  const [header, ...lines] = rowsOf(await readFile(await fromDemo('legal.csv', '--crs', 'legal'), 'utf8'))
  assert.deepEqual(header.slice(-3), ['est (m)', 'nord (m)', 'projection'])
  assert.ok(new Set(lines.map((line) => line.at(-1))).size >= 5)
})

test('who is not located is in a layer without positions, by legal projections', async () => {
  const file = await fromDemo('legal-members.gpkg', '--what', 'members', '--crs', 'legal')
  const everybody = (await json(await fromDemo('everybody.geojson', '--what', 'members'))).features
  const lost = everybody.filter(({ geometry }) => geometry === null)
  assert.ok(lost.length > 0)
  const nowhere = (await layersOf(file)).filter((layer) => !/_\d+$/.test(layer))
  assert.equal(nowhere.length, 1)
  const { features } = await read(file, nowhere[0])
  assert.equal(features.length, lost.length)
  assert.ok(features.every(({ geometry }) => geometry === null))
})

test('files say of themselves where they come from', async () => {
  const about = /Licence Ouverte 2\.0/
  const collection = await json(await fromDemo('about.geojson', '--in', 'departement:30', '--since', '2020-01'))
  assert.equal(collection.filter_in_words, 'adhésion depuis 2020-01 ; dans : Gard')
  assert.match(collection.licences.join(), about)
  const { stdout } = await run('ogrinfo', ['-ro', '-q', await fromDemo('about.gpkg')])
  const { stdout: told } = await run('ogrinfo', ['-ro', join(folder, 'about.gpkg')])
  assert.ok(stdout.includes('communes'))
  assert.match(told, about)
  const sheet = properties(await read(await fromDemo('about.xlsx'), 'À propos'))
  assert.match(JSON.stringify(sheet), about)
  await fromDemo('about.csv')
  assert.match((await json(join(folder, 'about.csv-metadata.json')))['dc:license'].join(), about)
})

test('members that go out come in again at the same places, whatever the format', async () => {
  const placed = async (file) => {
    const [header, ...rows] = rowsOf(await readFile(file, 'utf8'))
    const wanted = ['nom complet', 'organisme', 'catégorie', 'niveau', 'code du lieu'].map((name) => header.indexOf(name))
    return rows.map((row) => wanted.map((column) => row[column]).join('|')).sort()
  }
  // Of whom no place is known, the organisation may tell one when nothing else stands in the row.
  const known = (rows) => rows.filter((row) => !row.endsWith('||'))
  const before = await placed(await fromDemo('members.csv', '--what', 'members'))
  assert.ok(known(before).length > 1400)
  for (const format of ['csv', 'xlsx', 'geojson']) {
    const file = await fromDemo(`again.${format}`, '--what', 'members')
    const db = join(folder, `again-${format}.db`)
    await run(program, ['import', file, '--db', db, '--visibility', 'public', '--gazetteer', gazetteer])
    const now = await placed(await exported('back.csv', '--db', db, '--what', 'members'))
    assert.equal(now.length, before.length, format)
    const here = new Set(now)
    assert.deepEqual(known(before).filter((row) => !here.has(row)), [], format)
  }
})

const people = `identifiant;nom;prénom;organisme;catégorie;commune;code postal
1;=cmd|' /C calc'!A0;;Mairie d’Ambert;Commune;Ambert;63600
2;+33;@SOMME;;Réseau;Bourg-en-Bresse;01000
`

test('nothing that a spreadsheet would run is in a CSV, and codes keep their zeros', async () => {
  await writeFile(join(folder, 'traps.in.csv'), people)
  const db = join(folder, 'traps.db')
  await run(program, ['import', join(folder, 'traps.in.csv'), '--db', db, '--visibility', 'public', '--gazetteer', gazetteer])
  const csv = await readFile(await exported('traps.csv', '--db', db, '--what', 'members'), 'utf8')
  for (const [, cell] of csv.replace(/^\uFEFF/, '').matchAll(/(?:^|;|\r\n)("?[^;\r\n]*)/g)) {
    assert.ok(!/^"?[=+\-@\t]/.test(cell) || /^"=""[\d.,/:-]+"""$/.test(cell) || /^-?\d+(,\d+)?$/.test(cell), cell)
  }
  assert.ok(csv.includes('"=""01053"""'))
})

test('who is hidden, counted or for members only is in no file', async () => {
  const db = join(folder, 'hidden.db')
  for (const visibility of ['hidden', 'counted', 'members', 'public']) {
    const file = join(folder, `${visibility}.csv`)
    await writeFile(file, `nom;organisme;commune\nTok${visibility};Org${visibility};Ambert\n`)
    await run(program, ['import', file, '--db', db, '--visibility', visibility, '--gazetteer', gazetteer])
  }
  for (const what of subjects) {
    for (const format of formats) {
      const file = await exported(`tokens.${format}`, '--db', db, '--what', what)
      const told = format === 'xlsx' ? JSON.stringify(await read(file, what === 'pins' ? 'Membres par commune' : 'Membres')) : await readFile(file, 'latin1')
      assert.ok(!/(Tok|Org)(hidden|counted|members)/i.test(told), `${what}.${format}`)
      assert.equal(/Tokpublic/.test(told), what === 'members', `${what}.${format}`)
    }
  }
})

test('what cannot be written is said, and nothing is left', async () => {
  const target = join(folder, 'full')
  await run('mkdir', [target])
  for (const format of ['xlsx', 'gpkg']) {
    await assert.rejects(run(program, ['export', '--db', database, '--gazetteer', gazetteer, '--format', format, '-o', join(target, 'out')],
      { env: { ...process.env, TMPDIR: '/nulle/part' } }), (error) => { assert.match(error.stderr, /TMPDIR/, format); return true })
  }
  for (const [options, words] of [[['--crs', '27572'], /EPSG:2154 \(Lambert-93/], [['--crs', 'legal'], /gpkg/]]) {
    await assert.rejects(run(program, ['export', '--db', database, '--gazetteer', gazetteer, '--format', 'geojson', '-o', join(target, 'x.geojson'), ...options]),
      (error) => { assert.match(error.stderr, words); return true })
  }
  assert.deepEqual(await readdir(target), [])
})
