import assert from 'node:assert/strict'
import { test } from 'node:test'
import { api, busiestCommune, desktop, numberIn, picture, ready, visit } from '../site.mjs'

const input = '#search-input'

test('« ambert », Enter: the list of the commune, as the server has it', async () => {
  const ambert = await api('api/communes/63003')
  await visit(desktop, '', async (page) => {
    await page.focus(input)
    await page.keyboard.type('ambert')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#panel-title:has-text("Ambert")')
    await ready(page)
    assert.deepEqual(await page.$$eval('.person-name', (names) => names.map((name) => name.textContent).sort()),
      ambert.people.map(({ name }) => name).sort())
    assert.match(await page.innerText('.headcount'), ambert.members > 0 ? new RegExp(`^${ambert.members} membres?$`) : /^Aucun membre à Ambert$/)
    assert.equal(await page.evaluate(() => document.activeElement.id), 'panel-title')
    await picture(page, 'ambert')
  })
})

const lines = (page) => page.$$eval('.search-option', (options) => options.map((option) =>
  ['name', 'context', 'other', 'figure'].map((part) => option.querySelector(`.search-${part}`)?.textContent ?? '')))
const search = (text, more = '') => api(`api/search?q=${encodeURIComponent(text)}&limit=5${more}`)

/// Types a text and waits until the list answers it.
async function find(page, text) {
  await page.fill(input, text)
  await ready(page)
}

test('results come in groups, with département and members, are announced, and what was typed stands out', async () => {
  const { groups } = await search('saint-denis')
  await visit(desktop, '', async (page) => {
    await find(page, 'saint-denis')
    assert.equal((await page.$$('.search-group')).length, groups.length)
    const rows = groups.flatMap((group) => group.rows)
    const shown = await lines(page)
    assert.equal(shown.length, rows.length)
    rows.forEach(({ name, departement, members }, index) => {
      const [shownName, context, , figure] = shown[index]
      assert.equal(shownName, name)
      if (departement) assert.equal(context, `${departement.name} (${departement.code})`)
      if (members !== undefined) assert.equal(numberIn(figure), members)
    })
    assert.equal(await page.textContent('.search-option mark'), 'Saint')
    assert.match(await page.textContent('#search-status'), new RegExp(`^${rows.length} résultats : `))
    assert.match(await page.getAttribute('.search-results', 'href'), /recherche\?q=saint-denis/)
    await picture(page, 'recherche')
  })
})

// Accents, abbreviations, slips, codes, old names, a hint beside a name, and what has no answer.
const typed = ['a', 'Saint-É', 'ambrt', '63600', '63600 amb', 'saint-denis réunion', 'vicdessos', 'paris 12', 'lhay', 'Puy-de',
  'communauté de communes amb', 'occit', '2a004', 'sdis', 'mairie amb', 'arlanc', '🗺 ?']

test('the box shows what the server finds, in the same order, for all that French people type', async () => {
  await visit(desktop, '', async (page) => {
    for (const text of typed) {
      const { groups, nearest } = await search(text)
      await find(page, text)
      const names = groups.map(({ rows }) => rows.map(({ name }) => name))
      names.splice(1, 0, nearest.map(({ name }) => name))
      assert.deepEqual((await lines(page)).map(([name]) => name), names.flat(), text)
    }
    await find(page, 'vicdessos')
    assert.match(await page.textContent('.search-other'), /^autre nom : Vicdessos$/)
    await find(page, '63600')
    assert.equal((await lines(page))[0][2], '63600 · INSEE 63003')
  })
})

test('arrows go through the list and around it, Home and End to its ends, Enter takes the active one, Escape closes then empties', async () => {
  const rows = (await search('amb')).groups.flatMap((group) => group.rows)
  await visit(desktop, '', async (page) => {
    const active = () => page.getAttribute(input, 'aria-activedescendant')
    await page.keyboard.press('Control+k')
    assert.equal(await page.evaluate(() => document.activeElement.id), 'search-input')
    await page.keyboard.type('amb')
    await ready(page)
    assert.equal(await active(), null)
    await page.keyboard.press('ArrowDown')
    assert.equal(await active(), 'search-option-0')
    await page.keyboard.press('ArrowUp')
    const last = `search-option-${rows.length - 1}`
    assert.equal(await active(), last)
    assert.equal(await page.getAttribute(`#${last}`, 'aria-selected'), 'true')
    assert.equal((await page.$$('[aria-selected=true]')).length, 1)
    await page.keyboard.press('Home')
    assert.equal(await active(), 'search-option-0')
    await page.keyboard.press('End')
    assert.equal(await active(), last)
    await page.keyboard.press('Escape')
    assert.equal(await page.getAttribute(input, 'aria-expanded'), 'false')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForSelector(`#panel-title:has-text("${rows[1].name}")`)
    await page.focus(input)
    await page.keyboard.press('Escape')
    assert.equal(await page.inputValue(input), '')
  })
})

/// Somebody of the demo's busiest commune whose name only one has.
async function somebody() {
  const { code, name } = await busiestCommune()
  const { people } = await api(`api/communes/${code}?limit=1000`)
  for (const person of people.filter(({ organisation }) => organisation !== '')) {
    const { groups } = await search(person.name)
    const found = groups.find(({ kind }) => kind === 'people')
    if (found?.rows.length === 1 && found.rows[0].id === person.id) return { ...person, commune: { code, name } }
  }
  return assert.fail('nobody to look for')
}

