import assert from 'node:assert/strict'
import { test } from 'node:test'
import { api, busiestCommune, desktop, follow, phone, ready, violations, visit } from '../site.mjs'

const states = {
  'as it opens': async () => {},
  'with suggestions': async (page) => {
    await page.fill('#search-input', 'amb')
    await page.waitForSelector('[role=option]')
    await page.keyboard.press('ArrowDown')
  },
  'with no suggestion': async (page) => {
    await page.fill('#search-input', 'qzxwvkj')
    await page.waitForSelector('.search-lead:not([hidden])')
  },
  'with a commune’s list': async (page) => {
    const { code } = await busiestCommune()
    await follow(page, `commune/${code}`)
    await page.waitForSelector('.headcount')
  },
  'with a commune of nobody, in the whole sheet': async (page) => {
    const { rows } = await api('api/coverage?level=commune&reached=no&limit=1')
    await follow(page, `commune/${rows[0].code}`)
    await page.waitForSelector('.nobody')
    if (await page.isVisible('#panel-grow')) await page.click('#panel-grow')
  },
  'with a département’s list': async (page) => {
    await follow(page, 'departement/34')
    await page.waitForSelector('.headcount')
  },
  'with an empty filter and its reasons unfolded': async (page) => {
    if (await page.isVisible('#drawer-toggle')) await page.click('#drawer-toggle')
    await page.click('#legend-none')
    await page.click('.tally-details summary')
  },
  'with the coverage of départements': async (page) => {
    await follow(page, 'couverture')
    await page.waitForSelector('#table tbody tr', { state: 'attached' })
    if (await page.isVisible('#drawer-toggle')) await page.click('#drawer-toggle')
    for (const summary of await page.$$('.coverage-more > .disclosure > summary')) await summary.click()
  },
  'with the coverage’s table and thresholds by hand': async (page) => {
    await follow(page, 'couverture?classes=seuils:1,5')
    await page.waitForSelector('#table tbody tr', { state: 'attached' })
    if (await page.isVisible('#drawer-toggle')) await page.click('#table-toggle')
  },
  'with a portrait': async (page) => {
    await follow(page, 'couverture?territoire=departement:34')
    await page.waitForSelector('.portrait')
    await page.click('.portrait .disclosure summary')
    await page.waitForSelector('.portrait .place')
  },
  'with a comparison': async (page) => {
    await follow(page, 'couverture?comparer=departement:30,departement:34')
    await page.waitForSelector('#comparison table')
  },
  'with the exports unfolded': async (page) => {
    await page.click('#exports-toggle')
  },
  'with the parts of France unfolded': async (page) => {
    await page.click('.map-button')
  },
}

for (const [state, reach] of Object.entries(states)) {
  for (const [size, options] of Object.entries({ '1280 × 800': desktop, '390 × 844': phone })) {
    test(`axe has no complaint at ${size} ${state}`, async () => {
      await visit(options, '', async (page) => {
        await reach(page)
        await ready(page)
        assert.deepEqual(await violations(page), [])
      })
    })
  }
}

test('axe has no complaint on the page about personal data', async () => {
  await visit(desktop, '', async (page) => {
    await page.click('text=Données personnelles')
    await page.waitForSelector('.document')
    assert.deepEqual(await violations(page), [])
  })
})

test('the Tab key goes from the search to the map and its pins, and out again', async () => {
  await visit(desktop, '', async (page) => {
    const seen = new Set()
    await page.focus('#search-input')
    const pins = (await page.$$('.pin[tabindex="0"]')).length
    for (let step = 0; step < pins + 60; ++step) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const { id, className, tagName } = document.activeElement
        return tagName === 'BODY' ? 'out' : id || String(className).split(' ').find((name) => ['pin', 'map-button'].includes(name)) || tagName
      })
      seen.add(at)
      if (at === 'out') break
    }
    for (const stop of ['legend-all', 'exports-toggle', 'map', 'pin', 'out']) assert.ok(seen.has(stop), stop)
  })
})

test('what has focus shows it', async () => {
  await visit(desktop, '', async (page) => {
    await page.focus('#search-input')
    for (let step = 0; step < 20; ++step) {
      const style = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement)
        return { outlineStyle, outlineWidth, what: document.activeElement.outerHTML.slice(0, 80) }
      })
      assert.ok(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2, style.what)
      await page.keyboard.press('Tab')
    }
  })
})
