import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addresses, nextAddress } from '../../www/src/api/address.ts'

test('addresses are relative, so that the server works under any path', () => {
  assert.equal(addresses.summary({}), 'api/summary')
  assert.equal(addresses.baseTile(5, 16, 11), 'tiles/base/5/16/11.mvt')
})

test('the filter is on every address: absent for all, empty for none', () => {
  assert.equal(addresses.exported('geojson', 'pins', { filter: { categories: ['commune', 'region'] } }), 'api/export.geojson?what=pins&categories=commune%2Cregion')
  assert.equal(addresses.commune('63003', { categories: [] }), 'api/communes/63003?categories=')
})

test('a territory, a period and a way of grouping are parameters of pins', () => {
  const filter = { since: '2024-03', until: '2025-12', inside: { level: 'departement', code: '2A' } } as const
  assert.equal(
    addresses.pinTile(5, 16, 11, '7-a', filter, { radius: 60 }),
    'tiles/pins/5/16/11.mvt?v=7-a&since=2024-03&until=2025-12&in=departement%3A2A&cluster=proximity&radius=60',
  )
  assert.equal(addresses.territory('epci', '200070761', filter).includes('cluster'), false)
})

test('what the reader types cannot become another address', () => {
  assert.equal(addresses.search('a&limit=9#x', 5, {}), 'api/search?q=a%26limit%3D9%23x&limit=5')
  assert.equal(addresses.commune('../x', {}), 'api/communes/..%2Fx')
})

test('the next part of a list is asked at the same path', () => {
  assert.equal(
    nextAddress('api/communes/63113/people?categories=region', '?categories=region&after=7~dupr%C3%A9'),
    'api/communes/63113/people?categories=region&after=7~dupr%C3%A9',
  )
})

test('a search of more words than the server reads is asked by the first of them', () => {
  const asked = (words: string): string => addresses.members({ words, filter: { inside: { level: 'commune', code: '63003' } } })
  assert.equal(asked('d’Été 2'), `api/members?${new URLSearchParams({ q: 'd’Été 2', in: 'commune:63003' })}`)
  assert.equal(asked('Saint-Pierre-d’Entremont a b c d e f'), `api/members?${new URLSearchParams({ q: 'Saint-Pierre-d’Entremont a b c d', in: 'commune:63003' })}`)
  assert.equal(asked(' '), 'api/members?in=commune%3A63003')
})

test('coverage is asked as it is chosen: by whom, in which classes, of which part', () => {
  const query = { level: 'epci', filter: { inside: { level: 'region', code: '76' } } } as const
  assert.equal(addresses.coverage(query), 'api/coverage?level=epci&in=region%3A76')
  assert.equal(
    addresses.coverage({ ...query, measure: 'rate', classing: { method: 'jenks', count: 5 }, part: 'missing', sort: { by: 'name', order: 'asc' }, limit: 20 }),
    'api/coverage?level=epci&by=rate&method=jenks&classes=5&reached=no&sort=name&order=asc&limit=20&in=region%3A76',
  )
  assert.match(addresses.coverage({ ...query, classing: { breaks: [0.5, 1] }, part: 'reached' }), /breaks=0.5%2C1&reached=yes/)
})

test('a file says its level, its coordinates and the filter', () => {
  const query = { filter: { since: '2024-03' }, level: 'departement', crs: 'EPSG:2154' } as const
  assert.equal(addresses.exported('gpkg', 'coverage', query), 'api/export.gpkg?what=coverage&level=departement&crs=EPSG%3A2154&since=2024-03')
  assert.equal(addresses.report({}, undefined), 'rapport')
})