test('a person and an organisation open their commune with them in sight, and nobody is remembered', async () => {
  const person = await somebody()
  await visit(desktop, '', async (page) => {
    await find(page, person.name)
    assert.match((await lines(page))[0][1], new RegExp(person.place.name))
    await page.keyboard.press('Enter')
    await page.waitForSelector('.person.is-sought')
    assert.equal(await page.innerText('#panel-title'), person.commune.name)
    assert.equal(await page.innerText('.is-sought .person-name'), person.name)
    assert.equal(await page.evaluate(() => document.activeElement.dataset.person), String(person.id))
    await picture(page, 'personne')
    await find(page, person.organisation)
    await page.click(`.search-option.is-organisation:has-text("${person.organisation}")`)
    await page.waitForFunction((name) => document.querySelector('.is-sought .person-organisation')?.textContent === name &&
      [...document.querySelectorAll('.is-sought .person-organisation')].every(({ textContent }) => textContent === name), person.organisation)
    assert.equal(await page.evaluate(() => localStorage.length), 0)
  })
})

test('places chosen before are offered in the empty box, six at most, and are forgotten at will', async () => {
  await visit(desktop, '', async (page) => {
    await page.focus(input)
    assert.equal(await page.isVisible('#search-popup'), false)
    for (const code of ['63003', '63010', '63113', '69123', '97411', '75056', '63003']) {
      await find(page, code)
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => document.querySelector('#search-popup').hidden)
    }
    await page.click('#search-clear')
    await page.waitForSelector('.search-option.is-recent')
    assert.deepEqual((await lines(page)).map(([name]) => name), ['Ambert', 'Paris', 'Saint-Denis', 'Lyon', 'Clermont-Ferrand', 'Arlanc'])
    await picture(page, 'choix-recents')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#panel-title:has-text("Arlanc")')
    await page.click('#search-clear')
    await page.click('.search-foot .chip:visible')
    await page.waitForSelector('#search-popup', { state: 'hidden' })
    assert.equal(await page.evaluate(() => localStorage.length), 0)
  })
})

test('a search that fails says so and is made again at will; storage that is denied harms nothing', async () => {
  await visit({ ...desktop, expected: /Failed to load resource/ }, '', async (page) => {
    await page.evaluate(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError') } }))
    await page.route('**/api/search*', (route) => route.abort())
    await page.fill(input, 'ambert')
    await page.waitForSelector('.search-lead:has-text("n’a pas abouti")')
    await page.unroute('**/api/search*')
    await page.click('.search-foot .chip:visible')
    await page.waitForSelector('.search-option:has-text("Ambert")')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#panel-title:has-text("Ambert")')
  })
})

test('a département opens with its communes, each a way to its people', async () => {
  const hérault = await api('api/territories/departement/34')
  await visit(desktop, '', async (page) => {
    await page.fill(input, 'hérault')
    await page.click('.search-option.is-place:has-text("Hérault")')
    await ready(page)
    assert.equal(await page.innerText('#panel-title'), 'Hérault')
    assert.equal(await page.locator('.places-head + div .place').count(), hérault.places.length)
    await picture(page, 'departement')
    if (hérault.places.length === 0) return
    await page.locator('.places-head + div .place').first().click()
    await ready(page)
    assert.equal(await page.innerText('#panel-title'), hérault.places[0].name)
  })
})

test('what is only nearly like it is offered as such, and what resembles nothing is said, not guessed', async () => {
  await visit(desktop, '', async (page) => {
    await find(page, 'monptelllier')
    assert.match(await page.innerText('.search-lead'), /^Aucun résultat pour « monptelllier ». Vouliez-vous dire…$/)
    assert.ok((await lines(page)).some(([name]) => name === 'Montpellier'))
    await picture(page, 'vouliez-vous-dire')
    await find(page, 'qzxwvkj')
    await page.keyboard.press('Enter')
    assert.equal(await page.isVisible('#panel'), false)
    assert.match(await page.textContent('#search-status'), /^Aucun résultat/)
  })
})

test('a commune without members says so, and where the nearest are', async () => {
  const { nearest } = await search('arlanc')
  assert.equal(nearest.length, 3)
  await visit(desktop, '', async (page) => {
    await find(page, 'arlanc')
    assert.match(await page.innerText('#search-nearest'), /^Aucun membre à Arlanc ; les plus proches$/i)
    const near = (await lines(page)).filter(([, context]) => / km · |^à .* m · /.test(context))
    assert.deepEqual(near.map(([name, , , figure]) => [name, numberIn(figure)]), nearest.map(({ name, members }) => [name, members]))
    await picture(page, 'les-plus-proches')
    await page.click('.search-option.is-nearest')
    await page.waitForSelector(`#panel-title:has-text("${nearest[0].name}")`)
  })
  await visit(desktop, 'commune/63010', async (page) => {
    assert.equal(await page.innerText('.headcount'), 'Aucun membre à Arlanc')
  })
})
