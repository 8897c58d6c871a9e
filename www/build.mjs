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

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: { app: 'src/main.ts', style: 'styles/app.css', page: 'styles/page.css' },
  outdir: join(folder, 'assets'),
  entryNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  metafile: true,
  format: 'esm',
  target: ['es2022', 'chrome100', 'firefox100', 'safari15.4'],
  legalComments: 'none',
  // Leaflet's own pictures (layer switcher, default marker) are not used.
  loader: { '.png': 'empty' },
  alias: { leaflet: 'leaflet/dist/leaflet-src.esm.js' },
})

const names = Object.keys(metafile.outputs).map((path) => basename(path))
const hashed = (stem, extension) => names.find((name) => name.startsWith(`${stem}-`) && name.endsWith(extension))

for (const page of pages) {
  const template = await readFile(join(here, 'pages', page), 'utf8')
  const html = template
    .replaceAll('assets/app.js', `assets/${hashed('app', '.js')}`)
    .replaceAll('assets/style.css', `assets/${hashed('style', '.css')}`)
    .replaceAll('assets/page.css', `assets/${hashed('page', '.css')}`)
  await writeFile(join(folder, page), html)
}
await cp(join(here, 'pages/favicon.svg'), join(folder, 'favicon.svg'))
