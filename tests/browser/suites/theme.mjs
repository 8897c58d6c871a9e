import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { PNG } from 'pngjs'
import { after, before, test } from 'node:test'
import { startServer } from '../server.mjs'
import { browserPage, busiestCommune, desktop, paintOf, phone, picture, ready, visit } from '../site.mjs'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const accent = '#8a1c5c'
let site // of an operator who has chosen colours, and whose pages one other site may frame
const parents = []

/// A page of another site, with the map in a frame.
async function parentPage() {
  const parent = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>Intranet</title><iframe title="Carte" src="${site?.address}?integration=1" width="720" height="520"></iframe>`)
  })
  await new Promise((resolve) => parent.listen(0, '127.0.0.1', resolve))
  parents.push(parent)
  return `http://127.0.0.1:${parent.address().port}`
}

let allowed
let refused

before(async () => {
  ;[allowed, refused] = [await parentPage(), await parentPage()]
  site = await startServer({ more: ['--accent', accent, '--title', 'Réseau <Nord>', '--frame-ancestors', allowed] })
})
after(async () => {
  for (const parent of parents) parent.close()
  await site?.stop()
})

/// All that axe finds, contrast of texts computed from real styles included; and the controls whose edge
/// or ground stands out from what is around them by less than 3.
async function unreadable(page) {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const channels = (colour) => colour.match(/[\d.]+/g).map(Number)
    const light = (colour) => {
      const [r, g, b] = channels(colour).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05)
    const ground = (element) => {
      const colour = getComputedStyle(element).backgroundColor
      return (channels(colour)[3] ?? 1) > 0.5 || !element.parentElement ? colour : ground(element.parentElement)
    }
    const faint = [...document.querySelectorAll('.field, .search-input, .button:not(.is-main), .view-switch')]
      .filter((control) => control !== document.activeElement && control.checkVisibility())
      .filter((control) => contrast(getComputedStyle(control).borderTopColor, ground(control.parentElement)) < 3)
      .map((control) => `too faint: ${control.outerHTML.slice(0, 100)}`)
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] })
    return [...faint, ...violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(' | ')}`)]
  })
}

const dark = { colorScheme: 'dark' }

for (const [device, options] of Object.entries({ desktop, phone })) {
  test(`in the dark, in the operator’s colours, every main screen can be read (${device})`, async () => {
    const { code } = await busiestCommune()
    await visit({ ...options, ...dark, at: site.address }, '', async (page) => {
      assert.deepEqual(await unreadable(page), [], 'as it opens')
      await picture(page, 'dark')
      await page.fill('#search-input', 'amb')
      await page.waitForSelector('[role=option]')
      assert.deepEqual(await unreadable(page), [], 'suggestions')
      await page.keyboard.press('Escape')
      if (await page.isVisible('#drawer-toggle')) await page.click('#drawer-toggle')
      await page.click('#embed-open')
      await page.waitForSelector('#embed[open] textarea')
      assert.deepEqual(await unreadable(page), [], 'the dialog of the frame')
      await picture(page, 'dark-embed-dialog')
    })
    await visit({ ...options, ...dark, at: site.address }, `commune/${code}`, async (page) => {
      await page.waitForSelector('.headcount')
      assert.deepEqual(await unreadable(page), [], 'a commune')
      await picture(page, 'dark-commune')
    })
    await visit({ ...options, ...dark, at: site.address }, 'couverture', async (page) => {
      await page.waitForSelector('#table tbody tr', { state: 'attached' })
      assert.deepEqual(await unreadable(page), [], 'coverage')
      await picture(page, 'dark-coverage')
    })
  })
}

test('a reader’s choice of colours is taken up at once, kept, and goes before the system’s', async () => {
  await visit({ ...desktop, at: site.address, expected: /ERR_FAILED/ }, 'couverture', async (page) => {
    const hasGround = (colour) =>
      page.waitForFunction((wanted) => getComputedStyle(document.querySelector('.header')).backgroundColor === wanted, colour)
    const [white, black] = ['rgb(255, 255, 255)', 'rgb(27, 35, 39)']
    const themeColour = () => page.evaluate(() => [...document.querySelectorAll('meta[name="theme-color"]')].find(({ media }) => matchMedia(media).matches)?.content)
    await hasGround(white)
    assert.equal(await themeColour(), '#ffffff')
    await ready(page)
    await page.evaluate(() => {
      globalThis.territories = () => [...document.querySelectorAll('.leaflet-coverage-pane canvas')].map((tile) => tile.toDataURL()).join()
      globalThis.inLight = globalThis.territories()
    })
    const asked = []
    page.on('request', (request) => asked.push(request.url()))
    await page.selectOption('#theme-choice select', 'dark')
    await hasGround(black)
    assert.equal(await themeColour(), '#1b2327')
    await page.waitForFunction(() => globalThis.territories() !== globalThis.inLight)
    assert.deepEqual(asked.filter((url) => /tiles|coverage/.test(url)), [], 'drawn anew from what is there')
    // Before the page's program: nothing was drawn in other colours.
    await page.route('**/app-*.js', (route) => route.abort())
    await page.reload({ waitUntil: 'domcontentloaded' })
    await hasGround(black)
    await page.unroute('**/app-*.js')
    await page.reload()
    await ready(page)
    await page.selectOption('#theme-choice select', 'auto')
    await hasGround(white)
  })
})

/// The pixels of a part of the page, as [red, green, blue].
async function pixelsOf(page, selector) {
  const { data } = PNG.sync.read(await page.locator(selector).first().screenshot({ animations: 'disabled' }))
  return Array.from({ length: data.length / 4 }, (_, at) => [...data.subarray(4 * at, 4 * at + 3)])
}

test('what is printed from the dark is light, and the legend has the colours of the map', async () => {
  await visit({ ...desktop, ...dark }, 'couverture?niveau=region', async (page) => {
    await page.waitForSelector('#table tbody tr', { state: 'attached' })
    await ready(page)
    const onScreen = await page.$eval('.class-swatch.step-6', (sample) => getComputedStyle(sample).background)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    await ready(page)
    for (const part of ['.map-frame', '.side', '#table']) {
      const pixels = await pixelsOf(page, part)
      const isLight = ([red, green, blue]) => red + green + blue > 3 * 128
      assert.ok(pixels.filter(isLight).length > 0.8 * pixels.length, `${part} is dark`)
    }
    const map = await pixelsOf(page, '.map-frame')
    for (const step of ['.class-swatch.step-0', '.class-swatch.step-6']) {
      const sample = await pixelsOf(page, step)
      const middle = sample[(sample.length >> 1) + 14] // 28 pixels wide
      const isAlike = (pixel) => pixel.every((value, channel) => Math.abs(value - middle[channel]) <= 4)
      assert.ok(map.filter(isAlike).length > 500, `${step} is not on the map: ${middle}`)
    }
    await picture(page, 'imprime-depuis-le-sombre')
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    assert.equal(await page.$eval('.class-swatch.step-6', (sample) => getComputedStyle(sample).background), onScreen)
  })
  await visit({ ...desktop, ...dark }, '', async (page) => {
    const pin = page.locator('.pin[tabindex="0"]').first()
    const isWhite = async () => (await paintOf(pin))['rgb(255, 255, 255)'] > 100
    assert.equal(await isWhite(), false)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    assert.equal(await isWhite(), true)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    assert.equal(await isWhite(), false)
  })
})

test('the operator’s name and colour are the page’s', async () => {
  await visit({ ...desktop, at: site.address }, '', async (page) => {
    assert.equal(await page.textContent('h1'), 'Réseau <Nord>')
    assert.equal(await page.title(), 'Réseau <Nord>')
    const icons = await page.$$eval('link[rel=icon], link[rel=apple-touch-icon]', (links) => links.map((link) => link.href))
    assert.deepEqual(icons, ['logo', 'apple-touch-icon.png'].map((name) => site.address + name))
    const icon = PNG.sync.read(Buffer.from(await (await fetch(icons[1])).arrayBuffer()))
    assert.deepEqual([icon.width, icon.height], [180, 180])
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.exports-toggle')).backgroundColor), 'rgb(138, 28, 92)')
  })
})

test('the page gives the markup of a frame, which an allowed page can show and another cannot', async () => {
  await visit({ ...desktop, at: site.address }, '?categories=Commune', async (page) => {
    await page.click('#embed-open')
    const code = await page.inputValue('#embed textarea')
    assert.match(code, /^<iframe title="Carte des membres – Réseau &lt;Nord&gt;" src="http:\/\/127[^"]*\?categories=Commune&amp;integration=1[^"]*" /)
    assert.ok((await page.textContent('#embed')).includes(allowed))
    await page.keyboard.press('Escape')
    await page.waitForSelector('#embed', { state: 'hidden' })
  })
  const parent = await browserPage(`${allowed}/`)
  const frame = await (await parent.waitForSelector('iframe')).contentFrame()
  await frame.waitForSelector('.pin')
  assert.deepEqual(
    await Promise.all(['.brand', '#search-input', '#legend-list', '.exports'].map((part) => frame.isVisible(part))),
    [false, true, true, false],
  )
  await picture(parent, 'embedded')
  const [full] = await Promise.all([parent.context().waitForEvent('page'), frame.click('.full-link')])
  await full.waitForSelector('.brand')
  assert.doesNotMatch(full.url(), /integration/)
  await parent.context().close()

  const stranger = await browserPage(`${refused}/`)
  await stranger.waitForFunction(() => document.readyState === 'complete')
  assert.equal(stranger.frames().some((one) => one.url().startsWith(site.address)), false)
  await stranger.context().close()
})
