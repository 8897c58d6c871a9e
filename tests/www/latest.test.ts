import assert from 'node:assert/strict'
import { test } from 'node:test'
import { latest } from '../../www/src/base/latest.ts'

test('only the last question is answered, however late the others come', async () => {
  const answers = new Map<string, (answer: string) => void>()
  const ask = latest((text: string) => new Promise<string>((resolve) => answers.set(text, resolve)))
  const first = ask('am')
  const second = ask('amb')
  answers.get('amb')!('Ambert')
  answers.get('am')!('Amiens')
  assert.equal(await second, 'Ambert')
  assert.equal(await first, undefined)
})

test('an earlier question is aborted, and its failure is nobody’s business', async () => {
  const ask = latest(
    (text: string, signal: AbortSignal) =>
      new Promise<string>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')))
        if (text === 'ambert') resolve('Ambert')
      }),
  )
  const first = ask('am')
  assert.equal(await ask('ambert'), 'Ambert')
  assert.equal(await first, undefined)
})

test('a question that was stopped is answered by nothing, and another can be asked', async () => {
  const ask = latest(async (text: string) => text)
  const stopped = ask('am')
  ask.stop()
  assert.equal(await stopped, undefined)
  assert.equal(await ask('ambert'), 'ambert')
})

test('the last question’s failure is told', async () => {
  const ask = latest(() => Promise.reject(new Error('coupure')))
  await assert.rejects(ask(undefined), /coupure/)
})
