import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { reasonKinds } from '../../www/src/base/reason.ts'
import { inLanguage } from '../../www/src/base/address_language.ts'
import { en } from '../../www/src/texts/en.ts'
import { enCoverage } from '../../www/src/texts/en_coverage.ts'
import { fr } from '../../www/src/texts/fr.ts'
import { frCoverage } from '../../www/src/texts/fr_coverage.ts'
import { shells } from '../../www/src/texts/shells.ts'

const www = process.env['EPINGLE_WWW'] ?? ''

/// Every word of a table by its path; of a function, what it says of some usual values. Names and numbers
/// are such that no language can be told by them.
function words(table: object, path = ''): [string, string][] {
  return Object.entries(table).flatMap(([key, value]): [string, string][] => {
    const at = path ? `${path}.${key}` : key
    if (typeof value === 'string') return [[at, value]]
    if (typeof value === 'function') return sayings(value).map((said, index) => [`${at}#${index}`, said])
    return value && typeof value === 'object' ? words(value, at) : []
  })
}

/// What functions are given: numbers, a level, a month, a name, a truth, several thresholds.
const givens: unknown[][] = [
  [2, 3, true],
  [1, 1, false],
  [0, undefined, true],
  ['commune', 2, 3],
  ['departement', 1, 2],
  ['2024-03', '2025-12', 'X', 4, 5],
  ['X', 'Y', 2, 3, 4],
  [[1, 20.5]],
]

