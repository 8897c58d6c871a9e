// How quick the peers of npm are with the texts that bench_suggest asks, in its own words:
//   node --expose-gc suggest_peers.mjs flexsearch|minisearch FOLDER
// FOLDER holds what bench_suggest dump wrote. Prints "name<tab>figure" lines: of each set p50 and p99 in
// µs, percent of communes found among ten; of building, milliseconds of work and megabytes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [peer, folder] = process.argv.slice(2)
const rows = (file) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').map((line) => line.split('\t'))

const peers = {
  // Words from their start, as its manual recommends for suggestions while typing.
  async flexsearch(names) {
    const { default: FlexSearch } = await import('flexsearch')
    const index = new FlexSearch.Index({ tokenize: 'forward' })
    names.forEach(([, words], id) => index.add(id, words))
    return { search: (text) => index.search(text, { limit: 10 }), sets: ['starts'] }
  },
  // The fuzziness of its own documentation. It takes its time: every fourth text will do.
  async minisearch(names) {
    const { default: MiniSearch } = await import('minisearch')
    const index = new MiniSearch({ fields: ['words'] })
    index.addAll(names.map(([, words], id) => ({ id, words })))
    const search = (text) => index.search(text, { prefix: true, fuzzy: 0.2 }).slice(0, 10).map(({ id }) => id)
    return { search, sets: ['words, slips'], every: 4 }
  },
}

function measured(search, queries, codes) {
  const times = queries.map(() => Infinity)
  let right = 0
  for (let round = 0; round < 3; ++round) {
    queries.forEach(([, text, code], i) => {
      const start = process.hrtime.bigint()
      const found = search(text)
      times[i] = Math.min(times[i], Number(process.hrtime.bigint() - start) / 1000)
      if (round === 0 && found.some((id) => codes[id] === code)) ++right
    })
  }
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.floor(times.length * share)]
  return { p50: at(0.5), p99: at(0.99), found: (100 * right) / times.length }
}

const names = rows('names.tsv')
const codes = names.map(([code]) => code)
const print = (name, figures) => Object.entries(figures).forEach(([what, figure]) => console.log(`${name} ${what}\t${figure}`))

globalThis.gc()
const before = { memory: process.memoryUsage().heapUsed, work: process.cpuUsage() }
const { search, sets, every = 1 } = await peers[peer](names)
const { user, system } = process.cpuUsage(before.work)
globalThis.gc()
print('build', { ms: (user + system) / 1000, MB: (process.memoryUsage().heapUsed - before.memory) / 1e6 })
const queries = rows('queries.tsv')
const texts = (set) => queries.filter(([name]) => name === set).filter((_, i) => i % every === 0)
for (const set of sets) print(set, measured(search, texts(set), codes))
