import assert from 'node:assert/strict'
import { test } from 'node:test'
import { busiestCommune, desktop, follow, paintOf, picture, ready, visit } from '../site.mjs'

/// What cannot be told from what is around it. In forced colours: buttons without an edge, chosen ones that
/// look like the others, samples that have lost their colours; else texts that are pale.
function indistinct(isForced) {
  const channels = (colour) => colour.match(/[\d.]+/g).map(Number)
  const light = (colour) => {
    const [r, g, b] = channels(colour).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05)
  const isSeeThrough = (colour) => (channels(colour)[3] ?? 1) < 0.5
  const ground = (element) => {
    const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)'
    return element && isSeeThrough(colour) ? ground(element.parentElement) : colour
  }
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility())
  const trouble = []
  const expect = (isTrue, what, element) => isTrue || trouble.push(`${what}: ${element.outerHTML.slice(0, 120)}`)

  if (!isForced) {
    const texts = '.quiet, .figure, .link, .button, .chip, .tab, .badge, .limit, .view-switch button, .person-organisation, .panel-kind, a'
    for (const text of seen(texts)) expect(contrast(getComputedStyle(text).color, ground(text)) >= 7, 'pale', text)
    return trouble
  }
  const buttons = '.button, .chip, .icon-button, .preset, .tab, .exports-toggle, .leaflet-bar, .map-tool, .map-button, .search-input, .field, .view-switch, .limit, .badge'
  for (const button of seen(buttons)) {
    if (button === document.activeElement) continue
    const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(button)
    const hasEdge = parseFloat(borderTopWidth) >= 1 && borderTopStyle !== 'none' && !isSeeThrough(borderTopColor)
    expect(hasEdge && contrast(borderTopColor, ground(button.parentElement)) >= 3, 'no edge', button)
  }
  for (const chosen of seen('[aria-pressed=true], [role=tab][aria-selected=true]')) {
    const other = [...chosen.parentElement.children].find((one) => one.matches('[aria-pressed=false], [aria-selected=false]'))
    if (other) expect(contrast(ground(chosen), ground(other)) >= 3, 'chosen or not', chosen)
    expect(contrast(getComputedStyle(chosen).color, ground(chosen)) >= 4.5, 'unreadable', chosen)
  }
  const colours = (selector, property) => seen(selector).map((element) => getComputedStyle(element)[property])
  const samples = colours('#legend .swatch .band', 'stroke')
  const classes = colours('.class-swatch', 'background')
  for (const set of [samples, classes]) {
    if (new Set(set).size !== set.length) trouble.push(`samples alike: ${set.join(' ')}`)
  }
  for (const sample of seen('.class-swatch')) expect(contrast(getComputedStyle(sample).borderTopColor, ground(sample.parentElement)) >= 3, 'no edge', sample)
  return trouble
}

function focusIsSeen() {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement)
  return outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2
}

const needs = {
  'in forced colours': { forcedColors: 'active' },
  'in forced colours, dark': { forcedColors: 'active', colorScheme: 'dark' },
  'with more contrast': { contrast: 'more' },
  'with more contrast, dark': { contrast: 'more', colorScheme: 'dark' },
}

for (const [how, options] of Object.entries(needs)) {
  const isForced = options.forcedColors === 'active'
  test(`everything can be told from what is around it ${how}`, async () => {
    const { code } = await busiestCommune()
    await visit({ ...desktop, ...options }, `commune/${code}?certainty=exact,probable`, async (page) => {
      const judge = async (name) => {
        await ready(page)
        await picture(page, `contraste-${name}-${Object.values(options).join('-')}`)
        return page.evaluate(indistinct, isForced)
      }
      await page.waitForSelector('[role=tab][aria-selected=true]')
      assert.deepEqual(await judge('commune'), [], 'a commune')
      const samples = await page.$$eval('#legend .swatch .band', (bands) => bands.map((band) => getComputedStyle(band).stroke))
      for (const pin of (await page.locator('.pin[tabindex="0"]').all()).slice(0, 20)) {
        const paint = await paintOf(pin)
        assert.ok(samples.some((colour) => paint[colour] > 20), `the legend is of other colours than ${JSON.stringify(paint)}`)
      }
      for (const control of ['#search-input', '#view-members', '#panel-close', '#legend-list input', '.pin', '.tab', '#map']) {
        await page.locator(control).first().focus()
        await page.keyboard.press('Shift') // as by keyboard
        assert.ok(await page.evaluate(focusIsSeen), `focus is not seen on ${control}`)
      }
      await page.fill('#search-input', 'amb')
      await page.waitForSelector('[role=option]')
      await page.keyboard.press('ArrowDown')
      await page.waitForSelector('[role=option][aria-selected=true]')
      assert.notDeepEqual(...(await page.$$eval('[role=option]', (options) => [true, false].map((isChosen) => {
        const { outlineStyle, boxShadow } = getComputedStyle(options.find((one) => (one.ariaSelected === 'true') === isChosen))
        return { outlineStyle, boxShadow }
      }))))
      await page.keyboard.press('Escape')
      await follow(page, 'couverture?territoire=region:84')
      await page.waitForSelector('#table tbody tr', { state: 'attached' })
      assert.deepEqual(await judge('couverture'), [], 'coverage')
    })
    await visit({ ...desktop, ...options, javaScriptEnabled: false }, 'couverture', async (page) => {
      await picture(page, `contraste-sans-javascript-${Object.values(options).join('-')}`)
      assert.notDeepEqual(...(await page.$$eval('.plain-nav a', (links) => [true, false].map((isCurrent) => {
        const { backgroundColor, borderBottomColor } = getComputedStyle(links.find((link) => (link.ariaCurrent === 'page') === isCurrent))
        return { backgroundColor, borderBottomColor }
      }))))
    })
  })
}
