import assert from 'node:assert/strict'
import { test } from 'node:test'
import { api, busiestCommune, desktop, follow, numberIn, phone, picture, ready, visit } from '../site.mjs'

/// Pages of so few people make any list long.
const few = 12

const titleIs = (page, name) => page.waitForFunction((text) => document.getElementById('panel-title').textContent === text, name)

test('peers are found by keyboard, way by way, followed to the end, and each leads to its own panel', async () => {
  const { code } = await busiestCommune()
  const commune = await api(`api/communes/${code}`)
  const size = commune.peers.find(({ by }) => by === 'size')
  const shown = commune.peers.find(({ places }) => places > 0)
  await visit(desktop, `commune/${code}`, async (page) => {
    await page.waitForSelector('[role=tab][aria-selected=true]')
    assert.equal(numberIn((await page.innerText('[role=tab][aria-selected=true]')).replace(/^\d+\s*km/, '')), shown.places)
    await page.click('.jump-to')
    assert.equal(await page.evaluate(() => document.activeElement.closest('.peers') !== null), true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('End')
    await page.waitForSelector('[role=tab][id$=size][aria-selected=true]:focus')
    const items = '[role=tabpanel]:not([hidden]) .place'
    assert.equal(await page.locator(items).count(), Math.min(8, size.places))
    assert.match(await page.innerText('[role=tabpanel]:not([hidden])'), /de la plus proche/)
    await picture(page, 'pairs')
    for (let before = 0; before < size.places && (await page.isVisible('[role=tabpanel]:not([hidden]) .more')); ) {
      before = await page.locator(items).count()
      await page.focus('[role=tabpanel]:not([hidden]) .more')
      await page.keyboard.press('Enter')
      await page.waitForFunction(([selector, count]) => document.querySelectorAll(selector).length > count, [items, before])
      // What was added has focus: reading goes on where it stopped.
      await page.waitForFunction(([selector, at]) => document.querySelectorAll(selector)[at] === document.activeElement, [items, before])
    }
    assert.equal(await page.locator(items).count(), size.places)
    const second = size.list[1]
    await page.locator(items).nth(1).focus()
    await page.keyboard.press('Enter')
    await titleIs(page, second.name)
    await ready(page)
    // Who leafs from commune to commune keeps to the way chosen.
    await page.waitForSelector('[role=tab][id$=size][aria-selected=true]')
    const { neighbours, departement } = await api(`api/communes/${second.code}`)
    const to = neighbours.next ?? neighbours.previous
    const link = page.locator(neighbours.next ? '.neighbour.is-next' : '.neighbour.is-previous')
    assert.ok((await link.innerText()).includes(to.name))
    assert.match(await link.innerText(), /^Commune (suivante|précédente)/)
    await link.focus()
    await page.keyboard.press('Enter')
    await titleIs(page, to.name)
    assert.equal(await page.evaluate(() => document.activeElement.id), 'panel-title')
    await ready(page)
    await page.click(`.territory-link:has-text("${departement.name}")`)
    await titleIs(page, departement.name)
  })
})

test('a commune without members says which are nearest, and they are a click away', async () => {
  const { features } = await api('api/export.geojson?what=pins')
  const inhabited = new Set(features.map(({ properties }) => properties.code))
  const { rows } = await api('api/coverage?level=commune&reached=no&limit=3')
  const { code, name } = rows.find((row) => !inhabited.has(row.code))
  const { nearest } = await api(`api/communes/${code}`)
  await visit(desktop, `commune/${code}`, async (page) => {
    assert.equal(await page.innerText('.nobody .headcount'), `Aucun membre à ${name}`)
    assert.equal(await page.locator('.nobody .place').count(), 5)
    const first = page.locator('.nobody .place').first()
    assert.match(await first.innerText(), /km|\d m/)
    await picture(page, 'commune-vide')
    await first.click()
    await titleIs(page, nearest[0].name)
  })
})

test('of a long list everyone is found, by name and by category, page after page', async () => {
  const { code } = await busiestCommune()
  const first = await api(`api/communes/${code}?limit=${few}`)
  if (first.next === null) return
  await visit(desktop, '', async (page) => {
    await page.route(/\/api\/communes\/[^/]+(\/people)?\?|\/api\/communes\/\w+(\/people)?$/, (route) => {
      const url = new URL(route.request().url())
      url.searchParams.set('limit', few)
      return route.continue({ url: url.href })
    })
    await follow(page, `commune/${code}`)
    await page.waitForSelector('.category-fold')
    for (const fold of await page.locator('.category-fold').all()) {
      await fold.locator('summary').click()
      await fold.locator('.person, .unlisted').first().waitFor()
      const total = numberIn(await fold.locator('summary .figure').innerText())
      for (let more = true; more; ) {
        const before = await fold.locator('.person').count()
        more = await fold.locator('.more').isVisible()
        if (!more) break
        await fold.locator('.more').click()
        await page.waitForFunction(([list, count]) => list.querySelectorAll('.person').length > count, [await fold.elementHandle(), before])
      }
      const unlisted = await fold.locator('.unlisted').count() ? numberIn(await fold.locator('.unlisted').innerText()) : 0
      assert.equal((await fold.locator('.person').count()) + unlisted, total)
    }
    assert.equal(await page.locator('.category-fold .person').count(), first.listed)
    if (first.listed <= 30) return
    const all = await api(`api/communes/${code}/people?limit=1000`)
    const wanted = all.people.at(-1)
    await page.fill('.find input', wanted.name.toUpperCase())
    await page.waitForSelector(`.find-status:has-text("sur ${first.listed}")`)
    assert.ok((await page.locator('.find .person-name:visible').allInnerTexts()).includes(wanted.name))
    assert.equal(await page.locator('.category-fold').first().isVisible(), false)
    await page.fill('.find input', '')
    await page.waitForFunction(() => document.querySelector('.category-fold').checkVisibility())
  })
})

test('a territory’s communes are sorted at will, and its white zones lead to the coverage', async () => {
  const { places } = await api('api/territories/departement/63')
  const names = places.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'fr'))
  await visit(desktop, 'departement/63', async (page) => {
    await page.click('.places-order .chip:has-text("nom")')
    const shown = await page.$$eval('.places-head + div .place > span:first-child', (found) => found.map((name) => name.textContent))
    assert.deepEqual(shown, names.slice(0, 100))
    await picture(page, 'territoire')
    await page.click('.facts .link:has-text("sans membre")')
    await page.waitForSelector('#table tbody tr', { state: 'attached' })
    assert.match(page.url(), /blanches/)
    assert.match(page.url(), /in=departement:63/)
  })
})

test('on a phone the sheet grows and shrinks, by its button and by a drag, and the way back stays', async () => {
  const { code } = await busiestCommune()
  await visit(phone, `commune/${code}`, async (page) => {
    const height = async () => (await page.locator('#panel').boundingBox()).height
    const half = await height()
    await page.tap('#panel-grow')
    await page.waitForSelector('#panel-grow[aria-expanded=true]')
    assert.ok((await height()) > half * 1.5)
    for (const way of ['#panel-close', '#panel-grow', '#search-input']) assert.ok(await page.locator(way).isVisible(), way)
    await picture(page, 'commune-entiere')
    const head = await page.locator('#panel-title').boundingBox()
    await page.mouse.move(head.x + 20, head.y + 8)
    await page.mouse.down()
    await page.mouse.move(head.x + 20, head.y + 120, { steps: 4 })
    await page.mouse.up()
    await page.waitForSelector('#panel-grow[aria-expanded=false]')
    assert.equal(await height(), half)
    await page.tap('#panel-grow')
    await page.waitForSelector('#panel.is-full')
    await page.tap('#panel-close')
    await page.waitForSelector('#panel', { state: 'hidden' })
    assert.equal(await page.locator('.map-frame').getAttribute('inert'), null)
  })
})