/// A function refuses what is not its kind of value, by throwing or with words that show it.
function sayings(say: (...given: unknown[]) => unknown): string[] {
  return givens.flatMap((given) => {
    try {
      const said = say(...given)
      return typeof said === 'string' && !/undefined|NaN|Invalid|\[object/.test(said) ? [said] : []
    } catch {
      return []
    }
  })
}

const [frShell, enShell] = shells
const french = words({ page: fr, coverage: frCoverage, shell: frShell })
const english = words({ page: en, coverage: enCoverage, shell: enShell })

test('both languages say everything, and nothing with an empty text', () => {
  const paths = (said: [string, string][]): string[] => [...new Set(said.map(([path]) => path.replace(/#.*/, '')))]
  assert.deepEqual(paths(english).filter((path) => !path.endsWith('.note')), paths(french))
  for (const [path, text] of [...french, ...english]) {
    if (!path.includes('#')) assert.notEqual(text.trim(), '', path)
  }
  assert.ok(english.length > 150, 'the tables were read')
})

/// French words that no English sentence has.
const frenchOnly = new Set(
  ('à afficher ajouter aller arrivés au aucun aucune autre autres aux avec ce ces cette choisir dans de depuis des ' +
    'du elle en erreur essayez est et être fermer filtre habitant habitants ici il jusqu la le les leur liste lieu lieux mais ' +
    'membre membres moins ne niveau nom non nouveau ou où par pas personne personnes plus pour près qui rechercher réessayer ' +
    'sans sera serveur seulement situé situés son sont sous sur taille tableau taux territoire territoires tous tout toute ' +
    'toutes trier un une vers ville villes voir votre').split(' '),
)

/// Letters that English has from French names alone.
const namesInFrench = /(?<!\p{L})(dép\.|rég\.|départements?|régions?|réunion|épingle|barthélemy)(?!\p{L})/giu

test('no French is left in English', () => {
  for (const [path, text] of english) {
    if (/^shell\.(lang|other)/.test(path)) continue
    const rest = text.replace(namesInFrench, '')
    assert.doesNotMatch(rest, /[àâçéèêëîïôûùœ«»]|[\u00a0\u202f][:;?!]/i, `${path}: ${text}`)
    const left = rest.toLowerCase().split(/[^\p{L}]+/u).filter((word) => frenchOnly.has(word))
    assert.deepEqual(left, [], `${path}: ${text}`)
  }
})

test('French is written as French is', () => {
  for (const [path, text] of french) {
    assert.doesNotMatch(text, /'|"|“|\.\.\./, `${path}: ${text}`)
    assert.doesNotMatch(text.replace(/https?:/g, ''), /[^\s\u00a0\u202f…][:;?!](\s|$)/, `${path}: ${text}`)
  }
})

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'texts' ? [] : sources(path)
    return path.endsWith('.ts') ? [path] : []
  })
}

/// The texts between quotes in a program, less those that only its authors see: comments, errors, imports.
function literals(program: string): string[] {
  const code = program
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/^(import|export) .* from .*$/gm, '')
    .replace(/\bimport\('[^']*'\)/g, '')
    .replace(/new (Error|DOMException|AnswerError)\((?:[^()]|\([^()]*\))*\)/g, '')
  const plain = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, text]) => text ?? '')
  const templates = [...code.matchAll(/`((?:[^`\\]|\\.)*)`/g)].map(([, text]) => (text ?? '').replace(/\$\{[^{}]*\}/g, ' '))
  return [...plain, ...templates]
}

/// Words for a machine that look like words for a person.
const forMachines = /^(Enter|Escape|Home|End|Tab|Delete|Backspace|Page(Up|Down)|Arrow(Up|Down|Left|Right)|AbortError|Accept|If-None-Match|EPSG:\d+|GET|HEAD|Etag|ETag)$/

/// Whether a person would read it: an accent, a capital, French quotes, or words with an article.
function isSentence(text: string): boolean {
  const trimmed = text.trim()
  if (forMachines.test(trimmed) || /^[MLHVCZz\d\s.,-]+$/.test(trimmed)) return false
  return /[«»’…]|(?![a-z])\p{L}/iu.test(trimmed.replace(/[a-z]/gi, '')) || /^[A-Z][a-z]{2,}( |$)/.test(trimmed) || /\b(the|of|and|le|la|les|des|du|une?) \w/.test(trimmed)
}

test('each reason that the server gives has its words', () => {
  const keys = [...readFileSync(join(www, '../geodata/placement.cpp'), 'utf8').matchAll(/Wording\{\w+,\s*"(\w+)"/g)].map(([, key]) => key)
  assert.deepEqual(keys, [...reasonKinds])
  const all = (say: typeof fr.reason): string[] => reasonKinds.map((kind) => say(kind, ''))
  assert.equal(new Set([...all(fr.reason), ...all(en.reason)]).size, 2 * reasonKinds.length)
  assert.equal(fr.reason('spelling', 'Ambert'), 'orthographe corrigée : Ambert')
  assert.equal(en.reason('spelling', 'Ambert'), 'spelling corrected: Ambert')
  assert.equal(en.reason('position', 'à 300 m du point de la commune'), 'by its position')
})

test('no sentence for readers stands in code, outside of the tables', () => {
  const found = sources(join(www, 'src')).flatMap((path) =>
    literals(readFileSync(path, 'utf8')).filter(isSentence).map((text) => `${path.slice(www.length)}: ${text}`),
  )
  assert.deepEqual(found, [])
})

test('what is kept in the browser is named on the page about personal data', () => {
  const page = readFileSync(join(www, '../src/api/pages/privacy_texts.cpp'), 'utf8')
  for (const path of sources(join(www, 'src'))) {
    const code = readFileSync(path, 'utf8')
    if (!/localStorage|sessionStorage|indexedDB|document\.cookie/.test(code)) continue
    const names = literals(code).filter((text) => text.startsWith('epingle-'))
    assert.notEqual(names.length, 0, path)
    for (const name of names) assert.ok(page.includes(`« ${name} »`), `${path}: ${name}`)
  }
})

test('nor in the markup', () => {
  const pages = readdirSync(join(www, 'pages')).filter((name) => name.endsWith('.html'))
  const markup = pages.map((name) => readFileSync(join(www, 'pages', name), 'utf8')).join('').replace(/<!--[\s\S]*?-->|\[\[\w+\]\]/g, '')
  const shown = [...markup.matchAll(/>([^<]+)</g), ...markup.matchAll(/(?:aria-label|title|placeholder|alt)="([^"]*)"/g)]
  const literal = shown.map(([, text]) => (text ?? '').replace(/\{\{\w+\}\}|\[\[\w+\]\]/g, '')).filter((text) => /\p{L}/u.test(text))
  assert.deepEqual(literal, [])
})

test('the page in the other language shows the same', () => {
  assert.equal(inLanguage('http://x/a/commune/63003?in=epci:1#map=6/46.5/2.3', 'en'), 'http://x/a/commune/63003?in=epci%3A1&lang=en#map=6/46.5/2.3')
  assert.equal(inLanguage('http://x/?lang=en#a', 'fr'), 'http://x/?lang=fr#a')
})

test('English counts none as several, and writes numbers, months and lists its own way', () => {
  assert.equal(en.members(0), '0 members')
  assert.equal(en.members(1), '1 member')
  assert.equal(en.members(1512), '1,512 members')
  assert.equal(en.filters.joined('2024-03', undefined), 'Joined since March 2024')
  assert.equal(enCoverage.percent(0.123), '12.3%')
  assert.equal(enCoverage.controls.written([0.5, 1200]), '0.5; 1200')
  assert.equal(frCoverage.controls.written([0.5, 1200]), '0,5 ; 1200')
})
