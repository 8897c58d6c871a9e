// The page as its users meet it. One server and one browser for all suites, whose tests run a few at a
// time: run with node --test.
import { readdir } from 'node:fs/promises'
import { after, before, describe } from 'node:test'
import { close, open } from './site.mjs'

const suites = await readdir(new URL('./suites/', import.meta.url))

/// Most of a test is waiting for the server, the browser or an answer: another one runs meanwhile.
const concurrency = Number(process.env.EPINGLE_AT_ONCE ?? 3)

before(open)
after(close)

describe('the page', { concurrency }, async () => {
  for (const suite of suites.sort()) await import(`./suites/${suite}`)
})
