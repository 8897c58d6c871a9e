import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFinal, zoomBeyond, type Pin } from '../../www/src/map/pin.ts'
import { fr } from '../../www/src/texts/fr.ts'

const ambert: Pin = {
  id: 'commune:63003',
  level: 'commune',
  code: '63003',
  name: 'Ambert',
  context: 'Puy-de-Dôme',
  at: [3.74, 45.55],
  members: 4,
  communes: 1,
  atSeat: 0,
  counts: [{ key: 'commune', members: 4 }],
}

test('a commune’s pin is never split by coming closer', () => {
  assert.equal(isFinal(ambert), true)
  assert.equal(isFinal({ ...ambert, level: 'epci', communes: 3 }), false)
})

test('a cluster opens at the zoom where the next level begins, always closer than now', () => {
  assert.equal(zoomBeyond({ ...ambert, level: 'region', communes: 40 }, 5), 6)
  assert.equal(zoomBeyond({ ...ambert, level: 'departement', communes: 40 }, 6), 8)
  assert.equal(zoomBeyond({ ...ambert, level: 'epci', communes: 3 }, 8), 10)
  assert.equal(zoomBeyond({ ...ambert, level: 'epci', communes: 3 }, 10), 11)
  assert.equal(zoomBeyond({ ...ambert, communes: 2 }, 10), 11)
})

test('a pin is named by its place and its members, singular and plural', () => {
  assert.equal(fr.pin.name('Ambert', 'Puy-de-Dôme', 4, 1, 0), 'Ambert, Puy-de-Dôme, 4 membres')
  assert.equal(fr.pin.name('Ambert', 'Puy-de-Dôme', 1, 1, 0), 'Ambert, Puy-de-Dôme, 1 membre')
  assert.equal(fr.pin.name('CC du Pays X', '', 12, 3, 0), 'CC du Pays X, 3 communes, 12 membres')
  assert.equal(
    fr.pin.name('Montpellier', 'Hérault', 9, 1, 2),
    'Montpellier, Hérault, 9 membres, dont 2 au siège d’un territoire plus large',
  )
})
