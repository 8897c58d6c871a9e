import assert from 'node:assert/strict'
import { test } from 'node:test'
import { highlight } from '../../www/src/search/highlight.ts'

/// The text with what was typed between brackets.
const shown = (text: string, typed: string): string =>
  highlight(text, typed)
    .map(({ text: part, isTyped }) => (isTyped ? `[${part}]` : part))
    .join('')

test('what was typed stands out where a word begins with it, whatever accents and case', () => {
  assert.equal(shown('Ambert', 'amb'), '[Amb]ert')
  assert.equal(shown('Saint-Étienne', 'st eti'), '[Saint]-[Éti]enne')
  assert.equal(shown('Châlons-en-Champagne', 'cha'), '[Châ]lons-en-[Cha]mpagne')
  assert.equal(shown('Mairie d’Ambert', 'ambert mairie'), '[Mairie] d’[Ambert]')
  assert.equal(shown('Le Crœur', 'croe'), 'Le [Crœ]ur')
})

test('the middle of a word, another word and nothing typed stand out nowhere', () => {
  assert.equal(shown('Montbéliard', 'bel'), 'Montbéliard')
  assert.equal(shown('Ambert', 'lyon'), 'Ambert')
  assert.equal(shown('Ambert', ' – '), 'Ambert')
  assert.deepEqual(highlight('', 'a'), [])
})

test('put together, the stretches are the text, emoji and bare accents included', () => {
  for (const text of ['L’Haÿ-les-Roses', 'e\u0301tat 🗺 a', 'ﬁn', '<b>amb</b>']) {
    for (const typed of ['e', 'etat', '🗺', 'fi', 'b amb']) {
      assert.equal(highlight(text, typed).map((part) => part.text).join(''), text)
    }
  }
})
