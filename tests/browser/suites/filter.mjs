import assert from 'node:assert/strict'
import { test } from 'node:test'
import { api, busiestCommune, desktop, numberIn, picture, ready, sumOfPins, visit } from '../site.mjs'

const world = { viewport: { width: 296 + 1280, height: 1000 } }

test('a box unchecked leaves the map, the figures and the export at once', async () => {
  const { categories } = await api('api/summary')
  const [first] = categories
  const rest = categories.slice(1).map(({ key }) => key)
  const filtered = await api(`api/summary?categories=${rest.join(',')}`)
  await visit(world, '#map=3/10/0', async (page) => {
    await page.uncheck(`.legend-item input[value="${first.key}"]`)
    await page.waitForFunction((located) => document.querySelector('#tally-located').textContent.replace(/\D/g, '') === String(located), filtered.located)
    await ready(page)
    assert.equal(await sumOfPins(page), filtered.located)
    assert.equal(numberIn(await page.innerText('#tally-members')), filtered.members)
    const link = await page.evaluate(() => document.querySelector('[data-what=pins] a').href)
    const exported = await (await fetch(link)).json()
    assert.equal(exported.features.reduce((sum, { properties }) => sum + properties.members, 0), filtered.located)
    await page.click('#legend-all')
    await ready(page)
    assert.equal(await sumOfPins(page), filtered.located + first.located)
  })
})

test('the open list follows the filter', async () => {
  const { code } = await busiestCommune()
  const commune = await api(`api/communes/${code}?limit=1000`)
  const { key, label } = commune.by_category[0]
  const only = await api(`api/communes/${code}?limit=1000&categories=${key}`)
  await visit(desktop, `commune/${code}`, async (page) => {
    await page.click('#legend-none')
    await page.waitForSelector('.nobody')
    await page.check(`.legend-item:has-text("${label}") >> nth=0`)
    await page.waitForSelector('.person')
    await ready(page)
    assert.equal((await page.$$('.person')).length, only.people.length)
    await picture(page, 'filtre')
  })
})

test('nothing checked is an empty map, and the page says why', async () => {
  await visit(desktop, '', async (page) => {
    await page.click('#legend-none')
    await page.waitForFunction(() => document.querySelectorAll('.pin').length === 0)
    assert.match(await page.innerText('#legend-note'), /Aucune catégorie/)
    assert.match(page.url(), /[?]categories=#map/)
  })
})

test('the export downloads what the filter shows', async () => {
  const { categories } = await api('api/summary')
  await visit(desktop, `?categories=${categories[0].key}`, async (page) => {
    await page.click('#exports-toggle')
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-what=pins] a')])
    assert.match(download.suggestedFilename(), /^epingle.*\.geojson$/)
    assert.ok(download.url().includes(`categories=${categories[0].key}`))
  })
})
