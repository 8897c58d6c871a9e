// The page as its users meet it. One server and one browser for all suites: run with node --test.
import { after, before } from 'node:test'
import { close, open } from './site.mjs'

before(open)
after(close)

await import('./suites/load.mjs')
await import('./suites/search.mjs')
await import('./suites/panel.mjs')
await import('./suites/filter.mjs')
await import('./suites/limits.mjs')
await import('./suites/address.mjs')
await import('./suites/coverage.mjs')
await import('./suites/trouble.mjs')
await import('./suites/tiles.mjs')
await import('./suites/phone.mjs')
await import('./suites/report.mjs')
await import('./suites/accessibility.mjs')
