// How long the search takes while people type, a letter at a time, over the loopback: prints
// "name<tab>milliseconds" lines, of all keystrokes and of each kind of what is sought.
//   node search.mjs PORT
// Each address is asked once: no answer is a kept one, but for what texts begin with alike.
import { Agent, get } from 'node:http'

const texts = {
  commune: ['Ambert', 'Saint-Denis', 'Clermont-Ferrand', 'L’Haÿ-les-Roses', 'Vicdessos', 'Montpelier', 'Arlanc', 'Paris 12', 'Saint-Étienne', 'Saint-Martin'],
  code: ['63600', '63003', '2A004', '97411', '75012', '55100', '51300', '20000'],
  territory: ['CC Ambert Livradois Forez', 'Hérault', 'Occitanie', 'Métropole de Lyon', 'Languedoc-Roussillon', 'Côtes-d’Armor'],
  organisation: ['Mairie d’Ambert', 'Mairie de Saint-Denis', 'CCAS de Lyon', 'Médiathèque', 'Association Marand'],
  person: ['Jeanne Baband', 'Paul Breband', 'Rose Chaubel', 'Éric Brechard', 'Zoé Chaband', 'Emma Thollier', 'Léo Roncheau', 'Inès Gerbin',
    'Hugo Marortoux', 'Maël Péllet'],
  surname: ['Baband', 'Brechard', 'Thollier', 'Roncheau', 'Gerbin', 'Marortoux', 'Vausot', 'Dillet', 'Froumier', 'Lartoux', 'Sognel', 'Émet'],
  slip: ['Monptelllier', 'Clermnot-Ferrand', 'Jaenne Baband', 'Mairei d’Ambert', 'Saint-Etinne'],
  nothing: ['qzxwvkj', 'Wkrzpq Xyzzq', '99999', 'chamalyeers'],
}
const filters = { '': '', ', filtered': '&categories=commune&since=2024-03&in=region:84' }

const port = Number(process.argv[2])
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

function milliseconds(path) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint()
    get({ host: '127.0.0.1', port, path, agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`))
      response.on('data', () => {})
      response.on('end', () => resolve(Number(process.hrtime.bigint() - start) / 1e6))
    }).on('error', reject)
  })
}

async function measure(sought, filter) {
  const times = []
  for (const text of sought) {
    const letters = [...text]
    for (let typed = 1; typed <= letters.length; ++typed) {
      const q = encodeURIComponent(letters.slice(0, typed).join(''))
      times.push(await milliseconds(`/api/search?q=${q}&limit=5${filter}`))
    }
  }
  return times
}

function print(name, times) {
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2)
  console.log(`${name}p50\t${at(0.5)}`)
  console.log(`${name}p99\t${at(0.99)}`)
}

const all = []
for (const [kind, sought] of Object.entries(texts)) {
  for (const [name, filter] of Object.entries(filters)) {
    const times = await measure(sought, filter)
    print(`${kind}${name}, `, times)
    all.push(...times)
  }
}
print('', all)
agent.destroy()
