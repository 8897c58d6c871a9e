import assert from 'node:assert/strict'
import { test } from 'node:test'
import { api, desktop, numberIn, phone, picture, ready, violations, visit } from '../site.mjs'

/// The same numbers each time (mulberry32).
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function randomFilter(next, categories) {
  const some = (all) => all.filter(() => next() < 0.5)
  const fields = new URLSearchParams()
  if (next() < 0.5) fields.set('categories', some(categories.map(({ key }) => key)).join(','))
  if (next() < 0.5) fields.set('since', `20${15 + Math.floor(next() * 10)}-0${1 + Math.floor(next() * 9)}`)
  if (next() < 0.5) fields.set('certainty', some(['exact', 'probable', 'territory', 'not_located']).join(','))
  if (next() < 0.4) fields.set('in', ['region:84', 'departement:34', 'epci:200070761'][Math.floor(next() * 3)])
  return fields
}

async function allRows(fields) {
  const rows = []
  for (let query = `?limit=1000&${fields}`; query; ) {
    const page = await api(`api/members${query}`)
    rows.push(...page.rows)
    query = page.next
  }
  return rows
}

const rowCount = (page) => page.$$eval('.row-table tbody tr', (rows) => rows.length)
const cells = (page, column) => page.$$eval(`.row-table tbody tr > :nth-child(${column})`, (all) => all.map((cell) => cell.textContent))

test('for any filter the table holds the set of the map, and people and numbers add up', async () => {
  const { categories } = await api('api/summary')
  const next = random(1789)
  for (let round = 0; round < 12; ++round) {
    const fields = randomFilter(next, categories)
    const [summary, communes, map, people] = await Promise.all([
      api(`api/summary?${fields}`),
      allRows(`by=commune&sort=epci&${fields}`),
      api(`api/export.geojson?what=pins&${fields}`),
      api(`api/members?limit=1&${fields}`),
    ])
    const pins = map.features.map(({ properties: { code, members } }) => `${code}:${members}`)
    assert.deepEqual(communes.map(({ code, members }) => `${code}:${members}`).sort(), pins.sort(), String(fields))
    assert.equal(communes.reduce((sum, { members }) => sum + members, 0), summary.located, String(fields))
    assert.equal(people.numberMatched + people.unlisted, summary.members, String(fields))
    const listed = await allRows(`located=yes&${fields}`)
    assert.equal(new Set(listed.map(({ id }) => id)).size, listed.length)
    assert.equal(listed.length, communes.reduce((sum, { members, unlisted }) => sum + members - unlisted, 0), String(fields))
  }
})

test('the table is opened, filtered, sorted, searched and turned; back and forward bring it back', async () => {
  const all = await api('api/members?by=commune')
  await visit(desktop, '', async (page) => {
    await page.click('#layout-table')
    await page.waitForSelector('.row-table tbody tr')
    await ready(page)
    assert.match(page.url(), /\/membres/)
    assert.equal(await rowCount(page), Math.min(100, all.numberMatched))
    assert.equal(await page.getAttribute('.row-table th:has([data-sort=members])', 'aria-sort'), 'descending')
    assert.deepEqual(await violations(page), [])
    await picture(page, 'tableau')
    await page.focus('[data-sort=commune]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.row-table th[aria-sort=ascending] [data-sort=commune]')
    await ready(page)
    assert.equal(await page.evaluate(() => document.activeElement.dataset.sort), 'commune')
    const first = await cells(page, 1)
    await page.click('.pager .button >> nth=1')
    await page.waitForFunction((name) => document.querySelector('.row-table tbody th').textContent !== name, first[0])
    assert.match(await page.innerText('.pager-range'), /^101 à 200/)
    const second = await cells(page, 1)
    assert.equal(second.filter((name, index) => first[index] === name).length, 0)
    await page.goBack()
    await page.waitForFunction((name) => document.querySelector('.row-table tbody th').textContent === name, first[0])
    await page.fill('.list-search input', 'herault')
    await page.waitForFunction(() => [...document.querySelectorAll('.row-table tbody td:nth-child(3)')].every((cell) => cell.textContent.includes('34')))
    const found = await api('api/members?by=commune&q=herault')
    assert.equal(numberIn((await page.innerText('.list-count')).split('dans')[0]), found.membersMatched)
    const exported = await (await fetch(await page.evaluate(() => document.querySelector('.list-files a[href*=geojson]').href))).json()
    assert.equal(exported.features.length, found.numberMatched)
    const box = `.legend-item input[value="${(await api('api/summary')).categories[0].key}"]`
    await page.uncheck(box)
    await page.waitForSelector('[data-part=categories]')
    await ready(page)
    const { located } = await api(`api/summary?${new URL(page.url()).search.slice(1).replace(/q=[^&]*&?/, '')}`)
    assert.equal(numberIn(await page.innerText('#tally-located')), located)
    assert.match(await page.innerText('#page-status'), /dans .* communes/) // rendered, so that it is heard
    await page.click('#layout-map')
    await page.waitForSelector('#list', { state: 'hidden' })
    await page.waitForSelector('.map')
    await page.goBack()
    await page.waitForSelector('#list:not([hidden]) .row-table')
  })
})

