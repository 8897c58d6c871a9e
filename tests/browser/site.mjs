// What all suites share: one server, one browser, and pages that are watched while they are used.
import { chromium } from 'playwright-core'
import assert from 'node:assert/strict'
import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { startServer } from './server.mjs'

export const screenshots = process.env.EPINGLE_SCREENSHOTS ?? fileURLToPath(new URL('../../build/screenshots/', import.meta.url))

export const desktop = { viewport: { width: 1280, height: 800 } }
export const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }

/// How many times slower pages run than they could, over a network to match: EPINGLE_SLOW=4 brings out
/// what relies on things happening in a certain order, in the tests and in the page.
const slowness = Number(process.env.EPINGLE_SLOW ?? 1)

let server
let browser

export async function open() {
  server = await startServer()
  browser = await chromium.launch({
    executablePath: process.env.EPINGLE_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
  })
}

export async function close() {
  await browser?.close()
  await server?.stop()
}

export function address(path = '') {
  return server.address + path
}

/// What the server answers to a path below its root.
export async function api(path) {
  const response = await fetch(address(path))
  assert.equal(response.status, 200, path)
  return response.json()
}

/// Requests that a page has made and that are not answered yet.
const pending = new WeakMap()

/// Opens the page and uses it, from the server `at` an address if it is not the shared one; then fails if
/// a request left the server's origin (but to what `abroad` matches), or if the browser complained about
/// anything (but what `expected` matches). Motion is reduced unless the options say otherwise: it is
/// quicker.
export async function visit({ expected = /$^/, abroad = /$^/, at = server.address, ...options }, path, use) {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'fr-FR', ...options })
  // Long enough for a busy machine; who never gets an answer learns it a little later.
  context.setDefaultTimeout(30_000 * slowness)
  const page = await context.newPage()
  if (slowness > 1) await slowDown(page)
  const foreign = []
  const complaints = []
  const waiting = new Set()
  pending.set(page, waiting)
  page.on('requestfinished', (request) => waiting.delete(request))
  page.on('requestfailed', (request) => waiting.delete(request))
  page.on('request', (request) => {
    waiting.add(request)
    const { protocol, origin } = new URL(request.url())
    if (protocol !== 'data:' && `${origin}/` !== at && !abroad.test(request.url())) foreign.push(request.url())
  })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !expected.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  try {
    await page.goto(at + path)
    if (options.javaScriptEnabled !== false) await ready(page)
    await use(page)
    assert.deepEqual(foreign, [], 'requests to other hosts')
    assert.deepEqual(complaints, [], 'complaints of the browser')
  } finally {
    await context.close()
  }
}

/// A page of another site, in a window of its own, which is the caller's to close with its context.
export async function browserPage(url) {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'fr-FR', ...desktop })
  context.setDefaultTimeout(30_000 * slowness)
  const page = await context.newPage()
  await page.goto(url)
  return page
}

async function slowDown(page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 25 * slowness, downloadThroughput: -1, uploadThroughput: -1 })
}

/// Changes the address as back and forward do: without loading the page again.
export function follow(page, path) {
  return page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, `./${path}`)
}

/// The figures are there, and every request that the page made has been answered for a while.
export async function ready(page) {
  await page.waitForSelector('body:not(.is-loading)')
  const waiting = pending.get(page)
  for (let quiet = 0, turns = 0; quiet < 3; ++turns) {
    assert.ok(turns < 500, `never answered: ${[...waiting].map((request) => request.url())}`)
    await page.waitForTimeout(40)
    quiet = waiting.size === 0 ? quiet + 1 : 0
  }
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true], .leaflet-zoom-anim'))
}

export async function picture(page, name) {
  const { width, height } = page.viewportSize()
  await mkdir(screenshots, { recursive: true })
  await page.screenshot({ path: `${screenshots}/${name}-${width}x${height}.png` })
}

/// The commune with most members, as the export tells.
export async function busiestCommune() {
  const { features } = await api('api/export.geojson?what=pins')
  return features.reduce((a, b) => (b.properties.members > a.properties.members ? b : a)).properties
}

/// Sum of the numbers on all pins drawn.
export function sumOfPins(page) {
  return page.$$eval('.pin', (pins) => pins.reduce((sum, pin) => sum + Number(pin.dataset.members), 0))
}

/// The plain colours that the map's pins or names have under an element, by how many pixels there are of each.
export function paintOf(locator, pane = 'pins') {
  return locator.evaluate((over, painted) => {
    const canvas = document.querySelector(`.leaflet-${painted}-pane canvas`)
    const [box, ground] = [over, canvas].map((element) => element.getBoundingClientRect())
    const ratio = canvas.width / ground.width
    const [left, top, width, height] = [box.x - ground.x, box.y - ground.y, box.width, box.height].map((length) => Math.round(length * ratio))
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
    copy.drawImage(canvas, -left, -top)
    const { data } = copy.getImageData(0, 0, width, height)
    const found = {}
    for (let at = 0; at < data.length; at += 4) {
      const [r, g, b, alpha] = data.subarray(at, at + 4)
      const colour = `rgb(${r}, ${g}, ${b})`
      if (alpha === 255) found[colour] = (found[colour] ?? 0) + 1
    }
    return found
  }, pane)
}

/// How many pixels of it there are.
export async function amountOfPaint(locator, pane) {
  return Object.values(await paintOf(locator, pane)).reduce((sum, count) => sum + count, 0)
}

/// Where the export menu, which is unfolded for it, offers the places as GeoJSON.
export async function exportOfPins(page) {
  await page.click('#exports-toggle')
  await page.waitForSelector('#exports[open] [data-what=pins] a')
  const address = await page.$eval('[data-what=pins] a', ({ href }) => href)
  await page.click('#exports-toggle')
  return address
}

/// A number as the page writes it, read back: « 1 512 membres » → 1512.
export function numberIn(text) {
  return Number(text.replace(/[^\d]/g, ''))
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/// What axe-core finds wrong on the page as it is.
export async function violations(page) {
  await page.evaluate(axe)
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(' | ')}`)
}
