import assert from 'node:assert/strict'
import { test } from 'node:test'
import '../../www/src/texts/speak_fr.ts'
import { speakOfCoverage } from '../../www/src/texts/texts.ts'
import { comparedRows } from '../../www/src/coverage/compared_rows.ts'

await speakOfCoverage()

test('the same figures stand on the same line, a dash where one has none', () => {
  const commune: [string, string][] = [['Membres', '4'], ['Habitants', '6 500']]
  const departement: [string, string][] = [['Membres', '15'], ['Communes', '10 sur 350'], ['Habitants', '770 940']]
  assert.deepEqual(comparedRows([departement, commune]), [
    ['Membres', '15', '4'],
    ['Communes', '10 sur 350', '–'],
    ['Habitants', '770 940', '6 500'],
  ])
  assert.deepEqual(comparedRows([commune, departement]).map(([name]) => name), ['Membres', 'Habitants', 'Communes'])
})
