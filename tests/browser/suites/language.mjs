import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { address, busiestCommune, desktop, phone, picture, ready, visit } from '../site.mjs'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function violations(page) {
  await page.evaluate(axe)
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(' | ')}`)
}

/// Words of French sentences that are neither English nor parts of French names.
const french =
  /(?<![\p{L}-])(aucune?|membres?|communes? avec|habitants?|situés?|afficher|fermer|chercher|copier|catégories?|couverture|tableau|niveau|exporter|données|votre|sont|est|dans|pour|avec|sans|qui|une|ce|cette)(?![\p{L}-])|[\u202f\u00a0][:;?!»]|«/giu

/// What a screen shows and says that is French, less what names people, places and categories.
async function frenchIn(page) {
  const said = await page.evaluate(() => {
    const named = '[lang=fr], .person, .legend-label, .breakdown-label, .category-heading, .pin, .search-name, .search-context, .credits, .places, .territory-table tbody, .coverage-names, .last-import h3'
    const shown = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest(`${named}, script, style, noscript`) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    )
    const texts = []
    while (shown.nextNode()) texts.push(shown.currentNode.textContent)
    for (const each of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (!each.closest(named)) texts.push(...['aria-label', 'title', 'placeholder'].map((name) => each.getAttribute(name) ?? ''))
    }
    return texts
  })
  return said.filter((text) => text.match(french))
}

const screens = {
  home: ['', async (page) => page.click('.tally-details summary')],
  search: ['', async (page) => {
    await page.fill('#search-input', 'amb')
    await page.waitForSelector('[role=option]')
  }],
  commune: [async () => `commune/${(await busiestCommune()).code}`, async (page) => page.waitForSelector('.headcount')],
  territory: ['departement/34', async (page) => page.waitForSelector('.headcount')],
  coverage: ['couverture?niveau=departement', async (page) => {
    await page.waitForSelector('.territory-table tbody tr')
    for (const closed of await page.$$('.coverage details:not([open]) > summary')) await closed.click()
    await ready(page)
  }],
}

test('every main screen in English has no French but names, and axe has no complaint', async () => {
  for (const [name, [path, act]] of Object.entries(screens)) {
    const hash = typeof path === 'string' ? path : await path()
    await visit({ ...desktop, locale: 'en-GB' }, hash, async (page) => {
      assert.equal(await page.getAttribute('html', 'lang'), 'en')
      await act(page)
      assert.deepEqual(await frenchIn(page), [], name)
      assert.deepEqual(await violations(page), [], name)
      await picture(page, `english-${name}`)
    })
  }
})

test('the language is changed by a link, which keeps what is shown', async () => {
  await visit(phone, 'couverture?niveau=epci#map=8/45/3', async (page) => {
    await page.click('#drawer-toggle')
    const before = new URL(page.url())
    await page.click('#language-link')
    await page.waitForSelector('html[lang=en]')
    await ready(page)
    assert.equal(new URL(page.url()).searchParams.get('lang'), 'en')
    assert.equal(new URL(page.url()).hash, before.hash)
    assert.equal(await page.textContent('#view-coverage[aria-pressed=true]'), 'Coverage')
    await page.click('#drawer-toggle')
    await page.click('#language-link')
    await page.waitForSelector('html[lang=fr]')
  })
})

test('the pages about accessibility and personal data are whole in both languages, on any screen', async () => {
  const narrow = { viewport: { width: 320, height: 640 } }
  for (const [path, french, english] of [
    ['accessibilite', 'Accessibilité', 'Accessibility'],
    ['donnees-personnelles', 'Données personnelles', 'Personal data'],
  ]) {
    for (const options of [desktop, narrow]) {
      await visit(options, '', async (page) => {
        if (await page.isVisible('#drawer-toggle')) await page.click('#drawer-toggle')
        await page.click(`a[href^="${path}"]`)
        await page.waitForSelector(`h1:text-is("${french}")`)
        assert.deepEqual(await violations(page), [], path)
        await picture(page, path)
        await page.click('a[hreflang=en]')
        await page.waitForSelector(`h1:text-is("${english}")`)
        assert.equal(await page.getAttribute('html', 'lang'), 'en')
        assert.deepEqual((await frenchIn(page)).filter((text) => !/Défenseur des droits/.test(text)), [], path)
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'wider than the screen')
        await picture(page, `english-${path}`)
      })
    }
  }
})

test('only the file of the language in use is loaded', async () => {
  const html = await (await fetch(address('?lang=en'))).text()
  assert.match(html, /assets\/en-[A-Z0-9]+\.js/)
  assert.doesNotMatch(html, /assets\/fr-/)
})
