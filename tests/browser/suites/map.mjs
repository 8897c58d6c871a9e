import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startServer } from '../server.mjs'
import { amountOfPaint, api, desktop, follow, paintOf, phone, picture, ready, visit } from '../site.mjs'

const parts = 14 // metropolitan France, five DROM, and the collectivités with the TAAF and Clipperton

/// Contrast of two colours as WCAG 2.1 defines it, both as browsers compute them.
const contrast = (a, b) => {
  const luminance = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

/// Variables of the page's styles as computed colours, by name. An element for each: one that changed its
/// colour would be on the way from the last.
const coloursOf = (page, names) =>
  page.evaluate((wanted) => {
    const found = wanted.map((name) => {
      const probe = document.createElement('i')
      probe.style.color = `var(${name})`
      document.body.append(probe)
      const { color } = getComputedStyle(probe)
      probe.remove()
      return [name, color]
    })
    return Object.fromEntries(found)
  }, names)

for (const colorScheme of ['light', 'dark']) {
  test(`pins and names stand out from land and sea, ${colorScheme}, and categories without their colour`, async () => {
    const { categories } = await api('api/summary')
    await visit({ ...desktop, colorScheme }, '#map=6/46.6/2.5', async (page) => {
      const grounds = ['--map-sea', '--map-france', '--map-land', '--map-urban-1', '--map-urban-2']
      const inks = ['--pin-edge', '--map-name-town', '--map-name-village', '--map-name-pin']
      const colours = await coloursOf(page, [...grounds, ...inks, '--paper', '--ink', ...categories.map((_, rank) => `--category-${rank}`)])
      for (const ground of grounds) assert.ok(contrast(colours['--pin-edge'], colours[ground]) >= 3, `${ground}: ${contrast(colours['--pin-edge'], colours[ground])}`)
      for (const ink of inks.slice(1)) assert.ok(contrast(colours[ink], colours['--map-france']) >= 4.5, `${ink}: ${contrast(colours[ink], colours['--map-france'])}`)
      categories.forEach((_, rank) => assert.ok(contrast(colours[`--category-${rank}`], colours['--paper']) >= 3, `category ${rank}`))
      const marks = await page.$$eval('.legend .swatch', (swatches) => swatches.map((swatch) => swatch.querySelector('.band-marks')?.outerHTML ?? ''))
      assert.equal(new Set(marks).size, categories.length)
      await picture(page, `carte-${colorScheme}`)
      // What a pin shows is what the legend shows: the colour of its one category, less the marks that it has there.
      const inked = []
      for (const rank of [0, 1, 2]) {
        await follow(page, `?categories=${categories[rank].key}#map=6/46.6/2.5`)
        await ready(page)
        const paint = await paintOf(page.locator('.pin[data-members="3"]').first())
        inked[rank] = paint[colours[`--category-${rank}`]]
        assert.ok(inked[rank] > 40, `category ${rank}: ${JSON.stringify(paint)}`)
        assert.equal(inked[rank] < 0.9 * inked[0], marks[rank] !== '', `marks of category ${rank}: ${inked}`)
        for (const other of categories.keys()) assert.ok(other === rank || !(paint[colours[`--category-${other}`]] > 0), `category ${rank} and ${other}`)
      }
    })
  })
}

test('every part of France is one jump away by keyboard, and pins never hide each other’s number', async () => {
  await visit(desktop, '', async (page) => {
    await page.focus('.jumps .map-button')
    await page.keyboard.press('Enter')
    assert.equal(await page.locator('.jumps-list button').count(), parts)
    for (const [name, place] of [['La Réunion', /\/-21\.\d+\/55\./], ['Guyane', /\/[34]\.\d+\/-53\./]]) {
      if (!(await page.isVisible('.jumps-list'))) await page.keyboard.press('Enter')
      await page.focus(`.jumps-list button:has-text("${name}")`)
      await page.keyboard.press('Enter')
      await page.waitForFunction((source) => new RegExp(source).test(decodeURIComponent(location.hash)), place.source)
      assert.equal(await page.evaluate(() => document.activeElement.className), 'map-button')
    }
    assert.match(await page.innerText('.leaflet-control-scale'), /^\d+ k?m$/)
    assert.equal(await page.isVisible('.map-tool[aria-label="Plein écran"]'), await page.evaluate(() => document.fullscreenEnabled))
    for (const place of ['5/46.6/2.5', '6/48.5/2.5', '8/48.8/2.35', '11/48.85/2.35']) {
      await page.evaluate((hash) => (location.hash = hash), `map=${place}`)
      await ready(page)
      const pins = await page.$$eval('.pin', (all) => all.map((pin) => pin.getBoundingClientRect()).map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })))
      const hidden = pins.filter((a, i) => pins.some((b, j) => j > i && Math.hypot(a.x - b.x, a.y - b.y) < 14))
      assert.deepEqual(hidden, [], place)
    }
  })
})

