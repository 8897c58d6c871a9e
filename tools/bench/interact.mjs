// How soon the page answers its reader: prints "name<tab>figure" lines.
//   node interact.mjs ADDRESS CHROMIUM
// playwright-core is that of tests/browser. The journeys are done by real keys and clicks; the browser
// times each from the input to the next frame that shows something (Event Timing, in steps of 8 ms), as
// Interaction to Next Paint does. What the server takes to answer is not part of it: the page says at
// once that it asked.
import { createRequire } from 'node:module'

const { chromium } = createRequire(new URL('../../tests/browser/', import.meta.url))('playwright-core')
const [address, executablePath] = process.argv.slice(2)

const journeys = {
  async search(page) {
    await page.click('#search-input')
    for (const text of ['Clermont-Fer', 'saint-den', '69003']) {
      await page.keyboard.type(text, { delay: 60 })
      await page.waitForSelector('[role=option]')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
    }
  },
  async commune(page) {
    for (const name of ['Lyon', 'Toulouse', 'Nantes']) {
      await page.click('#search-input')
      await page.keyboard.press('Control+a')
      await page.keyboard.type(name)
      await page.waitForSelector(`[role=option]:has-text("${name}")`)
      await page.keyboard.press('Enter')
      await page.waitForSelector(`#panel-title:has-text("${name}")`)
      await quiet(page)
      await page.click('#panel-close')
    }
  },
  async pins(page) {
    for (const way of ['out', 'out', 'out', 'out', 'in', 'in', 'in', 'in']) {
      await page.click(`.leaflet-control-zoom-${way}`)
      await quiet(page)
    }
  },
  async categories(page) {
    for (const turn of [0, 1, 2, 0, 1, 2]) {
      await page.click(`.legend-item >> nth=${turn}`)
      await quiet(page)
    }
  },
  async coverage(page) {
    for (const button of ['#view-coverage', '#view-members', '#view-coverage']) {
      await page.click(button)
      await quiet(page)
    }
  },
  async table(page) {
    await page.waitForSelector('#table tbody tr')
    for (const turn of [0, 2, 4, 4, 0]) {
      await page.click(`#table thead button >> nth=${turn}`)
      await quiet(page)
    }
    await page.click('#table tbody button >> nth=3')
    await page.waitForSelector('.portrait')
    await page.keyboard.press('Escape')
  },
}

/// No request is on its way for a moment.
async function quiet(page) {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(300)
}

function record() {
  const longest = (globalThis.interactions = new Map())
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, name } of list.getEntries()) {
      if (!interactionId) continue
      const known = longest.get(interactionId)
      if (!known || known.duration < duration) longest.set(interactionId, { name, duration })
    }
  }).observe({ type: 'event', durationThreshold: 16 })
  // A shorter interaction than the threshold is not told by name, but counts.
  globalThis.interactionCount = () => performance.interactionCount ?? longest.size
}

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const print = (name, value) => console.log(`${name}\t${value}`)

const browser = await chromium.launch({ executablePath, args: ['--headless=new', '--no-sandbox', '--disable-gpu'] })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' })
  await page.goto(address)
  await page.waitForSelector('body:not(.is-loading)')
  await quiet(page)
  await page.evaluate(record)
  const all = []
  for (const [name, journey] of Object.entries(journeys)) {
    const before = await page.evaluate(() => globalThis.interactionCount())
    await journey(page)
    await quiet(page)
    const { durations, count } = await page.evaluate((known) => {
      const found = [...globalThis.interactions.values()].map(({ duration }) => duration)
      globalThis.interactions.clear()
      return { durations: found, count: globalThis.interactionCount() - known }
    }, before)
    while (durations.length < count) durations.push(8)
    durations.sort((a, b) => a - b)
    all.push(...durations)
    print(`${name}_p95_ms`, percentile(durations, 0.95))
  }
  all.sort((a, b) => a - b)
  print('interactions', all.length)
  print('p50_ms', percentile(all, 0.5))
  print('p95_ms', percentile(all, 0.95))
  print('longest_ms', all.at(-1))
} finally {
  await browser.close()
}
