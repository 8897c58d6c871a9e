import assert from 'node:assert/strict'
import { test } from 'node:test'
import { address, api, desktop, numberIn, phone, picture, ready, visit } from '../site.mjs'
import { territoriesOf, tilesOfFrance } from '../tiles.mjs'

const world = { viewport: { width: 296 + 1280 + 440, height: 1000 } }
const of = (level, more = '') => `couverture?niveau=${level}${more}#map=6/46.5/2.5`

/// Every row that the server has for a query, page after page.
async function allRows(query) {
  const rows = []
  for (let next = `?${query}&limit=1000`; next; ) {
    const page = await api(`api/coverage${next}`)
    rows.push(...page.rows)
    next = page.next
  }
  return rows
}

/// The figures are those of the address: the table's caption is the last thing to change.
const shown = (page, count) =>
  page.waitForFunction((wanted) => document.querySelector('#table caption')?.textContent.replace(/\D/g, '') === wanted, String(count))

const codesShown = (page) => page.$$eval('#table tbody tr', (rows) => rows.map((row) => row.dataset.code))

/// Those of the file behind the table's link, where a code of digits stands as ="63".
async function codesInFile(page) {
  const file = await (await fetch(await page.evaluate(() => document.querySelector('.table-csv').href))).text()
  const [head, ...rows] = file.replace(/^\uFEFF/, '').trim().split(/\r?\n/).map((line) => line.split(';'))
  const column = head.indexOf('code')
  return rows.map((row) => row[column].replaceAll(/[="]/g, ''))
}

/// The colours of the choropleth, with how many pixels each has.
const coloursOf = (page) =>
  page.evaluate(() => {
    const counts = {}
    for (const canvas of document.querySelectorAll('.leaflet-coverage-pane canvas')) {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
      for (let at = 0; at < data.length; at += 4) {
        if (data[at + 3] !== 255) continue
        const colour = `#${[data[at], data[at + 1], data[at + 2]].map((part) => part.toString(16).padStart(2, '0')).join('')}`
        counts[colour] = (counts[colour] ?? 0) + 1
      }
    }
    return counts
  })

test('the switch gives the pins’ place to the choropleth, and back', async () => {
  const coverage = await api('api/coverage?level=departement')
  await visit(desktop, '#map=6/46.5/2.5', async (page) => {
    assert.equal(await page.isVisible('#coverage'), false)
    await page.click('#view-coverage')
    await shown(page, coverage.matched)
    await ready(page)
    assert.match(page.url(), /couverture[?]niveau=departement#map=/)
    assert.equal(await page.getAttribute('#view-coverage', 'aria-pressed'), 'true')
    assert.equal((await page.$$('.pin')).length, 0)
    const headline = await page.innerText('.coverage-headline')
    assert.ok(headline.includes(`${coverage.reached} sur ${coverage.total}`), headline)
    await picture(page, 'couverture')
    await page.click('#view-members')
    await page.waitForSelector('.pin')
    assert.equal(await page.isVisible('#coverage'), false)
    assert.equal(await page.isVisible('#table'), false)
    assert.equal((await page.$$('.leaflet-coverage-pane canvas')).length, 0)
  })
})

test('the choropleth has the colours of the legend, whose counts are the server’s', async () => {
  const { classes } = await api('api/coverage?level=departement&by=members&method=quantiles&classes=4')
  await visit(desktop, of('departement', '&mesure=membres&classes=quantiles:4'), async (page) => {
    const counts = await page.$$eval('.class-list .figure', (figures) => figures.map((figure) => figure.textContent))
    assert.deepEqual(counts.map(numberIn), [classes.zero, ...classes.list.map(({ territories }) => territories)])
    const wanted = await page.evaluate(() =>
      [0, 2, 4, 6].map((step) => getComputedStyle(document.documentElement).getPropertyValue(`--coverage-${step}`).trim()))
    const drawn = await coloursOf(page)
    for (const colour of wanted.slice(0, classes.list.length)) assert.ok(drawn[colour] > 1000, `${colour}: ${drawn[colour]} pixels`)
  })
})

test('each territory has the class that the server counts it in', async () => {
  for (const [measure, by] of [['taux', 'rate'], ['membres', 'members']]) {
    const { classes } = await api(`api/coverage?level=departement&by=${by}&method=jenks&classes=5`)
    const rows = await allRows('level=departement')
    const values = rows.map(({ members, rate }) => (by === 'rate' ? (members === 0 ? 0 : rate) : members)).filter((value) => value > 0)
    const counts = classes.list.map(({ to }, rank) => {
      const before = classes.list[rank - 1]?.to ?? 0
      return values.filter((value) => value > before && value <= (to ?? Infinity)).length
    })
    assert.deepEqual(counts, classes.list.map(({ territories }) => territories), measure)
  }
})

test('the classes are those that are chosen, by hand too, and what is no threshold is refused', async () => {
  await visit(desktop, of('departement'), async (page) => {
    await page.selectOption('.coverage-measure > .labelled select', 'members')
    await page.selectOption('.field-row .labelled select', 'hand')
    await page.fill('.breaks-form input', '20 ; 5')
    await page.keyboard.press('Enter')
    assert.match(await page.innerText('.field-hint'), /croissants/)
    assert.equal(await page.getAttribute('.breaks-form input', 'aria-invalid'), 'true')
    await page.fill('.breaks-form input', '5 ; 20')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.search.includes('classes=seuils:5,20'))
    await ready(page)
    const { classes } = await api('api/coverage?level=departement&by=members&breaks=5,20')
    const counts = await page.$$eval('.class-list .figure', (figures) => figures.map((figure) => figure.textContent))
    assert.deepEqual(counts.map(numberIn), [classes.zero, ...classes.list.map(({ territories }) => territories)])
    await page.selectOption('.coverage-measure > .labelled select', 'reached')
    await page.waitForFunction(() => location.search.includes('mesure=presence'))
    await page.waitForSelector('.field-row', { state: 'hidden' })
  })
})

test('a finer level is drawn over all of the country, by the tiles that it would have had at first', async () => {
  const tilesAfter = async (path, choose) => {
    let tiles = []
    await visit(desktop, path, async (page) => {
      await choose(page)
      await ready(page)
      const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
      tiles = names.flatMap((name) => /coverage-commune\/[\d/]+/.exec(name) ?? [])
    })
    return [...new Set(tiles)].sort()
  }
  const asked = await tilesAfter('couverture?niveau=commune#map=5/46.4/2.2', async () => {})
  const chosen = await tilesAfter('couverture?niveau=departement#map=5/46.4/2.2', async (page) => {
    await page.click('.coverage-levels label:has-text("Communes")')
    await page.waitForFunction(() => location.search.includes('niveau=commune'))
  })
  assert.ok(chosen.length > 4)
  assert.deepEqual(chosen.filter((tile) => !asked.includes(tile)), []) // the map is wider before its table comes
})

test('pointing at a territory, or giving its row focus, says its name and figures', async () => {
  const { at } = await api('api/territories/departement/63')
  const [row] = (await api('api/coverage?level=departement&in=departement:63')).rows
  await visit(desktop, `couverture?niveau=departement&tri=name:asc#map=8/${at[1]}/${at[0]}`, async (page) => {
    const { x, y, width, height } = await page.locator('#map').boundingBox()
    await page.mouse.move(x + width / 2, y + height / 2)
    await page.waitForSelector('#coverage-tip:has-text("Puy-de-Dôme")')
    assert.ok((await page.innerText('#coverage-tip')).includes(`${row.members} membre`))
    await page.mouse.move(5, 5)
    await page.focus('#table tbody button[tabindex="0"]')
    const first = await page.innerText('#table tbody button >> nth=0')
    await page.waitForSelector(`#coverage-tip:has-text("${first}")`)
    await page.keyboard.press('ArrowDown')
    const second = await page.innerText('#table tbody button >> nth=1')
    await page.waitForSelector(`#coverage-tip:has-text("${second}")`)
    assert.ok((await page.textContent('#page-status')).includes(second))
  })
})

test('a click opens the portrait, and Escape gives focus back to its row', async () => {
  const { at } = await api('api/territories/departement/63')
  const within = await api('api/coverage?level=commune&in=departement:63')
  await visit(desktop, `couverture?niveau=departement#map=8/${at[1]}/${at[0]}`, async (page) => {
    const { x, y, width, height } = await page.locator('#map').boundingBox()
    await page.mouse.click(x + width / 2, y + height / 2)
    await page.waitForSelector('.portrait')
    assert.equal(await page.innerText('#panel-title'), 'Puy-de-Dôme')
    const portrait = await page.innerText('.portrait')
    assert.ok(portrait.replace(/\s/g, ' ').includes(`${within.reached} sur ${within.total}`), portrait)
    await page.click('.portrait .disclosure summary')
    await page.waitForSelector('.portrait .place')
    await picture(page, 'portrait')
    await page.keyboard.press('Escape')
    await page.waitForSelector('#panel', { state: 'hidden' })

    await page.focus('#table tbody button[tabindex="0"]')
    const code = await page.evaluate(() => document.activeElement.closest('tr').dataset.code)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.portrait')
    await ready(page)
    await page.keyboard.press('Escape')
    await page.waitForSelector('#panel', { state: 'hidden' })
    assert.equal(await page.evaluate(() => document.activeElement.closest('tr')?.dataset.code), code)
  })
})

test('two territories are compared side by side, by link or one after the other', async () => {
  const [gard] = (await api('api/coverage?level=departement&in=departement:30')).rows
  await visit(desktop, of('departement', '&comparer=departement:30,departement:34'), async (page) => {
    await page.waitForSelector('#comparison table')
    const heads = await page.$$eval('#comparison thead th', (cells) => cells.map((cell) => cell.textContent))
    assert.deepEqual(heads.slice(1), ['Gard', 'Hérault'])
    const members = await page.$$eval('#comparison tbody tr', (rows) =>
      rows.find((row) => row.cells[0].textContent.startsWith('Membres')).cells[1].textContent)
    assert.equal(numberIn(members), gard.members)
    await picture(page, 'comparaison')
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !location.search.includes('comparer'))
    assert.equal(await page.isVisible('#comparison'), false)
  })
  await visit(desktop, of('departement', '&territoire=departement:30'), async (page) => {
    await page.click('.portrait > .button')
    await page.waitForSelector('.coverage-waiting:has-text("Gard")')
    await page.fill('#search-input', 'Hérault')
    await page.waitForSelector('[role=option]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#comparison table')
    assert.match(page.url(), /comparer=departement:30,departement:34/)
    await page.goBack()
    await page.waitForSelector('#comparison', { state: 'hidden' })
    await page.waitForSelector('.coverage-waiting:has-text("Gard")')
  })
})

for (const [what, level, filter] of [
  ['all départements', 'departement', ''],
  ['the départements of a category', 'departement', 'categories=commune'],
  ['the communes of a département', 'commune', 'in=departement:63'],
  ['the EPCI of a région since a date', 'epci', 'since=2023-01&in=region:84'],
]) {
  test(`the table shows the map’s set: ${what}`, async () => {
    const rows = await allRows(`level=${level}${filter && `&${filter}`}`)
    const tiles = await territoriesOf(level, tilesOfFrance(6), filter && `?${filter}`)
    const drawn = rows.filter(({ outline }) => outline !== 'none')
    const inside = drawn.filter(({ code }) => tiles.has(code))
    assert.ok(drawn.length > 0)
    // Too small for a tile of zoom 6 are a few at most.
    assert.ok(inside.length >= 0.99 * drawn.length, `${inside.length} of ${drawn.length}`)
    for (const { code, members } of inside) assert.equal(tiles.get(code).members, members, code)
    const known = new Set(rows.map(({ code }) => code))
    for (const code of tiles.keys()) assert.ok(known.has(code), `${code} is on the map alone`)

    await visit(world, of(level, filter && `&${filter}`), async (page) => {
      await shown(page, rows.length)
      while (await page.isVisible('.table-foot .button')) {
        const before = (await codesShown(page)).length
        await page.click('.table-foot .button')
        await page.waitForFunction((count) => document.querySelectorAll('#table tbody tr').length > count, before)
      }
      assert.deepEqual((await codesShown(page)).sort(), rows.map(({ code }) => code).sort())
    })
  })
}

test('white zones are a part of both, and the file has the whole set', async () => {
  const rows = await allRows('level=departement&reached=no&categories=sdis')
  const everywhere = await allRows('level=departement&categories=sdis')
  assert.ok(rows.length > 0 && rows.length < everywhere.length)
  await visit(desktop, of('departement', '&categories=sdis'), async (page) => {
    await shown(page, everywhere.length)
    await page.check('.table-parts input[value="missing"]')
    await shown(page, rows.length)
    await ready(page)
    assert.match(page.url(), /montrer=blanches/)
    assert.deepEqual((await codesShown(page)).sort(), rows.map(({ code }) => code).sort())
    const drawn = await coloursOf(page)
    assert.equal(drawn['#173b66'] ?? 0, 0)
    assert.deepEqual((await codesInFile(page)).sort(), rows.map(({ code }) => code).sort())
    await page.check('.table-parts input[value="all"]')
    await shown(page, everywhere.length)
    assert.deepEqual((await codesInFile(page)).sort(), everywhere.map(({ code }) => code).sort())
  })
})

test('the table is sorted by the column that is chosen, either way', async () => {
  await visit(desktop, of('departement'), async (page) => {
    for (const [column, sort, order] of [['members', 'members', 'desc'], ['members', 'members', 'asc'], ['name', 'name', 'asc'], ['rate', 'rate', 'desc']]) {
      const { rows } = await api(`api/coverage?level=departement&sort=${sort}&order=${order}`)
      await page.click(`.column-${column} button`)
      await page.waitForFunction((code) => document.querySelector('#table tbody tr').dataset.code === code, rows[0].code)
      await ready(page)
      assert.equal(await page.getAttribute(`.column-${column}`, 'aria-sort'), order === 'asc' ? 'ascending' : 'descending')
      assert.deepEqual((await codesShown(page)).slice(0, rows.length), rows.map(({ code }) => code))
    }
  })
})

test('back and forward go through levels and modes', async () => {
  await visit(desktop, '#map=6/46.5/2.5', async (page) => {
    await page.click('#view-coverage')
    await page.waitForSelector('#table tbody tr')
    await page.check('.coverage-levels input[value="region"]')
    await page.waitForFunction(() => location.search.includes('niveau=region'))
    await ready(page)
    assert.match(await page.innerText('.coverage-headline'), /^Régions/)
    await page.goBack()
    await page.waitForFunction(() => document.querySelector('.coverage-headline').textContent.startsWith('Départements'))
    await page.goBack()
    await page.waitForSelector('.pin')
    await page.goForward()
    await page.waitForFunction(() => !document.querySelector('#coverage').hidden)
    await ready(page)
    assert.equal(await page.isChecked('.coverage-levels input[value="departement"]'), true)
  })
})

test('absent départements are named, and lead to their portrait', async () => {
  const { rows } = await api('api/coverage?level=departement&reached=no&limit=1000')
  const absent = rows.filter(({ kind }) => kind !== 'collectivite')
  await visit(desktop, of('departement'), async (page) => {
    const names = await page.$$eval('.coverage-names button', (buttons) => buttons.map((button) => button.textContent))
    if (absent.length <= 10) assert.deepEqual(names.sort(), absent.map(({ name }) => name).sort())
    if (names.length === 0) return
    await page.click('.coverage-names button')
    await page.waitForSelector('.portrait')
  })
})

test('the curves over time, and what the last import changed, are told on demand', async () => {
  const { by_joining: months, by_import: steps } = await api('api/history')
  await visit(desktop, of('departement'), async (page) => {
    await page.click('.coverage-more > .disclosure:last-child > summary')
    await page.waitForSelector('.chart')
    const ends = await page.$$eval('.chart figcaption .figure', (figures) => figures.map((figure) => figure.textContent))
    assert.deepEqual(ends.map(numberIn), [months.at(-1).members, months.at(-1).departement])
    await page.click('.history .disclosure summary')
    const years = await page.$$eval('.history tbody tr', (rows) => rows.map((row) => row.cells[1].textContent))
    assert.equal(years.length, new Set(months.map(({ month }) => month.slice(0, 4))).size)
    assert.equal(numberIn(years.at(-1)), months.at(-1).members)
    assert.equal(await page.isVisible('.last-import'), steps.some((step) => step.import !== null))
    await picture(page, 'evolution')
  })
})

test('a filter that shows nobody leaves every territory in the class of none', async () => {
  const { total, classes, matched } = await api('api/coverage?level=departement&categories=')
  assert.equal(classes.zero, matched)
  await visit(desktop, of('departement', '&categories='), async (page) => {
    await shown(page, matched)
    assert.ok((await page.innerText('.coverage-headline')).includes(`0 sur ${total}`))
    assert.equal(await page.isVisible('.coverage-missing button'), true)
    const drawn = await coloursOf(page)
    assert.ok(drawn['#f1ede6'] > 1000)
  })
})

test('a server that does not answer is said, and the coverage comes when it does', async () => {
  await visit({ ...desktop, expected: /Failed to load resource/ }, '#map=6/46.5/2.5', async (page) => {
    await page.route(/\/(api|tiles)\/coverage/, (route) => route.abort('connectionrefused'))
    await page.click('#view-coverage')
    await page.waitForSelector('#notice:not([hidden])')
    await page.unroute(/\/(api|tiles)\/coverage/)
    await page.click('#notice-retry')
    await page.waitForSelector('#table tbody tr')
    await page.waitForSelector('#notice', { state: 'hidden' })
  })
})

test('a browser that cannot draw in workers draws in the page', async () => {
  await visit(desktop, '#map=6/46.5/2.5', async (page) => {
    await page.evaluate(() => delete globalThis.OffscreenCanvas)
    await page.click('#view-coverage')
    await page.waitForSelector('#table tbody tr')
    await ready(page)
    await page.waitForTimeout(200)
    assert.ok(Object.keys(await coloursOf(page)).length > 3)
  })
})

test('a worker that cannot run is done without', async () => {
  await visit(desktop, '#map=6/46.5/2.5', async (page) => {
    await page.evaluate(() => {
      globalThis.Worker = class extends EventTarget {
        postMessage() {
          this.dispatchEvent(new ErrorEvent('error', { message: 'refused' }))
        }
      }
    })
    await page.click('#view-coverage')
    await page.waitForSelector('#notice:not([hidden])')
    await page.click('#notice-retry')
    await page.waitForFunction(() => [...document.querySelectorAll('.leaflet-coverage-pane canvas')].some(({ width }) => width > 1))
    assert.ok(Object.keys(await coloursOf(page)).length > 3)
  })
})

test('on a phone the table unfolds below the map and the legend on demand', async () => {
  await visit(phone, of('departement'), async (page) => {
    assert.equal(await page.isVisible('#table-body'), false)
    assert.ok(await page.isVisible('.coverage-headline'))
    await picture(page, 'couverture')
    await page.tap('#table-toggle')
    const table = await page.locator('#table').boundingBox()
    const map = await page.locator('#map').boundingBox()
    assert.ok(table.y >= map.y + map.height - 1)
    await picture(page, 'couverture-tableau')
    await page.tap('#table-toggle')
    await page.tap('#drawer-toggle')
    await page.locator('.class-list').scrollIntoViewIfNeeded()
    assert.ok(await page.isVisible('.class-list'))
    await picture(page, 'couverture-legende')
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false)
  })
})

test('the report of what is shown is one click away', async () => {
  await visit(desktop, of('epci', '&in=region:76'), async (page) => {
    await page.click('#exports-toggle')
    const href = await page.evaluate(() => document.querySelector('#report-link').href)
    assert.equal(new URL(href).search, '?level=epci&in=region%3A76')
    assert.equal((await fetch(href)).status, 200)
  })
})

test('the coverage mode is a file of its own, which the first view does not ask for', async () => {
  await visit(desktop, '', async (page) => {
    const asked = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    assert.ok(!(await asked()).some((name) => /coverage_view|studio/.test(name)))
    await page.click('#view-coverage')
    await page.waitForSelector('#table tbody tr')
    assert.ok((await asked()).some((name) => name.startsWith(address('assets/coverage_view'))))
  })
})