test('names are written on the map, and never under what stands on it', async () => {
  for (const device of [desktop, phone]) {
    await visit(device, '', async (page) => {
      for (const place of ['5/48.2/5.5', '6/47.5/-1', '8/48.6/6.2']) {
        await page.evaluate((hash) => (location.hash = hash), `map=${place}`)
        await ready(page)
        assert.ok((await amountOfPaint(page.locator('#map'), 'labels')) > 500, place)
        for (const control of ['.leaflet-control-zoom', '.jumps', '.credits', '.leaflet-control-scale']) {
          assert.equal(await amountOfPaint(page.locator(control), 'labels'), 0, `${place} under ${control}`)
        }
      }
    })
  }
})

test('pins keep their size while the map zooms, and stand under their buttons afterwards', async () => {
  await visit({ ...desktop, reducedMotion: 'no-preference' }, '#map=6/46.6/2.5', async (page) => {
    for (const way of ['in', 'in', 'out']) {
      const before = page.url()
      await page.click(`.leaflet-control-zoom-${way}`)
      await page.waitForFunction((url) => location.href !== url, before)
      await ready(page)
      for (const pin of (await page.locator('.pin[tabindex="0"]').all()).slice(0, 12)) {
        const paint = await amountOfPaint(pin)
        const { width } = await pin.boundingBox()
        assert.ok(paint > 0.6 * (Math.PI / 4) * width ** 2, `${way}: ${await pin.getAttribute('aria-label')} is not painted: ${paint} of ${width}`)
      }
    }
  })
})

