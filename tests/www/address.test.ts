import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addresses, nextAddress } from '../../www/src/api/address.ts'

test('addresses are relative, so that the server works under any path', () => {
  assert.equal(addresses.summary(undefined), 'api/summary')
  assert.equal(addresses.tile('base', 5, 16, 11, '', undefined), 'tiles/base/5/16/11.mvt')
})

test('the filter is on every address: absent for all, empty for none', () => {
  assert.equal(addresses.pinsExport(['commune', 'region']), 'api/export.geojson?what=pins&categories=commune%2Cregion')
  assert.equal(addresses.commune('63003', []), 'api/communes/63003?categories=')
})

test('what the reader types cannot become another address', () => {
  assert.equal(addresses.search('a&limit=9#x', undefined), 'api/search?q=a%26limit%3D9%23x&limit=8')
  assert.equal(addresses.commune('../x', undefined), 'api/communes/..%2Fx')
})

test('the next part of a list is asked at the same path', () => {
  assert.equal(
    nextAddress('api/communes/63113?categories=region', '?categories=region&after=7~dupr%C3%A9'),
    'api/communes/63113?categories=region&after=7~dupr%C3%A9',
  )
})