test('people one may see are rows that open the panel and get the focus back', async () => {
  const people = await api('api/members?located=yes&limit=1')
  await visit(desktop, 'membres?par=personnes', async (page) => {
    await page.waitForSelector('.row-table tbody tr')
    assert.match(await page.innerText('.list-count'), /sans nom public|personnes/)
    await page.fill('.list-search input', people.rows[0].name)
    await page.waitForFunction((name) => document.querySelector('.row-table tbody .link')?.textContent === name, people.rows[0].name)
    await ready(page)
    await page.focus('.row-table tbody .link')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#panel:not([hidden]) .headcount')
    assert.equal(await page.innerText('#panel-title'), people.rows[0].commune.name)
    await picture(page, 'tableau-personnes')
    assert.deepEqual(await violations(page), [])
    await page.keyboard.press('Escape')
    await page.waitForFunction((name) => document.activeElement.textContent === name, people.rows[0].name)
    await page.fill('.list-search input', 'qzxwvkj')
    await page.waitForSelector('.list-empty')
  })
})

test('who is not on the map is told with reasons that add up, from the tally, on a narrow phone too', async () => {
  const { members, located } = await api('api/summary')
  await visit({ ...phone, viewport: { width: 320, height: 640 } }, '', async (page) => {
    await page.click('#tally-missing a')
    await page.waitForSelector('.reasons li')
    await ready(page)
    assert.match(page.url(), /\/non-localises/)
    const counts = await page.$$eval('.reasons li', (all) => all.map((one) => Number(one.dataset.members)))
    assert.equal(counts.reduce((sum, count) => sum + count, 0), members - located)
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
    assert.deepEqual(await violations(page), [])
    await picture(page, 'non-localises')
    await page.click('#layout-table')
    await page.waitForSelector('.row-table [data-sort=members]')
    await ready(page)
    assert.deepEqual(await violations(page), [])
    await picture(page, 'tableau')
  })
})

test('what takes the table’s place leaves nothing of it behind', async () => {
  const { rows } = await api('api/members?located=no&limit=1')
  await visit(desktop, 'membres?tri=commune:asc&territoire=departement:63', async (page) => {
    await page.waitForSelector('.row-table tbody tr')
    await page.fill('#search-input', rows[0].name)
    await page.click('.search-option.is-person')
    await page.waitForSelector('.reasons li')
    await ready(page)
    assert.match(page.url(), /\/non-localises(#|$)/)
    assert.equal(await page.isVisible('#notice'), false)
    await page.goBack()
    await page.waitForSelector('#panel:not([hidden]) .facts')
    await page.click('.facts .link >> text=sans membre')
    await page.waitForSelector('#coverage:not([hidden])')
    await ready(page)
    assert.match(page.url(), /\/couverture\?/)
    assert.equal(await page.isVisible('#list'), false)
    await page.waitForSelector('.map')
  })
  // The server refuses such an address, with the page, which makes the best of it.
  await visit({ ...desktop, expected: /400/ }, 'non-localises?par=communes&tri=members:desc', async (page) => {
    await page.waitForSelector('.row-table tbody tr')
    assert.equal(await page.isVisible('#notice'), false)
  })
})
