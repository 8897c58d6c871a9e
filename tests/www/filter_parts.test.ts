import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filterFields, parseFilter, type Filter } from '../../www/src/base/filter.ts'
import { partsOf, without } from '../../www/src/filters/filter_parts.ts'

const all: Filter = {
  categories: ['sdis'],
  since: '2024-01',
  inside: { level: 'commune', code: '63003' },
  certainty: ['exact', 'territory'],
}

test('a filter survives its address, whatever it is made of', () => {
  const fields = filterFields(all)
  assert.deepEqual(fields.at(-1), ['certainty', 'exact,territory'])
  assert.deepEqual(filterFields(parseFilter(new URLSearchParams(fields))), fields)
  assert.deepEqual(parseFilter(new URLSearchParams('certainty=')).certainty, [])
  assert.deepEqual(parseFilter(new URLSearchParams('certainty=territory,sure,exact')).certainty, ['exact', 'territory'])
})

test('each part goes alone, both ends of a period together', () => {
  assert.deepEqual(partsOf(all), ['inside', 'period', 'categories', 'certainty'])
  for (const part of partsOf(all)) assert.deepEqual(partsOf(without(all, part)), partsOf(all).filter((other) => other !== part))
  assert.deepEqual(partsOf({}), [])
})
