// Runs the tests of the pure modules (tests/www) with node's own runner, bundled first because the
// oldest Node.js we support does not read TypeScript.
import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const tests = fileURLToPath(new URL('../tests/www', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'epingle-www-'))
const sources = (await readdir(tests)).filter((name) => name.endsWith('.test.ts'))

await build({
  entryPoints: sources.map((name) => join(tests, name)),
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node18',
})
const bundles = sources.map((name) => join(folder, name.replace(/\.ts$/, '.mjs')))
const { status } = spawnSync(process.execPath, ['--test', ...bundles], {
  stdio: 'inherit',
  env: { ...process.env, EPINGLE_WWW: fileURLToPath(new URL('.', import.meta.url)) },
})
await rm(folder, { recursive: true })
process.exit(status ?? 1)
