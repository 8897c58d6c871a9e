import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { address, desktop, phone, visit } from '../site.mjs'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function violations(page) {
  await page.evaluate(axe)
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(' | ')}`)
}

const reports = { 'of départements': 'rapport', 'of EPCI': 'rapport?level=epci', 'of a région’s communes': 'rapport?level=commune&in=region:53' }

for (const [what, path] of Object.entries(reports)) {
  for (const [size, options] of Object.entries({ '1280 × 800': desktop, '390 × 844': phone })) {
    test(`axe has no complaint at ${size} about the report ${what}`, async () => {
      await visit(options, path, async (page) => {
        assert.deepEqual(await violations(page), [])
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page is wider than the screen')
      })
    })
  }
}

test('the report is styled under its own policy, which lets nothing else in', async () => {
  await visit(desktop, 'rapport', async (page) => {
    assert.equal(await page.$eval('table', (table) => getComputedStyle(table).borderCollapse), 'collapse')
    assert.equal(await page.$$eval('script, link, img, iframe, [style], [onclick]', (all) => all.length), 0)
  })
  const { headers } = await fetch(address('rapport'))
  assert.match(headers.get('content-security-policy'), /^default-src 'none'; style-src 'sha256-[^']+'; .*frame-ancestors 'none'$/)
})

test('the report and its map are well-formed XML, every département has its path, every DROM its inset', async () => {
  const html = await (await fetch(address('rapport'))).text()
  const svg = await (await fetch(address('rapport.svg'))).text()
  await visit(desktop, 'rapport', async (page) => {
    const parsed = await page.evaluate(([documents]) =>
      documents.map(([text, type]) => {
        const tree = new DOMParser().parseFromString(text, type)
        const names = [...tree.querySelectorAll('text')].map((node) => node.textContent)
        return { fault: tree.querySelector('parsererror')?.textContent, paths: tree.querySelectorAll('path > title').length, names }
      }), [[[html, 'application/xhtml+xml'], [svg, 'image/svg+xml']]])
    for (const { fault, paths, names } of parsed) {
      assert.equal(fault, undefined)
      assert.equal(paths, 109 + 4, 'départements and collectivités, four of them twice')
      for (const name of ['Guadeloupe', 'Martinique', 'Guyane', 'La Réunion', 'Mayotte', 'Saint-Martin']) assert.ok(names.includes(name), name)
    }
  })
})

test('the report’s tables have the figures that the coverage has', async () => {
  const answer = await fetch(address('api/coverage?level=departement&sort=code&order=asc&limit=1000'))
  const coverage = await answer.json()
  await visit(desktop, 'rapport', async (page) => {
    const rows = await page.$$eval('#territoires tbody tr', (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)))
    assert.equal(rows.length, coverage.rows.length)
    rows.forEach(([name, members], i) => {
      assert.equal(name, `${coverage.rows[i].name} (${coverage.rows[i].code})`)
      assert.equal(Number(members.replace(/\D/g, '')), coverage.rows[i].members)
    })
    assert.equal(await page.textContent('.figures strong'), `${coverage.reached} sur ${coverage.total}`)
  })
})

test('the map of a report is an image of the width of an A4 page', async () => {
  for (const [dpi, width] of [[150, 1240], [300, 2480]]) {
    const answer = await fetch(address(`rapport.png?dpi=${dpi}`))
    assert.equal(answer.headers.get('content-type'), 'image/png')
    const bytes = new DataView(await answer.arrayBuffer())
    assert.equal(bytes.getUint32(16), width)
  }
})

test('a report of all communes stays within bounds', async () => {
  const html = await (await fetch(address('rapport?level=commune'))).text()
  assert.ok(html.length < 3_500_000, `${html.length} characters`)
})
