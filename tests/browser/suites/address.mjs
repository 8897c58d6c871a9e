import assert from 'node:assert/strict'
import { test } from 'node:test'
import { address as root, api, busiestCommune, desktop, picture, ready, visit } from '../site.mjs'

/// What the reader sees of the state, to a tenth of a degree: the map moves by whole pixels.
const stateOf = (page) =>
  page.evaluate(() => ({
    address: location.href.slice(document.baseURI.length).replace(/-?\d+\.\d+/g, (degrees) => Number(degrees).toFixed(1)),
    title: document.querySelector('#panel').hidden ? null : document.querySelector('#panel-title').textContent,
    checked: [...document.querySelectorAll('#legend-list input:checked')].map((box) => box.value),
  }))

test('a shared link shows the same place, view and filter', async () => {
  const { code, name } = await busiestCommune()
  const { categories } = await api('api/summary')
  const keys = categories.slice(0, 2).map(({ key }) => key)
  const address = `commune/${code}?categories=${keys.join(',')}#map=9/45.5/3.5`
  await visit(desktop, address, async (page) => {
    assert.deepEqual(await stateOf(page), { address, title: name, checked: keys })
    assert.match(await page.title(), new RegExp(`^${name} – Épingle$`))
  })
})

test('back and forward go through the choices, and the map follows', async () => {
  const { code, name } = await busiestCommune()
  await visit(desktop, '#map=6/46.5000/2.5000', async (page) => {
    const opened = await stateOf(page)
    await page.fill('#search-input', code)
    await page.keyboard.press('Enter')
    await page.waitForSelector(`#panel-title:has-text("${name}")`)
    await ready(page)
    const chosen = await stateOf(page)
    await page.click('#legend-none')
    await ready(page)

    await page.goBack()
    await page.waitForFunction(() => document.querySelectorAll('#legend-list input:checked').length > 0)
    await ready(page)
    assert.deepEqual(await stateOf(page), chosen)

    await page.goBack()
    await page.waitForSelector('#panel', { state: 'hidden' })
    await ready(page)
    assert.deepEqual(await stateOf(page), opened)

    await page.goForward()
    await page.waitForSelector('#panel:not([hidden])')
    await ready(page)
    assert.deepEqual(await stateOf(page), chosen)
  })
})

test('an address that nothing is at says so, and the ways on lead to the search or the map', async () => {
  const sentences = { 'commune/99999': /n’existe pas/, 'departement/xx': /n’existe pas/, 'a/b/c': /rien à cette adresse/, 'nimporte?lang=en': /nothing at this address/ }
  for (const [path, sentence] of Object.entries(sentences)) {
    await visit({ ...desktop, expected: /404/ }, path, async (page) => {
      await page.waitForSelector('#panel-body [role=alert]')
      assert.match(await page.innerText('#panel-body [role=alert]'), sentence)
      const [title] = (await page.title()).split(' – ')
      assert.equal(title, await page.innerText('#panel-title'))
      assert.ok(page.url().startsWith(root(path.split('?')[0])), 'the address stays what was asked for')
      assert.ok((await page.$$('.pin')).length > 0)
      await picture(page, 'introuvable')
      await page.click('.panel-ways button:first-child')
      await page.waitForSelector('#search-input:focus')
      await page.click('.panel-ways button:last-child')
      await page.waitForSelector('#panel', { state: 'hidden' })
      assert.equal(new URL(page.url()).pathname, '/')
      await page.goBack()
      await page.waitForSelector('#panel-body [role=alert]')
      await page.fill('#search-input', '63003')
      await page.waitForSelector('[role=option]')
      await page.keyboard.press('Enter')
      await page.waitForSelector('#panel-title:has-text("Ambert")')
      assert.match(page.url(), /\/commune\/63003[?#]/)
    })
  }
})

test('a search in the address opens its list, and leaves the address for the place that is chosen', async () => {
  await visit(desktop, 'recherche?q=ambert', async (page) => {
    await page.waitForSelector('[role=option]')
    assert.equal(await page.inputValue('#search-input'), 'ambert')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#panel-title:has-text("Ambert")')
    assert.match(page.url(), /\/commune\/63003#map=/)
    await page.goBack()
    await page.waitForSelector('[role=option]')
    assert.match(page.url(), /\/recherche[?]q=ambert#map=/)
  })
})

test('every address answers the page, and what is unknown a page that says so', async () => {
  for (const [path, status] of Object.entries({ couverture: 200, 'membres?since=2024-01': 200, 'region/84': 200, 'region/1': 404, 'a/b/c': 404 })) {
    const answer = await fetch(root(path), { headers: { Accept: 'text/html' } })
    assert.equal(answer.status, status, path)
    assert.match(answer.headers.get('content-type'), /^text\/html/)
  }
  assert.equal((await fetch(root('a/b/c'))).headers.get('content-type'), 'application/problem+json')
})
