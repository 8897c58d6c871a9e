import assert from 'node:assert/strict'
import { test } from 'node:test'
import { api, busiestCommune, desktop, exportOfPins, numberIn, picture, ready, sumOfPins, visit } from '../site.mjs'

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
    const link = await exportOfPins(page)
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

test('period and certainty combine, agree everywhere, leave one by one and come back', async () => {
  const query = (...parts) => parts.filter(Boolean).join('&')
  const [since, sure] = ['since=2022-01', 'certainty=exact,territory']
  const figures = async (text) => api(`api/summary?${text}`)
  /// The figures on the page are those of that filter, and so are pins, chips and the export.
  const shows = async (page, text, chips) => {
    const { located, members } = await figures(text)
    await page.waitForFunction((all) => document.querySelector('#tally-members').textContent.replace(/\D/g, '') === String(all), members)
    await page.waitForFunction((count) => document.querySelectorAll('.limit').length === count, chips)
    await ready(page)
    assert.equal(await sumOfPins(page), located, text)
    const exported = await (await fetch(await exportOfPins(page))).json()
    assert.equal(exported.features.reduce((sum, { properties }) => sum + properties.members, 0), located, text)
  }
  await visit(world, '#map=3/10/0', async (page) => {
    await page.fill('.period [data-end=since]', '2022-01')
    await shows(page, since, 1)
    await page.focus('.certainty input[value=probable]')
    await page.keyboard.press('Space')
    await page.waitForFunction(() => document.querySelectorAll('.limit').length === 2)
    await page.uncheck('.certainty input[value=not_located]')
    await shows(page, query(since, sure), 2)
    assert.match(await page.innerText('#tally-missing'), /pas comptés/)
    assert.match(await page.innerText('#page-status'), /dans .* communes/)
    await picture(page, 'filtres')
    await page.click('[data-part=period] .limit-leave')
    await shows(page, sure, 1)
    await page.goBack()
    await shows(page, query(since, sure), 2)
    await page.goForward()
    await shows(page, sure, 1)
    await page.click('.preset >> nth=1')
    await shows(page, query(`since=${new Date().getFullYear()}-01`, sure), 2)
    await page.click('.limit-clear')
    await shows(page, '', 0)
    await page.waitForFunction(() => document.querySelector('.preset[aria-pressed=true]').textContent === 'Toutes')
  })
})

test('a filter that leaves nobody says which part of it does, and takes that away', async () => {
  const { members } = await api('api/summary?in=departement:63')
  await visit(desktop, '?in=departement:63&since=2099-01', async (page) => {
    await page.waitForSelector('#filters-empty .button')
    assert.deepEqual(await page.$$eval('#filters-empty .button', (all) => all.length), 1)
    assert.equal(numberIn(await page.innerText('#filters-empty .button')), members)
    await picture(page, 'filtre-vide')
    await page.click('#filters-empty .button')
    await page.waitForSelector('#filters-empty', { state: 'hidden' })
    assert.equal(numberIn(await page.innerText('#tally-members')), members)
    assert.ok(!page.url().includes('since'))
    await page.fill('.period [data-end=until]', '2020-01')
    await page.waitForSelector('[data-part=period]')
    await page.fill('.period [data-end=since]', '2021-01')
    await page.waitForSelector('#period-trouble:not(:empty)')
    assert.ok(!page.url().includes('since'))
  })
})
