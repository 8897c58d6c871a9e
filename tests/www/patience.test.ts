import assert from 'node:assert/strict'
import { test } from 'node:test'
import { patiently } from '../../www/src/api/patience.ts'

const short = { answer: 40, pause: 1 }
const always = () => true

/// A task that fails as often as told, then answers; it counts its attempts.
function failing(times: number) {
  const task = Object.assign(async () => {
    task.attempts += 1
    if (task.attempts <= times) throw new TypeError('connection refused')
    return 'Ambert'
  }, { attempts: 0 })
  return task
}

test('what failed once is tried once more, and no further', async () => {
  const once = failing(1)
  assert.equal(await patiently(once, always, undefined, short), 'Ambert')
  const ever = failing(9)
  await assert.rejects(patiently(ever, always, undefined, short), TypeError)
  assert.equal(ever.attempts, 2)
})

test('what will not pass is not tried again', async () => {
  const task = failing(1)
  await assert.rejects(patiently(task, () => false, undefined, short), TypeError)
  assert.equal(task.attempts, 1)
})

test('an answer that does not come in time is given up', async () => {
  let attempts = 0
  const never = (signal: AbortSignal) =>
    new Promise<string>((_, reject) => {
      attempts += 1
      signal.addEventListener('abort', () => reject(signal.reason))
    })
  await assert.rejects(patiently(never, always, undefined, short), { name: 'TimeoutError' })
  assert.equal(attempts, 2)
})

test('an abort ends at once what is asked, and what waits to be asked again', async () => {
  for (const task of [failing(1), (signal: AbortSignal) => new Promise<string>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))]) {
    const control = new AbortController()
    const asked = patiently(task, always, control.signal, { answer: 10_000, pause: 10_000 })
    setTimeout(() => control.abort(), 5)
    await assert.rejects(asked, { name: 'AbortError' })
  }
})
