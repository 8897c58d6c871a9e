// Builds the page into one folder, ready to be served or embedded: node build.mjs [folder].
// Names under assets/ carry a hash of their content, so they may be cached for ever.
import { build } from 'esbuild'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const folder = resolve(process.argv[2] ?? join(here, '../build/www'))
const pages = ['index.html', 'donnees-personnelles.html']

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
const worker = await build({ ...common, entryPoints: { studio: 'src/coverage/studio_worker.ts' }, format: 'iife' })

const page = await build({
  ...common,
  entryPoints: { app: 'src/main.ts', style: 'styles/app.css', page: 'styles/page.css' },
  format: 'esm',
  // What the page does not need as it opens is a file of its own.
  splitting: true,
  chunkNames: '[name]-[hash]',
  define: { studioWorkerFile: JSON.stringify(outputs(worker)[0].name) },
  // Leaflet's own pictures (layer switcher, default marker) are not used.
  loader: { '.png': 'empty' },
  alias: { leaflet: 'leaflet/dist/leaflet-src.esm.js' },
})

const files = outputs(page)
const hashed = (stem, extension) => files.find(({ name }) => name.startsWith(`${stem}-`) && name.endsWith(extension)).name

// What the page's module imports at once is asked for at once.
const app = files.find(({ entryPoint }) => entryPoint === 'src/main.ts')
const shared = app.imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => basename(path))
const preloads = shared.map((name) => `<link rel="modulepreload" href="assets/${name}">`).join('\n    ')

for (const name of pages) {
  const template = await readFile(join(here, 'pages', name), 'utf8')
  const html = template
    .replaceAll('assets/app.js', `assets/${app.name}`)
    .replaceAll('assets/style.css', `assets/${hashed('style', '.css')}`)
    .replaceAll('assets/page.css', `assets/${hashed('page', '.css')}`)
    .replace('<!-- modulepreload -->', preloads)
  await writeFile(join(folder, name), html)
}
await cp(join(here, 'pages/favicon.svg'), join(folder, 'favicon.svg'))
