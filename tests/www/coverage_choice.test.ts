import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coverageFields, parseBreaks, parseCoverage, sameCoverage, usualCoverage } from '../../www/src/base/coverage_choice.ts'

const read = (text: string) => parseCoverage(new URLSearchParams(text))

test('what is chosen goes through the address unharmed, the usual unsaid', () => {
  const text = new URLSearchParams(coverageFields(usualCoverage)).toString()
  assert.equal(text, 'niveau=departement')
  for (const choice of [
    usualCoverage,
    { ...usualCoverage, level: 'commune', measure: 'reached', part: 'missing' },
    { ...usualCoverage, classing: { method: 'equal', count: 7 }, sort: { by: 'rate', order: 'asc' } },
    { ...usualCoverage, classing: { breaks: [0.5, 1, 2.25] } },
  ] as const) {
    assert.deepEqual(read(new URLSearchParams(coverageFields(choice)).toString()), choice)
  }
})

test('what a cut or invented link says of it is the usual', () => {
  for (const text of ['', 'niveau=pays', 'mesure=x', 'classes=quantiles:2', 'classes=quantiles:8', 'classes=jenks', 'classes=seuils:5,1', 'classes=seuils:1', 'tri=age:asc', 'tri=name', 'montrer=x', 'classes=toString:5']) {
    assert.equal(sameCoverage(read(text), usualCoverage), true, text)
  }
})

test('thresholds are read as people write them', () => {
  assert.deepEqual(parseBreaks('1 ; 5 ; 20'), [1, 5, 20])
  assert.deepEqual(parseBreaks('0,5;1,25'), [0.5, 1.25])
})

test('thresholds that do not rise, are not numbers, too few or too many are refused', () => {
  for (const text of ['', '5', '1 ; 1', '5 ; 1', '0 ; 1', '-1 ; 2', '1 ; x', '1 ; 2 ;', '1, 2, 3', '1e3 ; 2e3', '1;2;3;4;5;6;7', '1 ; 2000000000']) {
    assert.equal(parseBreaks(text), undefined, text)
  }
})
