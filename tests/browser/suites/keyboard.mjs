import assert from 'node:assert/strict'
import { test } from 'node:test'
import { desktop, picture, ready, visit } from '../site.mjs'

/// Presses a key until what has focus matches, and checks that focus is seen there.
async function reach(page, selector, key = 'Tab', atMost = 60) {
  for (let step = 0; step < atMost; ++step) {
    await page.keyboard.press(key)
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) break
  }
  const { isThere, outline } = await page.evaluate((wanted) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement)
    return { isThere: document.activeElement.matches(wanted), outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth) }
  }, selector)
  assert.ok(isThere, `${key} does not reach ${selector}`)
  assert.ok(outline >= 2, `focus is not seen on ${selector}`)
}

test('the page is used from one end to the other without a mouse', async () => {
  await visit(desktop, '', async (page) => {
    await reach(page, '.skip-link')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement.id === 'search-input')

    await page.keyboard.type('ambert')
    await page.waitForSelector('[role=option]:has-text("Ambert")')
    await page.keyboard.press('ArrowDown')
    await page.waitForSelector('[role=option][aria-selected=true]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.headcount')
    await page.waitForFunction(() => document.activeElement.id === 'panel-title')
    await reach(page, '#panel-close')
    await reach(page, '#panel-body')
    await page.keyboard.press('Escape')
    await page.waitForSelector('#panel', { state: 'hidden' })
    await page.waitForFunction(() => document.activeElement.id === 'search-input')

    await reach(page, '.tally-details summary')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#tally-reasons li')
    await reach(page, '.legend-item input')
    await page.keyboard.press('Space')
    await page.waitForFunction(() => /categories=/.test(location.href))
    await page.keyboard.press('Space')
    await page.waitForFunction(() => !/categories=/.test(location.href))
    await reach(page, '#exports-toggle')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#exports[open] a')
    await page.keyboard.press('Enter')

    await reach(page, '#map')
    const before = page.url()
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction((url) => location.href !== url, before)
    await ready(page)
    await reach(page, '.pin')

    await reach(page, '#view-coverage', 'Shift+Tab', 200)
    await page.keyboard.press('Enter')
    await page.waitForSelector('#table tbody tr')
    await ready(page)
    await reach(page, '#table thead button')
    await reach(page, '#table tbody button')
    await page.keyboard.press('ArrowDown')
    const row = await page.evaluate(() => document.activeElement.closest('tr').dataset.code)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.portrait')
    await page.waitForFunction(() => document.activeElement.id === 'panel-title')
    await reach(page, '.portrait > .button')
    await picture(page, 'clavier')
    await page.keyboard.press('Escape')
    await page.waitForSelector('#panel', { state: 'hidden' })
    assert.equal(await page.evaluate(() => document.activeElement.closest('tr')?.dataset.code), row)
  })
})
