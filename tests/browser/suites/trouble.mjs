import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownServer } from '../server.mjs'
import { api, busiestCommune, desktop, follow, numberIn, picture, ready, sumOfPins, visit } from '../site.mjs'

const troubled = { ...desktop, expected: /Failed to load resource|Failed to fetch dynamically/ }

const noticeSays = (page, words) => page.waitForFunction(
  (wanted) => new RegExp(wanted).test(document.querySelector('#notice:not([hidden])')?.textContent ?? ''), words.source)

/// The page tries again by itself, some seconds later each time.
const recovered = (page) => page.waitForSelector('#notice', { state: 'hidden', timeout: 40_000 })

/// Uses a page whose server may stop, and whose members may change.
async function visitOwn(options, hash, use) {
  const own = await ownServer()
  try {
    await visit({ ...troubled, ...options, at: own.address }, hash, (page) => use(page, own))
  } finally {
    await own.end()
  }
}

test('a server that stops is said quietly; what is shown stays, and all comes back with it', async () => {
  await visitOwn({}, '#map=3/10/0', async (page, own) => {
    const all = numberIn(await page.innerText('#tally-located'))
    const pins = await sumOfPins(page)
    await own.stop()
    await page.uncheck('.legend-item >> nth=0')
    await page.click('.leaflet-control-zoom-in')
    await noticeSays(page, /Le serveur ne répond pas.*nouvel essai dans \d+\s*s/)
    assert.match(await page.textContent('#page-status'), /ne répond pas/)
    assert.equal(await sumOfPins(page), pins)
    await picture(page, 'serveur-absent')
    await own.start()
    await recovered(page)
    await ready(page)
    const some = numberIn(await page.innerText('#tally-located'))
    assert.ok(some < all, `${some} of ${all}`)
    assert.ok((await sumOfPins(page)) > 0)
  })
})

test('members imported while the page is open appear where the reader is', async () => {
  const { code } = await busiestCommune()
  await visitOwn({ viewport: { width: 1280, height: 480 } }, '', async (page, own) => {
    const count = (selector) => page.innerText(selector).then(numberIn)
    /// What has focus, but for its numbers, and how far a part is scrolled.
    const placeIn = (part) => page.evaluate((selector) => {
      const { id, textContent } = document.activeElement
      return [id || textContent.replace(/\d/g, ''), document.querySelector(selector).scrollTop]
    }, part)
    let published = 0
    /// Two members more at the commune and one nowhere, while focus is somewhere in a part that is
    /// scrolled: both stay.
    const publish = async (part, focused) => {
      await page.focus(focused)
      await page.evaluate((selector) => (document.querySelector(selector).scrollTop += 60), part)
      const [members, before] = [await count('#tally-members'), await placeIn(part)]
      assert.ok(before[1] > 0, `${part} is scrolled`)
      await own.import(`Identifiant;Nom;Prénom;Code INSEE\n${[code, code, ''].map((place) => `X${++published};Nouveau;Luc;${place}`).join('\n')}\n`)
      // The published edition follows the database within a moment; a reader who comes back looks at once.
      await page.waitForFunction((known) => {
        dispatchEvent(new Event('focus'))
        return document.querySelector('#tally-members').textContent.replace(/\D/g, '') !== String(known)
      }, members, { polling: 200 })
      await ready(page)
      assert.equal(await count('#tally-members'), members + 3)
      assert.deepEqual(await placeIn(part), before)
    }

    await page.route(/\/api\/communes\/\w+(\/people)?(\?|$)/, (route) => {
      const url = new URL(route.request().url())
      url.searchParams.set('limit', 5)
      return route.continue({ url: url.href })
    })
    await follow(page, `commune/${code}`)
    await page.click('.category-fold summary')
    await page.click('.category-fold .more')
    await page.waitForFunction(() => document.querySelectorAll('.category-fold .person').length === 10)
    const here = await count('.headcount')
    await publish('#panel-body', '.category-fold .more')
    assert.equal(await count('.headcount'), here + 2)
    assert.equal(await page.locator('.category-fold[open] .person').count(), 10)
    for (const place of ['#news-text', '#page-status']) assert.match(await page.textContent(place), /^Données mises à jour à \d\d:\d\d/)
    await picture(page, 'donnees-mises-a-jour')

    await follow(page, 'membres?par=personnes')
    await page.click('.pager .button >> nth=1')
    await page.waitForSelector('.pager-range:has-text("101 à 200")')
    await ready(page)
    const people = await count('.list-count')
    await publish('.list-scroll', '.row-table tbody tr:nth-child(50) .link')
    assert.notEqual(await count('.list-count'), people)

    await follow(page, 'non-localises')
    await page.waitForSelector('.reasons li')
    await ready(page)
    const lost = await count('#tally-missing')
    await publish('.list-scroll', '.row-table [data-sort=organisation]')
    assert.equal(await count('#tally-missing'), lost + 1)

    await follow(page, 'couverture?niveau=commune')
    await page.click('.table-foot .button')
    await page.waitForFunction(() => document.querySelectorAll('.territory-table tbody tr').length === 200)
    await publish('.table-scroll', '.territory-table tbody tr:nth-child(150) button')
    assert.equal(await page.locator('.territory-table tbody tr').count(), 200)
  })
})

