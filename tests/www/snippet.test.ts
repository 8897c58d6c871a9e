import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frameSizes, snippet } from '../../www/src/embed/snippet.ts'

test('the markup of a frame has a title, its address, and waits to be seen', () => {
  assert.equal(
    snippet('Carte des membres – Épingle', 'https://carte.exemple.fr/?since=2024-03&integration=1', frameSizes.medium),
    '<iframe title="Carte des membres – Épingle" src="https://carte.exemple.fr/?since=2024-03&amp;integration=1" width="720" height="520" loading="lazy" style="border: 0" allowfullscreen></iframe>',
  )
})

test('no name of a community ends the attribute it stands in', () => {
  const markup = snippet('"><script>alert(1)</script>', 'https://a.fr/', frameSizes.wide)
  assert.doesNotMatch(markup, /<script|"">/)
  assert.match(markup, /width="100%" height="600"/)
})
