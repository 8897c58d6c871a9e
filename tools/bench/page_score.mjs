// Lighthouse's opinion of a page, from 0 to 100: prints a "name<tab>figure" line.
//   node page_score.mjs ADDRESS CHROMIUM
// Its own defaults: a slow telephone, simulated.
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'

const [address, chromePath] = process.argv.slice(2)
const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] })
try {
  const { lhr } = await lighthouse(address, { port: chrome.port, onlyCategories: ['performance'] })
  console.log(`score\t${100 * lhr.categories.performance.score}`)
} finally {
  await chrome.kill()
}
