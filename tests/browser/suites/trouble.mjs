import assert from 'node:assert/strict'
import { test } from 'node:test'
import { api, desktop, numberIn, ready, sumOfPins, visit } from '../site.mjs'

const unreachable = { ...desktop, expected: /Failed to load resource/ }

test('a server that does not answer is said quietly, and the page recovers when asked', async () => {
  const { located } = await api('api/summary')
  await visit(unreachable, '#map=3/10/0', async (page) => {
    await page.route(/\/(api|tiles)\//, (route) => route.abort('connectionrefused'))
    await page.uncheck('.legend-item >> nth=0')
    await page.waitForSelector('#notice:not([hidden])')
    assert.match(await page.innerText('#notice'), /ne répond pas/)
    await page.unroute(/\/(api|tiles)\//)
    await page.click('#legend-all')
    await page.waitForSelector('#notice', { state: 'hidden' })
    await ready(page)
    assert.equal(numberIn(await page.innerText('#tally-located')), located)
  })
})

test('a server that comes back is found again without a touch', async () => {
  await visit(unreachable, '', async (page) => {
    await page.route(/\/tiles\//, (route) => route.abort('connectionrefused'))
    await page.click('.leaflet-control-zoom-in')
    await page.waitForSelector('#notice:not([hidden])')
    await page.unroute(/\/tiles\//)
    await page.waitForSelector('#notice', { state: 'hidden' })
    await ready(page)
    assert.ok((await sumOfPins(page)) > 0)
  })
})

test('a list that does not come can be asked again', async () => {
  await visit(unreachable, '', async (page) => {
    await page.route(/\/api\/communes\//, (route) => route.abort('connectionrefused'))
    await page.evaluate(() => (location.hash = '#commune=63003'))
    await page.waitForSelector('#panel-body .button')
    await page.unroute(/\/api\/communes\//)
    await page.click('#panel-body .button')
    await page.waitForSelector('.headcount')
    assert.equal(await page.innerText('#panel-title'), 'Ambert')
  })
})
