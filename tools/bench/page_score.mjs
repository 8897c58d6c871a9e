// Lighthouse's opinion of a page, from 0 to 100 for each subject: prints "name<tab>figure" lines.
//   node page_score.mjs ADDRESS CHROMIUM
// Its own defaults: a slow telephone, simulated.
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'

const [address, chromePath] = process.argv.slice(2)
const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] })
try {
  const { lhr } = await lighthouse(address, { port: chrome.port, onlyCategories: ['performance', 'accessibility', 'best-practices'] })
  for (const { id, score } of Object.values(lhr.categories)) console.log(`${id}\t${100 * score}`)
} finally {
  await chrome.kill()
}
