import assert from 'node:assert/strict'
import { test } from 'node:test'
import { api, busiestCommune, phone, picture, ready, visit } from '../site.mjs'

const widerThanScreen = (page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)

test('on a phone everything is there and nothing overflows', async () => {
  await visit(phone, '', async (page) => {
    for (const part of ['#search-input', '.pin', '#tally-members', '#tally-missing', '#drawer-toggle', '#exports-toggle']) {
      assert.ok(await page.isVisible(part), part)
    }
    assert.equal(await widerThanScreen(page), false)
    await picture(page, 'accueil')
  })
})

test('on a phone a search by touch opens the list as a sheet below the map', async () => {
  const { code, name } = await busiestCommune()
  await visit(phone, '', async (page) => {
    await page.tap('#search-input')
    await page.fill('#search-input', code)
    await page.tap('[role=option]')
    await page.waitForSelector(`#panel-title:has-text("${name}")`)
    await ready(page)
    const sheet = await page.locator('#panel').boundingBox()
    const map = await page.locator('#map').boundingBox()
    assert.ok(sheet.width === 390 && sheet.y >= map.y + map.height - 1 && map.height > 150)
    await picture(page, 'commune')
    await page.tap('#panel-close')
    assert.equal(await page.isVisible('#panel'), false)
  })
})

test('on a phone a pin opens by touch, and its target is large enough for a finger', async () => {
  const { code } = await busiestCommune()
  const { at } = await api(`api/communes/${code}`)
  await visit(phone, `#map=12/${at[1]}/${at[0]}`, async (page) => {
    for (const target of ['.pin', '#drawer-toggle', '.leaflet-control-zoom-in', '.map-button', '#exports-toggle']) {
      const box = await page.locator(target).first().boundingBox()
      assert.ok(box.height >= 40 && box.width >= 40, target)
    }
    await page.tap(`.pin[data-id="commune:${code}"]`)
    await page.waitForSelector('#panel:not([hidden])')
  })
})

test('on a phone the categories unfold and filter', async () => {
  await visit(phone, '', async (page) => {
    await page.tap('#drawer-toggle')
    assert.equal(await page.getAttribute('#drawer-toggle', 'aria-expanded'), 'true')
    await picture(page, 'categories')
    await page.tap('.legend-item')
    await ready(page)
    assert.match(page.url(), /categories=/)
  })
})

for (const [what, options] of Object.entries({
  'at 320 × 640': { viewport: { width: 320, height: 640 } },
  'at 1280 × 800 seen at 200 %': { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
})) {
  test(`${what} nothing is lost or cut`, async () => {
    const { code } = await busiestCommune()
    await visit(options, `commune/${code}`, async (page) => {
      assert.equal(await widerThanScreen(page), false)
      await page.locator('.person, .unlisted').first().scrollIntoViewIfNeeded()
      await page.locator('#tally-members').scrollIntoViewIfNeeded()
      assert.ok(await page.isVisible('#tally-missing'))
      await picture(page, 'commune')
    })
  })
}
