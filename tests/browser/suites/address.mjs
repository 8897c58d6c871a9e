import assert from 'node:assert/strict'
import { test } from 'node:test'
import { api, busiestCommune, desktop, ready, visit } from '../site.mjs'

/// What the reader sees of the state, to a tenth of a degree: the map moves by whole pixels.
const stateOf = (page) =>
  page.evaluate(() => ({
    hash: location.hash.replace(/-?\d+\.\d+/g, (degrees) => Number(degrees).toFixed(1)),
    title: document.querySelector('#panel').hidden ? null : document.querySelector('#panel-title').textContent,
    checked: [...document.querySelectorAll('.legend-item input:checked')].map((box) => box.value),
  }))

test('a shared link shows the same place, view and filter', async () => {
  const { code, name } = await busiestCommune()
  const { categories } = await api('api/summary')
  const keys = categories.slice(0, 2).map(({ key }) => key)
  const hash = `#map=9/45.5/3.5&commune=${code}&categories=${keys.join(',')}`
  await visit(desktop, hash, async (page) => {
    assert.deepEqual(await stateOf(page), { hash, title: name, checked: keys })
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
    await page.waitForFunction(() => document.querySelectorAll('.legend-item input:checked').length > 0)
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

test('a link to a place that does not exist says so', async () => {
  await visit({ ...desktop, expected: /404/ }, '#commune=99999', async (page) => {
    assert.match(await page.innerText('#panel-body'), /n’existe pas/)
  })
})
