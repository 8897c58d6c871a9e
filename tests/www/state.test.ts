import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatState, parseState, sameCategories, samePlace } from '../../www/src/base/state.ts'

test('a shared link brings back the view, the place and the filter', () => {
  const state = {
    view: { zoom: 11, lat: 45.55, lon: 3.74 },
    place: { kind: 'commune', code: '63003' },
    categories: ['commune', 'region'],
  } as const
  const hash = formatState(state)
  assert.equal(hash, '#map=11/45.5500/3.7400&commune=63003&categories=commune,region')
  assert.deepEqual(parseState(hash), state)
})

test('a territory is named by its level and code', () => {
  const hash = formatState({ place: { kind: 'territory', level: 'departement', code: '2A' } })
  assert.equal(hash, '#territoire=departement:2A')
  assert.deepEqual(parseState(hash).place, { kind: 'territory', level: 'departement', code: '2A' })
})

test('no category at all is not the same as all of them', () => {
  assert.deepEqual(parseState('#categories=').categories, [])
  assert.equal(parseState('#').categories, undefined)
  assert.equal(formatState({ categories: [] }), '#categories=')
  assert.equal(sameCategories([], undefined), false)
  assert.equal(sameCategories(['commune'], ['commune']), true)
})

test('what a cut or invented link says is left out, not guessed', () => {
  for (const hash of ['#map=6/46', '#map=6/x/2', '#map=6/91/2', '#map=//', '#map=6.5/46/2', '#territoire=pays:1', '#territoire=epci:', '#=', '']) {
    const { view, place } = parseState(hash)
    assert.deepEqual({ view, place }, { view: undefined, place: undefined }, hash)
  }
})

test('places are compared by what they are', () => {
  assert.equal(samePlace({ kind: 'commune', code: '01004' }, { kind: 'commune', code: '01004' }), true)
  assert.equal(samePlace({ kind: 'commune', code: '01004' }, undefined), false)
})
