// How smoothly the map pans, and the members' zooms: prints "name<tab>figure" lines.
//   node pan.mjs ADDRESS CHROMIUM [ZOOM [coverage|members]]
// playwright-core is that of tests/browser. The map is dragged for some seconds over tiles that it has
// not seen; among members the wheel then takes it two zooms closer and back. A frame is the time between two animation frames, a task what the page's own thread ran
// without a pause: its CPU time does not count what else the machine does. Bytes are those on the wire.
import { createRequire } from 'node:module'

const { chromium } = createRequire(new URL('../../tests/browser/', import.meta.url))('playwright-core')
const [address, executablePath, zoom = '8', subject = 'coverage'] = process.argv.slice(2)
const isCoverage = subject === 'coverage'

/// Pixels between two movements of the mouse: 10 at 60 a second is a brisk hand.
const stride = 10
const drags = [
  [-1, -0.5],
  [-1, 0.5],
  [1, 0.6],
  [0.3, 1],
  [-1, 0.2],
  [0.5, -1],
]

const browser = await chromium.launch({ executablePath, args: ['--headless=new', '--no-sandbox', '--disable-gpu'] })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  const [tiles, sizes] = [new Set(), new Map()]
  const wanted = isCoverage ? /\/coverage-/ : /\/tiles\//
  devtools.on('Network.responseReceived', ({ requestId, response }) => wanted.test(response.url) && tiles.add(requestId))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength))
  await page.goto(`${address}${isCoverage ? 'couverture?niveau=commune' : ''}#map=${zoom}/46.6/2.6`)
  await page.waitForSelector(isCoverage ? '#table tbody tr' : '.pin')
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1500)
  await page.evaluate(record)
  const trace = await startTrace(browser)
  for (const [x, y] of drags) await drag(page, x, y)
  await page.waitForLoadState('networkidle')
  const dragged = await page.evaluate(() => globalThis.recorded.length)
  if (!isCoverage) for (const turn of [-1, -1, 1, 1]) await wheel(page, turn)
  await page.waitForLoadState('networkidle')
  const frames = await page.evaluate(() => globalThis.recorded)
  const tasks = await trace.tasks()
  const kB = [...tiles].map((id) => (sizes.get(id) ?? 0) / 1000)
  const longest = Math.max(...frames)
  const print = (name, value) => console.log(`${name}\t${Math.round(value * 10) / 10}`)
  print('frames', frames.length)
  print('longest_frame_ms', longest)
  print('frames_over_50_ms', frames.slice(0, dragged).filter((time) => time > 50).length)
  print('zoom_frames_over_50_ms', frames.slice(dragged).filter((time) => time > 50).length)
  print('p99_frame_ms', frames.sort((a, b) => a - b)[Math.floor(frames.length * 0.99)])
  print('longest_task_cpu_ms', Math.max(0, ...tasks))
  print('tiles', kB.length)
  print('largest_tile_kB', Math.max(...kB))
} finally {
  await browser.close()
}

function record() {
  const frames = (globalThis.recorded = [])
  let last = performance.now()
  const next = (now) => {
    frames.push(now - last)
    last = now
    requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}

/// Traces the browser; `tasks` ends that and answers the CPU time in ms of all tasks of the page's
/// thread.
async function startTrace(browser) {
  const devtools = await browser.newBrowserCDPSession()
  const events = []
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  await devtools.send('Tracing.start', { traceConfig: { includedCategories: ['toplevel'] }, transferMode: 'ReportEvents' })
  return {
    async tasks() {
      const ended = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve))
      await devtools.send('Tracing.end')
      await ended
      const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      const isPage = ({ pid, tid }) => threads.some((thread) => thread.pid === pid && thread.tid === tid)
      return events.filter((event) => event.ph === 'X' && event.tdur && isPage(event)).map(({ tdur }) => tdur / 1000)
    },
  }
}

/// Zooms by one, and waits until all is drawn.
async function wheel(page, turn) {
  await page.mouse.wheel(0, 120 * turn)
  await page.waitForTimeout(700)
  await page.waitForLoadState('networkidle')
}

/// Drags the map by 400 pixels along (x, y), which is at most 1 each way.
async function drag(page, x, y) {
  const box = await page.locator('#map').boundingBox()
  const [fromX, fromY] = [box.x + box.width / 2 - 200 * x, box.y + box.height / 2 - 200 * y]
  await page.mouse.move(fromX, fromY)
  await page.mouse.down()
  for (let moved = 0; moved <= 400; moved += stride) {
    await page.mouse.move(fromX + moved * x, fromY + moved * y)
    await page.waitForTimeout(12)
  }
  await page.mouse.up()
}
