import assert from 'node:assert/strict'
import { test } from 'node:test'
import { api, desktop, numberIn, picture, ready, visit } from '../site.mjs'

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

test('suggestions say the département and the members, and are announced', async () => {
  const { suggestions } = await api('api/search?q=saint-denis&limit=8')
  await visit(desktop, '', async (page) => {
    await page.fill(input, 'saint-denis')
    await page.waitForSelector('[role=option]')
    await ready(page)
    const shown = await page.$$eval('[role=option]', (options) => options.map((option) => option.textContent))
    assert.equal(shown.length, suggestions.length)
    suggestions.forEach(({ name, context, members }, index) => {
      assert.ok(shown[index].includes(name) && shown[index].includes(context), shown[index])
      assert.match(shown[index], members > 0 ? new RegExp(`${members} membres?$`) : /aucun membre$/)
    })
    assert.match(await page.textContent('#search-status'), new RegExp(`^${suggestions.length} résultats?`))
    await picture(page, 'recherche')
  })
})

// Accents, abbreviations, slips, codes, old names, a hint beside a name, and what has no answer.
const typed = ['a', 'st e', 'Saint-É', 'ambrt', '63600', '63003', '63600 amb', 'saint-denis réunion', 'vicdessos', 'paris 12', 'L’Haÿ', 'lhay',
  'montpelier', 'Puy-de', 'communauté de communes amb', 'occit', '2a004', '🗺 ?']

test('the box shows what the server suggests, in the same order, for all that French people type', async () => {
  await visit(desktop, '', async (page) => {
    const shown = () => page.$$eval('[role=option]:not(.is-empty)', (options) => options.map((option) =>
      ['name', 'context', 'matched', 'members'].map((part) => option.querySelector(`.suggestion-${part}`)?.textContent ?? '')))
    for (const text of typed) {
      const { suggestions } = await api(`api/search?q=${encodeURIComponent(text)}&limit=8`)
      await page.fill(input, text)
      await ready(page)
      const list = await shown()
      assert.deepEqual(list.map(([name, context]) => [name, context]), suggestions.map(({ name, context }) => [name, context]), text)
      list.forEach(([, , matched, members], index) => {
        assert.ok(matched.includes(suggestions[index].matched ?? ''), `${text}: ${matched}`)
        assert.equal(numberIn(members), suggestions[index].members, text)
      })
    }
  })
})

test('« st e » and « Saint-É » have one answer, « ambrt » and the codes of Ambert lead there', async () => {
  assert.deepEqual(await api('api/search?q=st%20e&limit=50'), await api('api/search?q=Saint-%C3%89&limit=50'))
  for (const text of ['ambrt', '63600', '63003', '63600 amb', 'ambert puy']) {
    const { suggestions } = await api(`api/search?q=${encodeURIComponent(text)}`)
    assert.equal(suggestions[0]?.code, '63003', text)
  }
})

test('arrows go through the list and around it, Enter takes the active one, Escape closes then empties', async () => {
  const { suggestions } = await api('api/search?q=amb&limit=8')
  await visit(desktop, '', async (page) => {
    const active = () => page.getAttribute(input, 'aria-activedescendant')
    await page.fill(input, 'amb')
    await page.waitForSelector('[role=option]')
    assert.equal(await active(), null)
    await page.keyboard.press('ArrowDown')
    assert.equal(await active(), 'suggestion-0')
    await page.keyboard.press('ArrowUp')
    assert.equal(await active(), `suggestion-${suggestions.length - 1}`)
    assert.equal(await page.getAttribute(`#suggestion-${suggestions.length - 1}`, 'aria-selected'), 'true')
    await page.keyboard.press('Escape')
    assert.equal(await page.getAttribute(input, 'aria-expanded'), 'false')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await ready(page)
    assert.equal(await page.innerText('#panel-title'), suggestions[1].name)
    await page.focus(input)
    await page.keyboard.press('Escape')
    assert.equal(await page.inputValue(input), '')
  })
})

test('a département opens with its communes, each a way to its people', async () => {
  const hérault = await api('api/territories/departement/34')
  await visit(desktop, '', async (page) => {
    await page.fill(input, 'hérault')
    await page.click('[role=option]:has-text("département")')
    await ready(page)
    assert.equal(await page.innerText('#panel-title'), 'Hérault')
    assert.equal(await page.locator('.list-head + div .place').count(), hérault.places.length)
    await picture(page, 'departement')
    if (hérault.places.length === 0) return
    await page.locator('.list-head + div .place').first().click()
    await ready(page)
    assert.equal(await page.innerText('#panel-title'), hérault.places[0].name)
  })
})

test('what resembles nothing is said, not guessed', async () => {
  await visit(desktop, '', async (page) => {
    await page.fill(input, 'qzxwvkj')
    await page.waitForSelector('.suggestion.is-empty')
    await page.keyboard.press('Enter')
    assert.equal(await page.isVisible('#panel'), false)
    assert.match(await page.textContent('#search-status'), /^Aucun résultat/)
  })
})

test('a commune without members says so', async () => {
  const { features } = await api('api/export.geojson?what=pins')
  const reached = new Set(features.map(({ properties }) => properties.code))
  const { suggestions } = await api('api/search?q=saint-m&limit=50')
  const empty = suggestions.find(({ level, code }) => level === 'commune' && !reached.has(code))
  await visit(desktop, `commune/${empty.code}`, async (page) => {
    assert.equal(await page.innerText('.headcount'), `Aucun membre à ${empty.name}`)
  })
})
