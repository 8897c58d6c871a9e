import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualCoverage } from '../../www/src/base/coverage_choice.ts'
import { isFiltering, sameFilter } from '../../www/src/base/filter.ts'
import { elsewhere, formatState, parseState, samePlace } from '../../www/src/base/state.ts'

const nothing = { place: undefined, coverage: undefined, list: undefined, table: undefined, search: undefined, unknown: undefined, compare: undefined, embedded: false, language: undefined }

test('a shared link brings back the view, the place and the filter', () => {
  const state = {
    ...nothing,
    view: { zoom: 11, lat: 45.55, lon: 3.74 },
    place: { kind: 'commune', code: '63003' },
    filter: {
      categories: ['commune', 'region'],
      since: '2024-03',
      until: '2025-12',
      inside: { level: 'departement', code: '63' },
      certainty: undefined,
    },
    grouping: { radius: 80 },
  } as const
  const address = formatState(state)
  assert.equal(
    address,
    './commune/63003?categories=commune,region&since=2024-03&until=2025-12&in=departement:63&cluster=proximity&radius=80#map=11/45.5500/3.7400',
  )
  assert.deepEqual(parseState(address), state)
})

test('a territory is named by its level and code', () => {
  const place = { kind: 'territory', level: 'departement', code: '2A' } as const
  assert.equal(formatState({ place, filter: {} }), './departement/2A')
  assert.deepEqual(parseState('departement/2A').place, place)
})

test('no category at all is not the same as all of them', () => {
  assert.deepEqual(parseState('?categories=').filter.categories, [])
  assert.equal(parseState('').filter.categories, undefined)
  assert.equal(formatState({ filter: { categories: [] } }), './?categories=')
  assert.equal(sameFilter({ categories: [] }, {}), false)
  assert.equal(isFiltering({ categories: [] }), true)
  assert.equal(isFiltering({ categories: undefined }), false)
  assert.equal(sameFilter({ categories: ['commune'] }, { categories: ['commune'], since: undefined }), true)
})

test('what a cut or invented link says is left out, not guessed', () => {
  const cut = ['#map=6/46', '#map=6/x/2', '#map=6/91/2', '#map=//', '#map=6.5/46/2', '#=', '', './', '?#', '#commune=63003', 'pays/1', 'epci/', 'epci',
    'commune/%', 'couverture?territoire=pays:1', 'couverture?territoire=epci:', '//ailleurs.fr']
  for (const address of cut) {
    const { view, place } = parseState(address)
    assert.deepEqual({ view, place }, { view: undefined, place: undefined }, address)
  }
})

test('an address that is no page’s stays what it is, until something else is chosen', () => {
  for (const path of ['nimporte', 'a/b/c', 'a//b/', '/ailleurs.fr', 'commune', 'commune/', 'commune/63003/x', 'couverture/', 'pays/1', 'com%C3%A8te']) {
    const state = parseState(`${path}?since=2024-03&territoire=commune:63003`)
    assert.equal(state.unknown, path)
    assert.equal(state.place, undefined, path)
    assert.equal(formatState(state), `./${path}?since=2024-03`)
    assert.equal(formatState({ ...state, ...elsewhere, list: 'membres' }), './membres?since=2024-03')
  }
  for (const path of ['', './', 'couverture', 'recherche?q=a', 'membres', 'non-localises', 'commune/99999', 'departement/xx']) {
    assert.equal(parseState(path).unknown, undefined, path)
  }
})

test('a filter or grouping that cannot be understood is left out, or the usual one', () => {
  const { filter, grouping } = parseState('?since=2024&until=2024-13&in=pays:1&cluster=magie&radius=5')
  assert.equal(isFiltering(filter), false)
  assert.equal(grouping, undefined)
  for (const radius of ['0', '513', '1.5', 'x', '']) {
    assert.deepEqual(parseState(`?cluster=proximity&radius=${radius}`).grouping, { radius: 60 }, radius)
  }
  assert.deepEqual(parseState('?cluster=proximity').grouping, { radius: 60 })
})

