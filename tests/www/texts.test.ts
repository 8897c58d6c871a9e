import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fr } from '../../www/src/texts/fr.ts'

test('French counts none as singular', () => {
  assert.equal(fr.members(0), '0 membre')
  assert.equal(fr.members(1), '1 membre')
  assert.equal(fr.members(2), '2 membres')
})

test('thousands are spaced as French writes them', () => {
  assert.equal(fr.members(1512), '1\u202f512 membres')
})

test('the precision of a position is said in words', () => {
  assert.equal(fr.panel.position('centre-bourg', 900, false), 'Position : centre-bourg')
  assert.equal(
    fr.panel.position('centre approché de la commune', 3000, true),
    'Position : centre approché de la commune, à 3 km près',
  )
})

test('nobody is announced without a name', () => {
  assert.equal(fr.panel.unlisted(1, true), 'et 1 personne dont le nom n’est pas public')
  assert.equal(fr.panel.unlisted(3, false), '3 personnes dont le nom n’est pas public')
})