test('a pin is under the mouse where it is seen, though the pins of the new zoom do not come', async () => {
  await visit({ ...desktop, expected: /Failed to load resource/ }, '#map=9/48.85/2.35', async (page) => {
    await page.route(/\/tiles\/pins\//, (route) => route.abort())
    for (const way of ['in', 'out']) {
      await page.click(`.leaflet-control-zoom-${way}`)
      await page.waitForFunction(() => !document.querySelector('.leaflet-zoom-anim'))
      await page.waitForTimeout(0)
      const pin = page.locator('.pin[data-members]').first()
      const { width } = await pin.boundingBox()
      const paint = await amountOfPaint(pin)
      assert.ok(paint > 0.6 * (Math.PI / 4) * width ** 2, `${way}: ${paint} of ${width}`)
    }
  })
})

test('without motion too, the map is never blank while a zoom waits for its tiles', async () => {
  await visit(desktop, '#map=6/46.6/2.6', async (page) => {
    await page.route(/\/tiles\/base\//, () => {}) // they never come
    for (const way of ['in', 'out', 'out']) {
      await page.click(`.leaflet-control-zoom-${way}`)
      const { width, height } = await page.locator('#map').boundingBox()
      const covered = await page.$$eval('.leaflet-tile-pane .leaflet-tile-loaded', (tiles) =>
        tiles.map((tile) => tile.getBoundingClientRect()).reduce((sum, box) => sum + box.width * box.height, 0))
      assert.ok(covered > 0.9 * width * height / (way === 'in' ? 1 : 4), `${way}: ${covered} of ${width * height}`)
    }
  })
})

test('each of several quick presses on + and − counts', async () => {
  await visit({ ...desktop, reducedMotion: 'no-preference' }, '#map=6/46.6/2.6', async (page) => {
    for (const [way, zoom] of [['in', 9], ['out', 6]]) {
      for (let press = 0; press < 3; ++press) await page.click(`.leaflet-control-zoom-${way}`, { delay: 20 })
      await page.waitForFunction((wanted) => location.hash.startsWith(`#map=${wanted}/`), zoom)
      await ready(page)
    }
  })
})

test('a flight that is caught by hand leaves pins that can be chosen', async () => {
  await visit({ ...desktop, reducedMotion: 'no-preference' }, '#map=6/46.6/2.6', async (page) => {
    await page.fill('#search-input', 'Lyon')
    await page.click('[role=option]:has-text("Lyon")')
    await page.waitForSelector('#panel-title:has-text("Lyon")')
    const { x, y, width, height } = await page.locator('#map').boundingBox()
    await page.mouse.move(x + width / 2, y + height - 60)
    await page.mouse.down()
    await page.mouse.move(x + width / 2 + 30, y + height - 80, { steps: 3 })
    await page.mouse.up()
    await page.click('#panel-close')
    await ready(page)
    const before = page.url()
    await page.locator('.pin[tabindex="0"]').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction((url) => location.href !== url, before)
  })
})

test('a pin that the map is dragged by is not chosen, and what it tells can be sent away', async () => {
  await visit(desktop, '#map=11/48.85/2.35', async (page) => {
    const pin = page.locator('.pin[data-id="commune:75056"]')
    const { x, y, width } = await pin.boundingBox()
    await page.mouse.move(x + width / 2, y + width / 2)
    await page.waitForSelector('.pin-tooltip:has-text("Paris")')
    await page.mouse.down()
    await page.mouse.move(x + 60, y + 40, { steps: 4 })
    await page.mouse.up()
    await ready(page)
    assert.equal(await page.isVisible('#panel'), false)
    await page.mouse.move(2, 2)
    await page.waitForSelector('.pin-tooltip', { state: 'detached' })
    await page.focus('#map')
    await pin.focus()
    await page.waitForSelector('.pin-tooltip')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.pin-tooltip', { state: 'detached' })
    assert.match(await page.evaluate(() => document.activeElement.ariaLabel), /^Paris/)
    const plain = await paintOf(pin)
    await page.keyboard.press('Enter') // after a drag too
    await page.waitForSelector('#panel-title:has-text("Paris")')
    const ink = await page.$eval('#panel-title', (title) => getComputedStyle(title).color)
    const chosen = await paintOf(pin)
    assert.equal(await pin.getAttribute('aria-current'), 'true')
    assert.ok(chosen[ink] > 4 * plain[ink], `${plain[ink]} and ${chosen[ink]} of ${ink}`)
  })
})

test('outside maps and the reader’s position are there only when the operator allows them, and for who asks', async () => {
  await visit(desktop, '', async (page) => assert.equal(await page.locator('.basemaps, .locate').count(), 0))
  const more = ['--basemap', 'Plan essai|https://tuiles.exemple.test/{z}/{x}/{y}.png|© Essai|18', '--locate']
  const server = await startServer({ more })
  const visitor = { at: server.address, abroad: /^https:\/\/tuiles\.exemple\.test\//, geolocation: { latitude: 45.55, longitude: 3.74, accuracy: 40 } }
  const tile = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  try {
    await visit({ ...desktop, ...visitor, permissions: ['geolocation'] }, '', async (page) => {
      const asked = []
      await page.route(visitor.abroad, (route) => (asked.push(route.request().url()), route.fulfill({ contentType: 'image/png', body: tile })))
      await page.click('[aria-label="Fond de carte"]')
      assert.match(await page.innerText('.basemaps-list'), /demandé à tuiles\.exemple\.test/)
      await ready(page)
      assert.deepEqual(asked, [])
      await page.check('text=Plan essai')
      await page.waitForSelector('.outside-tiles img.leaflet-tile-loaded')
      assert.ok(asked.length > 0)
      assert.match(await page.innerText('.credits'), /© Essai/)
      await page.check('text=Fond d’Épingle')
      await page.waitForSelector('.outside-tiles', { state: 'detached' })
      await page.keyboard.press('Escape')
      await page.waitForSelector('.basemaps-list', { state: 'hidden' })
      await page.click('[aria-label="Me localiser"]')
      await page.waitForSelector('.map-message:has-text("à 50 m près")')
      await page.waitForFunction(() => /\/45\.5\d*\/3\.7/.test(location.hash))
      await page.click('[aria-label="Me localiser"]')
      await page.waitForSelector('.me', { state: 'detached' })
    })
    await visit({ ...phone, ...visitor }, '', async (page) => {
      await page.tap('[aria-label="Me localiser"]')
      await page.waitForSelector('.map-message:has-text("n’a pas donné votre position")')
      await picture(page, 'position-refusee')
    })
  } finally {
    await server.stop()
  }
})
