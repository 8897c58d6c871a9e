import assert from 'node:assert/strict'
import { test } from 'node:test'
import { api, desktop, exportOfPins, numberIn, phone, picture, ready, sumOfPins, visit } from '../site.mjs'

const world = { viewport: { width: 296 + 1280, height: 1000 } }

test('a territory’s panel keeps the page to it, and the way out is in sight', async () => {
  const inside = await api('api/summary?in=departement:63')
  const all = await api('api/summary')
  await visit(desktop, 'departement/63', async (page) => {
    await page.click('text=N’afficher que ce territoire')
    await page.waitForSelector('.limit:has-text("Puy-de-Dôme")')
    await ready(page)
    assert.equal(numberIn(await page.innerText('#tally-located')), inside.located)
    assert.match(page.url(), /in=departement:63/)
    const link = await exportOfPins(page)
    const exported = await (await fetch(link)).json()
    assert.equal(exported.features.reduce((sum, { properties }) => sum + properties.members, 0), inside.located)
    assert.ok(exported.features.every(({ properties }) => properties.departement === '63'))
    await picture(page, 'territoire-seul')
    await page.click('.limit-leave')
    await page.waitForSelector('#limits', { state: 'hidden' })
    await ready(page)
    assert.equal(numberIn(await page.innerText('#tally-located')), all.located)
  })
})

test('a shared link keeps to a territory and a period, and says both', async () => {
  const { located } = await api('api/summary?in=region:84&since=2022-01&until=2024-06')
  await visit(world, '?since=2022-01&until=2024-06&in=region:84#map=3/10/0', async (page) => {
    const limits = await page.innerText('#limits')
    assert.match(limits, /Auvergne-Rhône-Alpes/)
    assert.match(limits, /janvier 2022.*juin 2024/)
    assert.equal(await sumOfPins(page), located)
  })
})

test('a link to a territory that does not exist shows all of France', async () => {
  const { located } = await api('api/summary')
  await visit({ ...world, expected: /400/ }, '?in=departement:99#map=3/10/0', async (page) => {
    await page.waitForFunction(() => !location.search.includes('in='))
    await ready(page)
    assert.equal(await sumOfPins(page), located)
  })
})

test('pins can be merged by nearness, nobody lost', async () => {
  const { located } = await api('api/summary')
  await visit(world, '#map=3/10/0', async (page) => {
    await page.check('#grouping-proximity')
    await page.waitForFunction(() => location.search.includes('cluster=proximity'))
    await ready(page)
    assert.equal(await sumOfPins(page), located)
    await page.goBack()
    await ready(page)
    assert.equal(await page.isChecked('#grouping-proximity'), false)
  })
})

test('a group of near communes comes apart when it is chosen', async () => {
  await visit(desktop, '?cluster=proximity&radius=60#map=7/45.7/3.1', async (page) => {
    await page.click('.pin[aria-label*="communes"] >> nth=0')
    await page.waitForFunction(() => !location.hash.startsWith('#map=7/'))
    await ready(page)
    assert.ok((await page.$$('.pin')).length > 0)
    await picture(page, 'proximite')
  })
})

test('on a phone, the limits stand above the list of categories', async () => {
  await visit(phone, '?in=departement:63', async (page) => {
    await page.waitForSelector('.limit:has-text("Puy-de-Dôme")')
    await picture(page, 'territoire-seul-telephone')
  })
})
