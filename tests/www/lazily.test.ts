import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lazily } from '../../www/src/base/lazily.ts'

test('what is asked for by several at once is loaded once', async () => {
  let loads = 0
  const ask = lazily(async (name: string) => `${name} ${++loads}`, () => assert.fail())
  assert.deepEqual(await Promise.all([ask('tableau'), ask('carte')]), ['tableau 1', 'tableau 1'])
})

test('a failure is told once; what failed is loaded anew for who asks again', async () => {
  let [loads, failures] = [0, 0]
  const ask = lazily(
    async () => {
      if (++loads === 1) throw new Error('coupure')
      return loads
    },
    () => ++failures,
  )
  await Promise.all([assert.rejects(ask(), /coupure/), assert.rejects(ask(), /coupure/)])
  assert.deepEqual([await ask(), await ask(), failures], [2, 2, 1])
})
