// What a browser downloads until the map is there: prints "name<tab>figure" lines.
//   node first_view.mjs ADDRESS CHROMIUM
// playwright-core is that of tests/browser. Bytes are those on the wire, headers included.
import { createRequire } from 'node:module'

const { chromium } = createRequire(new URL('../../tests/browser/', import.meta.url))('playwright-core')
const [address, executablePath] = process.argv.slice(2)

const browser = await chromium.launch({ executablePath, args: ['--headless=new', '--no-sandbox', '--disable-gpu'] })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  const [paths, sizes] = [new Map(), new Map()]
  devtools.on('Network.responseReceived', ({ requestId, response }) => paths.set(requestId, new URL(response.url).pathname))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength))
  await page.goto(address)
  await page.waitForSelector('body:not(.is-loading)')
  await page.waitForLoadState('networkidle')
  const kB = (wanted) => [...sizes].reduce((sum, [id, bytes]) => sum + (wanted(paths.get(id) ?? '') ? bytes : 0), 0) / 1000
  console.log(`requests\t${sizes.size}\nkB\t${kB(() => true)}\ntiles_kB\t${kB((path) => path.endsWith('.mvt'))}`)
} finally {
  await browser.close()
}
