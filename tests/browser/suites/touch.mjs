import assert from 'node:assert/strict'
import { test } from 'node:test'
import { busiestCommune, api, phone, ready, visit } from '../site.mjs'

/// Fingers on the screen. Each is a line from a point to another, all moved at once in a few steps.
async function gesture(page, fingers, steps = 8) {
  const devtools = await page.context().newCDPSession(page)
  const points = (share) => fingers.map(([from, to], id) => ({ id, x: from[0] + (to[0] - from[0]) * share, y: from[1] + (to[1] - from[1]) * share }))
  const send = (type, touchPoints) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints })
  await send('touchStart', points(0))
  for (let step = 1; step <= steps; ++step) {
    await send('touchMove', points(step / steps))
    await page.waitForTimeout(16)
  }
  await send('touchEnd', [])
  await devtools.detach()
}

const viewOf = (page) => page.evaluate(() => location.hash.match(/map=(\d+)\/(-?[\d.]+)\/(-?[\d.]+)/).slice(1).map(Number))
const moved = (page, view) => page.waitForFunction((before) => !location.hash.includes(`map=${before}`), view)

test('fingers drag the map, and draw it nearer and away', async () => {
  await visit(phone, '#map=6/46.5000/2.5000', async (page) => {
    const { x, y, width, height } = await page.locator('#map').boundingBox()
    const [middle, centre] = [x + width / 2, y + height / 2]
    await gesture(page, [[[middle, centre], [middle - 120, centre]]])
    await moved(page, '6/46.5000/2.5000')
    const [zoom, , lon] = await viewOf(page)
    assert.equal(zoom, 6)
    assert.ok(lon > 3.5, `${lon}`)
    await gesture(page, [[[middle - 30, centre], [middle - 110, centre]], [[middle + 30, centre], [middle + 110, centre]]])
    await page.waitForFunction(() => Number(location.hash.match(/map=(\d+)/)[1]) > 6)
    await ready(page)
    const [near] = await viewOf(page)
    await gesture(page, [[[middle - 120, centre], [middle - 30, centre]], [[middle + 120, centre], [middle + 30, centre]]])
    await page.waitForFunction((before) => Number(location.hash.match(/map=(\d+)/)[1]) < before, near)
    await ready(page)
    assert.deepEqual(await page.evaluate(() => [scrollX, scrollY, visualViewport.scale]), [0, 0, 1])
  })
})

test('a finger opens a pin’s sheet, scrolls it while the map stays, and closes it', async () => {
  const { code, name } = await busiestCommune()
  const { at } = await api(`api/communes/${code}`)
  await visit(phone, `#map=12/${at[1].toFixed(4)}/${at[0].toFixed(4)}`, async (page) => {
    await page.tap(`.pin[data-id="commune:${code}"]`)
    await page.waitForSelector(`#panel-title:has-text("${name}")`)
    await page.waitForSelector('.headcount')
    await ready(page)
    const view = await viewOf(page)
    const { x, y, width, height } = await page.locator('#panel-body').boundingBox()
    await page.evaluate(() => {
      globalThis.rest = new Promise((rested) => document.querySelector('#panel-body').addEventListener('scrollend', rested, { once: true }))
    })
    await gesture(page, [[[x + width / 2, y + height - 20], [x + width / 2, y + 20]]])
    await page.evaluate(async () => void (await globalThis.rest)) // a tap on what still glides only stops it
    assert.ok((await page.evaluate(() => document.querySelector('#panel-body').scrollTop)) > 20)
    assert.deepEqual(await viewOf(page), view)
    await page.tap('#panel-close')
    await page.waitForSelector('#panel', { state: 'hidden' })
  })
})
