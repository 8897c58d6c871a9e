import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periodOf, presetOf, readMonth } from '../../www/src/base/period.ts'

const today = new Date(2026, 1, 28)

test('twelve months end with this one, and this year begins in January', () => {
  assert.deepEqual(periodOf('lastYear', today), { since: '2025-03', until: undefined })
  assert.deepEqual(periodOf('thisYear', today), { since: '2026-01', until: undefined })
  assert.deepEqual(periodOf('lastYear', new Date(2026, 11, 31)), { since: '2026-01', until: undefined })
})

test('a period that has a name is known by it', () => {
  assert.equal(presetOf({ since: '2025-03' }, today), 'lastYear')
  assert.equal(presetOf({}, today), 'all')
  assert.equal(presetOf({ since: '2025-03', until: '2025-04' }, today), undefined)
})

test('a month is read as people write it, and nothing else is', () => {
  for (const text of ['2024-03', '03/2024', '3/2024', ' 3.2024 ', '2024 3']) assert.equal(readMonth(text, 'since'), '2024-03', text)
  assert.equal(readMonth('2024', 'since'), '2024-01')
  assert.equal(readMonth('2024', 'until'), '2024-12')
  for (const text of ['', 'mars', '13/2024', '2024-00', '24', '1/2/2024', '03/24']) assert.equal(readMonth(text, 'since'), undefined, text)
})
