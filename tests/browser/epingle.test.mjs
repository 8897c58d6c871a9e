// The page as its users meet it. One server and one browser for all suites, whose tests run a few at a
// time: run with node --test.
import { after, before, describe } from 'node:test'
import { close, open } from './site.mjs'

const suites = ['load', 'search', 'panel', 'peers', 'filter', 'limits', 'address', 'coverage', 'trouble', 'tiles', 'map', 'phone', 'language', 'report', 'accessibility', 'keyboard', 'touch', 'reflow', 'theme']

/// Most of a test is waiting for the server, the browser or an answer: another one runs meanwhile.
const concurrency = Number(process.env.EPINGLE_AT_ONCE ?? 3)

before(open)
after(close)

describe('the page', { concurrency }, async () => {
  for (const suite of suites) await import(`./suites/${suite}.mjs`)
})
