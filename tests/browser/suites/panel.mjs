import assert from 'node:assert/strict'
import { test } from 'node:test'
import { api, busiestCommune, desktop, numberIn, picture, ready, visit } from '../site.mjs'

test('everyone of the busiest commune is listed, page after page, by category and by seat', async () => {
  const { code, name, members } = await busiestCommune()
  const people = []
  for (let query = '?limit=1000'; query; ) {
    const page = await api(`api/communes/${code}/people${query}`)
    people.push(...page.people)
    query = page.next
  }
  await visit(desktop, `commune/${code}`, async (page) => {
    assert.equal(await page.innerText('#panel-title'), name)
    assert.equal(numberIn(await page.innerText('.headcount')), members)
    const listed = await page.$$eval('.person-name', (names) => names.map((found) => found.textContent))
    assert.deepEqual(listed.sort(), people.map((person) => person.name).sort())
    const headings = await page.$$eval('.category-heading .figure', (figures) => figures.map((figure) => figure.textContent))
    const here = people.filter(({ place }) => place.level === 'commune').length
    assert.equal(headings.map(numberIn).reduce((sum, count) => sum + count, 0), here)
    assert.equal(await page.isVisible('.seat-heading'), here < people.length)
    await picture(page, 'commune')
  })
})

test('a pin opens the same list by mouse and by keyboard, and Escape gives focus back to it', async () => {
  const { code, name } = await busiestCommune()
  const { at } = await api(`api/communes/${code}`)
  const pin = `.pin[data-id="commune:${code}"]`
  await visit(desktop, `#map=12/${at[1]}/${at[0]}`, async (page) => {
    await page.focus(pin)
    await page.keyboard.press('Enter')
    await page.waitForSelector('#panel:not([hidden]) .person, #panel .unlisted')
    assert.equal(await page.innerText('#panel-title'), name)
    await page.keyboard.press('Escape')
    assert.equal(await page.isVisible('#panel'), false)
    assert.equal(await page.evaluate(() => document.activeElement.dataset.id), `commune:${code}`)
    await page.click(pin)
    await page.waitForSelector('#panel:not([hidden])')
    await page.click('#panel-close')
    assert.equal(await page.isVisible('#panel'), false)
  })
})

test('a cluster comes apart when it is chosen, down to lists', async () => {
  await visit(desktop, '#map=6/46.5/2.5', async (page) => {
    for (let step = 0; step < 6 && !(await page.isVisible('#panel')); ++step) {
      const largest = await page.$$eval('.pin[tabindex="0"]', (pins) =>
        pins.reduce((a, b) => (Number(b.dataset.members) > Number(a.dataset.members) ? b : a)).dataset.id)
      const before = page.url()
      await page.focus(`.pin[data-id="${largest}"]`)
      await page.keyboard.press('Enter')
      await page.waitForFunction((url) => location.href !== url, before)
      await ready(page)
    }
    assert.equal(await page.isVisible('#panel'), true)
  })
})

test('the mix of a pin is said in words', async () => {
  await visit(desktop, '', async (page) => {
    await page.focus('.pin[tabindex="0"]')
    await page.waitForSelector('.pin-tooltip .tooltip-count')
    assert.match(await page.innerText('.pin-tooltip .tooltip-count'), /\S : \d/)
  })
})
