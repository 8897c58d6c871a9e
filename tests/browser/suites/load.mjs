import assert from 'node:assert/strict'
import { test } from 'node:test'
import { address, api, desktop, numberIn, picture, sumOfPins, visit } from '../site.mjs'

test('the page opens on France with its pins, its figures and its sources', async () => {
  const summary = await api('api/summary')
  await visit(desktop, '', async (page) => {
    assert.equal(await page.getAttribute('html', 'lang'), 'fr')
    assert.ok((await page.$$('.pin')).length > 10)
    assert.equal(numberIn(await page.innerText('#tally-members')), summary.members)
    assert.equal(numberIn(await page.innerText('#tally-located')), summary.located)
    assert.equal(numberIn(await page.innerText('#tally-missing')), summary.members - summary.located)
    assert.equal(await page.isVisible('#fictional'), summary.fictional)
    const credits = await page.innerText('.credits')
    for (const { owner } of summary.sources) assert.ok(credits.includes(owner), owner)
    await picture(page, 'accueil')
  })
})

test('the members who are not on the map are counted by reason', async () => {
  const summary = await api('api/summary')
  await visit(desktop, '', async (page) => {
    await page.click('.tally-details summary')
    const counts = await page.$$eval('#tally-reasons .figure', (figures) => figures.map((figure) => figure.textContent))
    assert.equal(counts.map(numberIn).reduce((sum, count) => sum + count, 0), summary.members - summary.located)
  })
})

test('all the world on one screen: the numbers on the pins add up to the located members', async () => {
  const summary = await api('api/summary')
  // As wide as the world once at zoom 3, what is drawn around the view included.
  await visit({ viewport: { width: 296 + 1280, height: 1000 } }, '#map=3/10/0', async (page) => {
    assert.equal(await sumOfPins(page), summary.located)
  })
})

test('a pin is a button with a name, not a bare number', async () => {
  await visit(desktop, '', async (page) => {
    const pins = await page.$$eval('.pin', (found) => found.map((pin) => [pin.tagName, pin.getAttribute('aria-label')]))
    for (const [tag, name] of pins) {
      assert.equal(tag, 'BUTTON')
      assert.match(name, /^\D.*, \d[\d\u202f]* membres?\b/)
    }
  })
})

test('the first view weighs less than 200 kB compressed', async () => {
  await visit(desktop, '', async (page) => {
    const weight = await page.evaluate(() =>
      performance.getEntries().reduce((sum, { transferSize }) => sum + (transferSize ?? 0), 0))
    assert.ok(weight > 50_000 && weight < 200_000, `${weight} bytes`)
  })
})

test('the page allows itself nothing but its own server', async () => {
  const policy = (await fetch(address())).headers.get('content-security-policy') ?? ''
  assert.match(policy, /default-src 'self'/)
  assert.doesNotMatch(policy, /unsafe-/)
})

test('the page about personal data is one click away', async () => {
  await visit(desktop, '', async (page) => {
    await page.click('text=Données personnelles')
    await page.waitForSelector('h1:has-text("Données personnelles")')
    await picture(page, 'donnees-personnelles')
  })
})
