import assert from 'node:assert/strict'
import { test } from 'node:test'
import { losses, spaceOut } from '../loss.mjs'
import { desktop, follow, phone, picture, ready, visit } from '../site.mjs'

const sizes = {
  'at 200 %': { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  'at 400 %': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 2 },
  'on the smallest telephone': { viewport: { width: 320, height: 640 } },
  'with text spaced out': { ...desktop, isSpaced: true },
  'with text spaced out on a telephone': { ...phone, isSpaced: true },
}

const screens = {
  accueil: async (page) => follow(page, ''),
  suggestions: async (page) => {
    await page.fill('#search-input', 'amb')
    await page.waitForSelector('[role=option]')
  },
  commune: async (page) => {
    await page.keyboard.press('Escape')
    await follow(page, 'commune/63003')
    await page.waitForSelector('.headcount')
  },
  couverture: async (page) => {
    await follow(page, 'couverture')
    await page.waitForSelector('#table tbody tr', { state: 'attached' })
  },
  comparaison: async (page) => {
    await follow(page, 'couverture?comparer=departement:30,departement:34')
    await page.waitForSelector('#comparison table')
  },
}

for (const [size, { isSpaced = false, ...options }] of Object.entries(sizes)) {
  test(`nothing is cut, covered or out of reach ${size}`, async () => {
    await visit(options, '', async (page) => {
      if (isSpaced) await spaceOut(page)
      const found = {}
      for (const [name, reach] of Object.entries(screens)) {
        await reach(page)
        await ready(page)
        await picture(page, `sans-perte-${name}${isSpaced ? '-espace' : ''}`)
        const lost = await losses(page)
        if (lost.length) found[name] = lost
      }
      assert.deepEqual(found, {})
    })
  })
}
