import { test } from 'node:test'
import { looksAsReviewed } from '../reviewed.mjs'
import { desktop, ready, visit } from '../site.mjs'

const narrow = { width: 390, height: 844 }
const table = (page) => page.waitForSelector('#table tbody tr', { state: 'attached' })

const screens = [
  ['accueil', '', async () => {}],
  ['commune', 'commune/63003#map=9/45.55/3.74', (page) => page.waitForSelector('.headcount')],
  ['couverture', 'couverture?niveau=departement#map=6/46.5/2.5', table],
]

for (const [name, address, reach] of screens) {
  for (const [scheme, suffix] of [['light', ''], ['dark', '-sombre']]) {
    test(`the screen « ${name}${suffix} » looks as reviewed, wide and narrow`, async () => {
      await visit({ ...desktop, colorScheme: scheme }, address, async (page) => {
        await reach(page)
        await ready(page)
        await looksAsReviewed(page, `${name}${suffix}`)
        await page.setViewportSize(narrow)
        await ready(page)
        await looksAsReviewed(page, `${name}${suffix}-etroit`)
      })
    })
  }
}