test('a page that has lost its connection says so, and goes on when it is back', async () => {
  await visit(troubled, '', async (page) => {
    await page.context().setOffline(true)
    await noticeSays(page, /Pas de connexion/)
    await page.context().setOffline(false)
    await recovered(page)
  })
})

test('tiles that did not come are asked again, and the notice goes away by itself', async () => {
  await visit(troubled, '', async (page) => {
    await page.route(/\/tiles\//, (route) => route.abort('connectionrefused'))
    await page.click('.leaflet-control-zoom-in')
    await page.waitForSelector('#notice:not([hidden])')
    await page.unroute(/\/tiles\//)
    await recovered(page)
    await ready(page)
    assert.ok((await sumOfPins(page)) > 0)
  })
})

test('a list that does not come can be asked again', async () => {
  await visit(troubled, '', async (page) => {
    await page.route(/\/api\/communes\//, (route) => route.abort('connectionrefused'))
    await follow(page, 'commune/63003')
    await page.waitForSelector('#panel-body .button')
    await page.unroute(/\/api\/communes\//)
    await page.click('#panel-body .button')
    await page.waitForSelector('.headcount')
    assert.equal(await page.innerText('#panel-title'), 'Ambert')
    await recovered(page)
  })
})

test('over a slow network the page says that it waits, and is never blank', async () => {
  await visit(desktop, '', async (page) => {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 900, downloadThroughput: 300_000, uploadThroughput: 300_000 })
    await follow(page, 'commune/63003')
    await page.waitForSelector('#panel-body[aria-busy=true] .skeleton')
    await page.waitForSelector('html.is-waiting')
    await page.waitForSelector('.headcount')
    await page.waitForSelector('html:not(.is-waiting)')
  })
})

test('a page whose program was upgraded offers to be reloaded', async () => {
  const { members } = await api('api/summary')
  await visit({ ...troubled, expected: /Failed to load resource|404|dynamically/ }, '', async (page) => {
    const gone = (route) => route.fulfill({ status: 404 })
    await page.route(/\/assets\/(app|coverage_view)-/, gone)
    await page.click('#view-coverage')
    await page.waitForSelector('#news-reload:not([hidden])')
    await recovered(page)
    await page.unroute(/\/assets\//, gone)
    await page.unrouteAll()
    await page.click('#news-reload')
    await page.waitForSelector('#table tbody tr')
    assert.equal(numberIn(await page.innerText('#tally-members')), members)
  })
})
