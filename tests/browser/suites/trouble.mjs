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
  await visitOwn({ viewport: { width: 1280, height: 480 } }, `commune/${code}`, async (page, own) => {
    const count = (selector) => page.innerText(selector).then(numberIn)
    const [members, here] = [await count('#tally-members'), await count('.headcount')]
    await page.focus('#panel-body')
    const scrolled = () => page.evaluate(() => document.querySelector('#panel-body').scrollTop)
    await page.evaluate(() => (document.querySelector('#panel-body').scrollTop = 60))
    assert.equal(await scrolled(), 60)
    await own.import(`Identifiant;Nom;Prénom;Code INSEE\nX1;Nouvelle;Ève;${code}\nX2;Nouveau;Luc;${code}\n`)
    // The published edition follows the database within a moment; a reader who comes back looks at once.
    await page.waitForFunction((known) => {
      dispatchEvent(new Event('focus'))
      return document.querySelector('.headcount').textContent.replace(/\D/g, '') !== String(known)
    }, here, { polling: 200 })
    await ready(page)
    assert.deepEqual([await count('#tally-members'), await count('.headcount')], [members + 2, here + 2])
    assert.equal(await page.evaluate(() => document.activeElement.id), 'panel-body')
    assert.equal(await scrolled(), 60)
    for (const place of ['#news-text', '#page-status']) assert.match(await page.textContent(place), /^Données mises à jour à \d\d:\d\d/)
    await picture(page, 'donnees-mises-a-jour')
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