test('places are compared by what they are', () => {
  assert.equal(samePlace({ kind: 'commune', code: '01004' }, { kind: 'commune', code: '01004' }), true)
  assert.equal(samePlace({ kind: 'commune', code: '01004' }, undefined), false)
})

test('a shared link brings back the coverage, and what is compared', () => {
  const address =
    './couverture?in=region:76&niveau=epci&mesure=membres&classes=seuils:1,5,20&montrer=blanches&tri=name:asc&comparer=departement:30,commune:34172'
  const state = parseState(address)
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
  assert.equal(formatState(state), address)
})

test('a portrait stands beside the coverage, and a panel beside a list', () => {
  const place = { kind: 'commune', code: '30189' } as const
  assert.equal(formatState({ place, filter: {}, coverage: usualCoverage }), './couverture?territoire=commune:30189&niveau=departement')
  assert.deepEqual(parseState('couverture?territoire=commune:30189').place, place)
  assert.equal(formatState({ place, filter: {}, list: 'membres' }), './membres?territoire=commune:30189')
  assert.equal(parseState('non-localises?since=2024-03').list, 'non-localises')
  assert.equal(parseState('non-localises').place, undefined)
})

test('a search is in the address until a place is chosen', () => {
  assert.equal(formatState({ filter: {}, search: 'saint é & co' }), './recherche?q=saint%20%C3%A9%20%26%20co')
  assert.equal(parseState('recherche?q=saint+%C3%A9%20%26%20co').search, 'saint é & co')
  assert.equal(parseState('recherche').search, '')
  assert.equal(formatState({ filter: {}, search: 'amb', place: { kind: 'commune', code: '63003' } }), './commune/63003')
})

test('a frame stays a frame, and a language that was asked for stays asked for', () => {
  const address = './membres?since=2024-03&integration=1&lang=en#map=6/46.0000/2.0000'
  assert.equal(formatState(parseState(address)), address)
})

test('a comparison of what is no territory, or of too many, is left out', () => {
  for (const text of ['', 'departement:', 'pays:1,departement:30', 'region:1,region:2,region:3']) {
    assert.equal(parseState(`couverture?comparer=${text}`).compare, undefined, text)
  }
})

test('a table comes back as it was sorted, searched and turned', () => {
  for (const address of [
    './membres',
    './membres?in=region:84&certainty=exact',
    './membres?territoire=commune:63003&par=personnes&q=sdis&tri=joined:desc&apres=1~a~b',
    './non-localises?q=saint&tri=organisation:asc&avant=1~a~b&since=2024-01',
  ]) assert.equal(formatState(parseState(address)), address)
})

test('what takes the middle leaves nothing behind of what stood there', () => {
  const before = [
    './membres?tri=commune:asc&q=saint&apres=1~a~b&since=2024-03&integration=1&lang=en#map=6/46.0000/2.0000',
    './couverture?niveau=epci&comparer=departement:30&since=2024-03&integration=1&lang=en#map=6/46.0000/2.0000',
    './recherche?q=saint&since=2024-03&integration=1&lang=en#map=6/46.0000/2.0000',
  ]
  const kept = 'since=2024-03&integration=1&lang=en#map=6/46.0000/2.0000'
  for (const address of before) {
    const left = { ...parseState(address), ...elsewhere }
    assert.equal(formatState(left), `./?${kept}`)
    assert.equal(formatState({ ...left, list: 'non-localises' }), `./non-localises?${kept}`)
    assert.equal(formatState({ ...left, coverage: usualCoverage }), `./couverture?since=2024-03&niveau=departement&integration=1&lang=en#map=6/46.0000/2.0000`)
    assert.equal(formatState({ ...left, search: 'ambert' }), `./recherche?q=ambert&${kept}`)
  }
})

test('who is not on the map is never asked for by commune, whatever a link says', () => {
  assert.equal(formatState(parseState('non-localises?par=communes')), './non-localises')
  assert.equal(formatState(parseState('non-localises?par=communes&tri=members:desc')), './non-localises')
})
