// The pages as who has no JavaScript meets them: complete, by links and forms alone.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { address, api, busiestCommune, desktop, numberIn, picture, visit } from '../site.mjs'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const plain = { ...desktop, javaScriptEnabled: false }
const small = { viewport: { width: 320, height: 640 } }

/// axe needs scripts: the page is shown to it as who has none sees it, but for their absence.
async function showToAxe(page, path) {
  const answer = await fetch(address(path), { headers: { Accept: 'text/html', 'Accept-Language': 'fr' } })
  const html = (await answer.text()).replace(/<script[^>]*><\/script>|<\/?noscript>/g, '')
  await page.route(address(path), (route) => route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html }))
  await page.goto(address(path))
}

async function violations(page) {
  await page.evaluate(axe)
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(' | ')}`)
}

const heading = (page) => page.innerText('h1:visible')

test('without JavaScript, a search by form leads to a commune’s people, and links to its territories', async () => {
  const { code, name, members } = await busiestCommune()
  const commune = await api(`api/communes/${code}?limit=200`)
  await visit(plain, '', async (page) => {
    const summary = await api('api/summary')
    assert.equal(numberIn((await page.innerText('.lead')).split(' membres')[0]), summary.members)
    assert.equal(await page.isVisible('#map'), false)
    await page.fill('#plain-q', name)
    await page.press('#plain-q', 'Enter')
    await page.waitForURL(/\/recherche\?q=/)
    assert.equal(await page.inputValue('#plain-q'), name)
    await page.click(`.plain-list a[href*="commune/${code}"]`)
    await page.waitForURL(new RegExp(`/commune/${code}$`))
    assert.equal(await heading(page), name)
    assert.equal(numberIn(await page.innerText('.lead')), members)
    const listed = await page.$$eval('.plain-list strong', (names) => names.map((each) => each.textContent))
    assert.deepEqual(listed.sort(), commune.people.map((person) => person.name).sort())
    await picture(page, 'sans-javascript-commune')
    await page.click('.plain-trail li:nth-child(3) a')
    await page.waitForURL(/\/departement\//)
    assert.equal(await heading(page), commune.departement.name)
    await page.click('text=N’afficher que ce territoire')
    await page.waitForURL(/in=departement/)
    await page.click('.plain-nav >> text=Couverture')
    await page.click('.plain-choices >> text=Communes')
    const { matched } = await api(`api/coverage?level=commune&in=departement:${commune.departement.code}`)
    assert.equal(numberIn(await page.innerText('caption')), matched)
    await page.click('.plain-filter >> text=Tout enlever')
    assert.ok(!page.url().includes('in='))
  })
})

test('without JavaScript, tables are sorted by links and followed to their end', async () => {
  await visit(plain, 'couverture?niveau=departement', async (page) => {
    const { rows } = await api('api/coverage?level=departement&sort=name&order=asc&limit=1000')
    await page.click('th >> text=Nom')
    const names = []
    for (let isMore = true; isMore; ) {
      names.push(...(await page.$$eval('tbody th a', (links) => links.map((link) => link.textContent))))
      isMore = await page.isVisible('a[rel=next]')
      if (isMore) await page.click('a[rel=next]')
    }
    assert.deepEqual(names, rows.map(({ name }) => name))
    assert.equal(await page.getAttribute('th:has-text("Nom")', 'aria-sort'), 'ascending')
    await page.click('.plain-choices >> text=Zones blanches')
    const missing = await api('api/coverage?level=departement&reached=no')
    assert.equal(numberIn(await page.innerText('caption')), missing.matched)
  })
})

test('without JavaScript, the peers of a place are followed to their end', async () => {
  const { code, name } = await busiestCommune()
  const { peers } = await api(`api/communes/${code}`)
  const { by, places } = peers.find((way) => way.by === 'size')
  const { list } = await api(`api/communes/${code}/peers?by=${by}&limit=1000`)
  await visit(plain, `commune/${code}`, async (page) => {
    await page.click('a:has-text("Toute la liste : Même taille")')
    await page.waitForURL(/pairs=size/)
    assert.equal(await heading(page), `${name}\u00a0: Même taille`)
    assert.equal(numberIn((await page.innerText('.lead')).split(',')[0]), places)
    await picture(page, 'sans-javascript-pairs')
    const names = []
    for (let isMore = true; isMore && names.length < list.length; ) {
      names.push(...(await page.$$eval('.plain-list a', (links) => links.map((link) => link.textContent))))
      isMore = await page.isVisible('a[rel=next]')
      if (isMore) await page.click('a[rel=next]')
    }
    assert.deepEqual(names.slice(0, list.length), list.map((peer) => peer.name))
    await page.click('.plain-trail li:nth-last-child(2) a')
    await page.waitForURL(new RegExp(`/commune/${code}$`))
  })
})

test('axe has no complaint about any of the plain pages, and none is wider than its screen', async () => {
  const { code } = await busiestCommune()
  const paths = {
    accueil: '', recherche: 'recherche?q=saint-denis', 'rien-trouve': 'recherche?q=qzxwvkj', commune: `commune/${code}?since=2020-01`, pairs: `commune/${code}?pairs=50`,
    departement: 'departement/34', couverture: 'couverture?niveau=region', membres: 'membres', personnes: 'membres?par=personnes',
    'non-situes': 'non-localises', introuvable: 'nulle/part', english: `commune/${code}?lang=en`,
  }
  for (const options of [desktop, small]) {
    await visit(options, '', async (page) => {
      for (const [name, path] of Object.entries(paths)) {
        await showToAxe(page, path)
        assert.equal((await page.$$('h1:visible')).length, 1, name)
        assert.deepEqual(await violations(page), [], name)
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} is wider than the screen`)
        await picture(page, `sans-javascript-${name}`)
      }
    })
  }
})

test('with JavaScript the same content is never shown, and nothing moves', async () => {
  await visit(desktop, 'couverture?niveau=region', async (page) => {
    assert.equal(await page.locator('.plain').count(), 0)
    const shift = await page.evaluate(() => new Promise((resolve) => {
      let sum = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value
      }).observe({ type: 'layout-shift', buffered: true })
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
    }))
    assert.ok(shift < 0.01, `shifted by ${shift}`)
  })
})
