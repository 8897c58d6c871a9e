// Builds the page into one folder, ready to be served or embedded: node build.mjs [folder].
// Names under assets/ carry a hash of their content, so they may be cached for ever.
import { build } from 'esbuild'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const folder = resolve(process.argv[2] ?? join(here, '../build/www'))

await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })

const common = {
  absWorkingDir: here,
  outdir: join(folder, 'assets'),
  entryNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  metafile: true,
  target: ['es2022', 'chrome100', 'firefox100', 'safari15.4'],
  legalComments: 'none',
}

/// The files made, by the source that each begins with.
function outputs({ metafile }) {
  return Object.entries(metafile.outputs).map(([path, made]) => ({ ...made, name: basename(path) }))
}

// A worker is a classic script: not every browser that we support knows module workers.
const workers = await build({
  ...common,
  entryPoints: { base: 'src/map/base_worker.ts', label: 'src/map/label_worker.ts', studio: 'src/coverage/studio_worker.ts' },
  format: 'iife',
})
const workerFile = (stem) => JSON.stringify(outputs(workers).find(({ name }) => name.startsWith(`${stem}-`)).name)

// A classic script too: it runs before the page is drawn.
const theme = await build({ ...common, entryPoints: ['src/theme.ts'], format: 'iife' })

/// The one table of dark colours, for who prefers them and has chosen nothing, and for who has
/// chosen them. Paper is always light.
const darkColours = {
  name: 'dark colours',
  setup: ({ onLoad }) =>
    onLoad({ filter: /dark\.css$/ }, async ({ path }) => {
      const css = await readFile(path, 'utf8')
      const preferred = css.replace(':root', ':root:not([data-theme="light"])')
      const chosen = css.replace(':root', ':root[data-theme="dark"]')
      return { contents: `@media screen and (prefers-color-scheme: dark) { ${preferred} }\n@media screen { ${chosen} }`, loader: 'css' }
    }),
}

const page = await build({
  ...common,
  plugins: [darkColours],
  entryPoints: { app: 'src/main.ts', fr: 'src/texts/speak_fr.ts', en: 'src/texts/speak_en.ts', style: 'styles/app.css', page: 'styles/page.css' },
  format: 'esm',
  // What the page does not need as it opens is a file of its own.
  splitting: true,
  chunkNames: '[name]-[hash]',
  define: { baseWorkerFile: workerFile('base'), labelWorkerFile: workerFile('label'), studioWorkerFile: workerFile('studio') },
  // Leaflet's own pictures (layer switcher, default marker) are not used.
  loader: { '.png': 'empty' },
  alias: { leaflet: 'leaflet/dist/leaflet-src.esm.js' },
})

const files = outputs(page)
const hashed = (stem, extension) => files.find(({ name }) => name.startsWith(`${stem}-`) && name.endsWith(extension)).name

/// What a module imports at once, which is asked for at once.
function importsOf(source) {
  const { imports } = files.find(({ entryPoint }) => entryPoint === source)
  return imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => basename(path))
}

/// The tables of the markup's words: TypeScript, which the oldest Node.js that we support does not read.
async function shells() {
  const { outputFiles } = await build({ absWorkingDir: here, entryPoints: ['src/texts/shells.ts'], bundle: true, write: false, format: 'esm' })
  return (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)).shells
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/// Fills `{{word}}` of a template, and notes in `used` which were asked for; a word that the table has
/// not is our mistake.
function fill(template, words, used) {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, word) => {
    if (words[word] === undefined) throw new Error(`the markup asks for the word ${word}, which ${words.lang} has not`)
    used.add(word)
    return escaped(words[word])
  })
}

function preloads(lang) {
  const shared = new Set([...importsOf(`src/texts/speak_${lang}.ts`), ...importsOf('src/main.ts')])
  return [...shared].map((name) => `<link rel="modulepreload" href="assets/${name}">`).join('\n    ')
}

const templates = ['index.html', 'document.html']
for (const words of await shells()) {
  const used = new Set()
  for (const name of templates) {
    const html = fill(await readFile(join(here, 'pages', name), 'utf8'), words, used)
      .replace('assets/language.js', `assets/${hashed(words.lang, '.js')}`)
      .replace('assets/theme.js', `assets/${outputs(theme)[0].name}`)
      .replace('assets/app.js', `assets/${hashed('app', '.js')}`)
      .replace('assets/style.css', `assets/${hashed('style', '.css')}`)
      .replace('assets/page.css', `assets/${hashed('page', '.css')}`)
      .replace('<!-- modulepreload -->', preloads(words.lang))
    await writeFile(join(folder, name.replace('.html', `.${words.lang}.html`)), html)
  }
  const unused = Object.keys(words).filter((word) => !used.has(word))
  if (unused.length > 0) throw new Error(`words that no markup uses: ${unused.join(', ')}`)
}
await cp(join(here, 'pages/favicon.svg'), join(folder, 'favicon.svg'))
