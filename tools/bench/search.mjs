// How long the search takes while people type, a letter at a time, over the loopback.
//   node search.mjs members 100000 GAZETTEER > members.csv   makes members to import, always the same
//   node search.mjs PORT                                     prints "kind<tab>p50 ms<tab>p99 ms<tab>requests"
import { execFileSync } from 'node:child_process'
import { Agent, get } from 'node:http'

/// A generator whose numbers are the same everywhere (mulberry32).
function dice(seed) {
  return (sides) => {
    seed = (seed + 0x6d2b79f5) | 0
    let bits = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) % sides
  }
}

const starts = ['B', 'Br', 'Ch', 'D', 'F', 'G', 'L', 'M', 'Mar', 'P', 'R', 'S', 'Th', 'V', 'É']
const middles = ['a', 'au', 'e', 'er', 'i', 'o', 'on', 'ou', 'u', 'ar', 'en']
const joints = ['b', 'ch', 'd', 'g', 'l', 'll', 'm', 'n', 'r', 'rt', 's', 't', 'v']
const ends = ['and', 'ard', 'eau', 'el', 'er', 'et', 'ier', 'in', 'on', 'ot', 'oux', 'y']
const firstNames = ['Jeanne', 'Paul', 'Rose', 'Éric', 'Zoé', 'Emma', 'Léo', 'Inès', 'Hugo', 'Maël', 'Nathalie', 'Jean-Pierre',
  'Camille', 'Aïcha', 'Françoise', 'Michel', 'Anne', 'Noé', 'Sylvie', 'Karim']

/// Some 25,000 surnames, few of which are frequent.
function surname(roll) {
  const rare = roll(4) > 0
  const pick = (list) => list[rare ? roll(list.length) : roll(3)]
  return pick(starts) + pick(middles) + pick(joints) + pick(ends)
}

const pick = (roll, list) => list[roll(list.length)]

function* members(count, gazetteer) {
  const query = 'SELECT nom, substr(codes_postaux, 1, 5) FROM communes WHERE population > 500 ORDER BY code'
  const communes = execFileSync('sqlite3', ['-separator', ';', `file:${gazetteer}?mode=ro`, query], { encoding: 'utf8', maxBuffer: 2 ** 26 })
    .trim().split('\n').map((line) => line.split(';'))
  const roll = dice(2026)
  yield 'identifiant;nom;prenom;organisme;categorie;commune;code_postal;date_adhesion'
  for (let number = 0; number < count; ++number) {
    const [commune, postcode] = pick(roll, communes)
    const organisation = pick(roll, [`Mairie de ${commune}`, `Mairie de ${commune}`, `CCAS de ${commune}`, `Médiathèque de ${commune}`, `Association ${surname(roll)}`])
    yield [number, surname(roll), pick(roll, firstNames), organisation, pick(roll, ['Commune', 'EPCI', 'Réseau']), commune, postcode, `01/0${1 + roll(9)}/2024`].join(';')
  }
}

const texts = (roll) => {
  const communes = ['Ambert', 'Saint-Denis', 'Clermont-Ferrand', 'L’Haÿ-les-Roses', 'Vicdessos', 'Montpelier', 'Arlanc', 'Paris 12', 'Saint-Étienne', 'Saint-Martin']
  return {
    commune: communes,
    code: ['63600', '63003', '2A004', '97411', '75012', '55100', '51300', '20000'],
    territory: ['CC Ambert Livradois Forez', 'Hérault', 'Occitanie', 'Métropole de Lyon', 'Languedoc-Roussillon', 'Côtes-d’Armor'],
    organisation: ['Mairie d’Ambert', 'Mairie de Saint-Denis', 'CCAS de Lyon', 'Médiathèque', 'Association Marand'],
    person: Array.from({ length: 20 }, () => `${pick(roll, firstNames)} ${surname(roll)}`),
    surname: Array.from({ length: 20 }, () => surname(roll)),
    slip: ['Monptelllier', 'Clermnot-Ferrand', 'Natahlie Marand', 'Mairei d’Ambert', 'Saint-Etinne'],
    nothing: ['qzxwvkj', 'Wkrzpq Xyzzq', '99999', 'chamalyeers'],
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

function milliseconds(port, path) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint()
    get({ host: '127.0.0.1', port, path, agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`))
      response.on('data', () => {})
      response.on('end', () => resolve(Number(process.hrtime.bigint() - start) / 1e6))
    }).on('error', reject)
  })
}

async function measure(port, kind, list, filter) {
  const times = []
  for (let round = 0; round < 3; ++round) {
    for (const text of list) {
      const letters = [...text]
      for (let typed = 1; typed <= letters.length; ++typed) {
        const q = encodeURIComponent(letters.slice(0, typed).join(''))
        times.push(await milliseconds(port, `/api/search?q=${q}&limit=5${filter}`))
      }
    }
  }
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2)
  console.log(`${kind}\t${at(0.5)}\t${at(0.99)}\t${times.length}`)
}

const [first, count, gazetteer] = process.argv.slice(2)
if (first === 'members') {
  for (const row of members(Number(count), gazetteer)) process.stdout.write(`${row}\r\n`)
} else {
  for (const [kind, list] of Object.entries(texts(dice(7)))) {
    await measure(Number(first), kind, list, '')
    await measure(Number(first), `${kind}, filtered`, list, '&categories=commune&since=2024-03&in=region:84')
  }
}
