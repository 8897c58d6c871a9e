// What the peers of npm are given: the points.csv of runner/inputs.py, as GeoJSON features.
import { readFileSync } from 'node:fs'

export const categories = 10
const keys = Array.from({ length: categories }, (_, category) => `cat_${category}`)
const nobody = Object.fromEntries([['members', 0], ...keys.map((key) => [key, 0])])

const feature = (lon, lat, properties) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties })

function* rows(file) {
  for (const line of readFileSync(file, 'latin1').split('\n').slice(1)) {
    if (line === '') continue
    const [commune, lon, lat, category] = line.split(',')
    yield { commune, lon: Number(lon), lat: Number(lat), key: keys[category] }
  }
}

/// A feature for each member.
export function rawMembers(file) {
  return Array.from(rows(file), ({ commune, lon, lat, key }) => feature(lon, lat, { commune, key }))
}

/// A feature for each commune: { commune, members, cat_0 … cat_9 }.
export function mergedMembers(file) {
  const byCommune = new Map()
  for (const { commune, lon, lat, key } of rows(file)) {
    let found = byCommune.get(commune)
    if (!found) byCommune.set(commune, (found = feature(lon, lat, { commune, ...nobody })))
    ++found.properties.members
    ++found.properties[key]
  }
  return [...byCommune.values()]
}

/// What makes supercluster carry the counts per category along.
export const countsOfRaw = {
  map: ({ key }) => ({ ...nobody, members: 1, [key]: 1 }),
  reduce: addCounts,
}
export const countsOfMerged = {
  map: ({ commune, ...counts }) => counts,
  reduce: addCounts,
}

function addCounts(sum, { members, ...other }) {
  sum.members += members
  for (const key of keys) sum[key] += other[key]
}
