import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFiltering, sameFilter } from '../../www/src/base/filter.ts'
import { formatState, parseState, samePlace } from '../../www/src/base/state.ts'

test('a shared link brings back the view, the place and the filter', () => {
  const state = {
    view: { zoom: 11, lat: 45.55, lon: 3.74 },
    place: { kind: 'commune', code: '63003' },
    filter: {
      categories: ['commune', 'region'],
      since: '2024-03',
      until: '2025-12',
      inside: { level: 'departement', code: '63' },
    },
    grouping: { radius: 80 },
    coverage: undefined,
    compare: undefined,
  } as const
  const hash = formatState(state)
  assert.equal(
    hash,
    '#map=11/45.5500/3.7400&commune=63003&categories=commune,region&since=2024-03&until=2025-12&in=departement:63&cluster=proximity&radius=80',
  )
  assert.deepEqual(parseState(hash), state)
})

test('a territory is named by its level and code', () => {
  const hash = formatState({ place: { kind: 'territory', level: 'departement', code: '2A' }, filter: {} })
  assert.equal(hash, '#territoire=departement:2A')
  assert.deepEqual(parseState(hash).place, { kind: 'territory', level: 'departement', code: '2A' })
})

test('no category at all is not the same as all of them', () => {
  assert.deepEqual(parseState('#categories=').filter.categories, [])
  assert.equal(parseState('#').filter.categories, undefined)
  assert.equal(formatState({ filter: { categories: [] } }), '#categories=')
  assert.equal(sameFilter({ categories: [] }, {}), false)
  assert.equal(isFiltering({ categories: [] }), true)
  assert.equal(isFiltering({ categories: undefined }), false)
  assert.equal(sameFilter({ categories: ['commune'] }, { categories: ['commune'], since: undefined }), true)
})

test('what a cut or invented link says is left out, not guessed', () => {
  for (const hash of ['#map=6/46', '#map=6/x/2', '#map=6/91/2', '#map=//', '#map=6.5/46/2', '#territoire=pays:1', '#territoire=epci:', '#=', '']) {
    const { view, place } = parseState(hash)
    assert.deepEqual({ view, place }, { view: undefined, place: undefined }, hash)
  }
})

test('a filter or grouping that cannot be understood is left out, or the usual one', () => {
  const { filter, grouping } = parseState('#since=2024&until=2024-13&in=pays:1&cluster=magie&radius=5')
  assert.equal(isFiltering(filter), false)
  assert.equal(grouping, undefined)
  for (const radius of ['0', '513', '1.5', 'x', '']) {
    assert.deepEqual(parseState(`#cluster=proximity&radius=${radius}`).grouping, { radius: 60 }, radius)
  }
  assert.deepEqual(parseState('#cluster=proximity').grouping, { radius: 60 })
})

test('places are compared by what they are', () => {
  assert.equal(samePlace({ kind: 'commune', code: '01004' }, { kind: 'commune', code: '01004' }), true)
  assert.equal(samePlace({ kind: 'commune', code: '01004' }, undefined), false)
})

test('a shared link brings back the coverage, and what is compared', () => {
  const hash =
    '#in=region:76&vue=couverture&niveau=epci&mesure=membres&classes=seuils:1,5,20&montrer=blanches&tri=name:asc&comparer=departement:30,commune:34172'
  const state = parseState(hash)
  assert.deepEqual(state.coverage, {
    level: 'epci',
    measure: 'members',
    classing: { breaks: [1, 5, 20] },
    part: 'missing',
    sort: { by: 'name', order: 'asc' },
  })
  assert.deepEqual(state.compare, [
    { level: 'departement', code: '30' },
    { level: 'commune', code: '34172' },
  ])
  assert.equal(formatState(state), hash)
})

test('a comparison of what is no territory, or of too many, is left out', () => {
  for (const text of ['', 'departement:', 'pays:1,departement:30', 'region:1,region:2,region:3']) {
    assert.equal(parseState(`#comparer=${text}`).compare, undefined, text)
  }
})
