import { levels, type Level } from './territory.ts'

/// What a territory is coloured by: members for 10,000 inhabitants, members, or whether it has any.
export const measures = ['rate', 'members', 'reached'] as const
export type Measure = (typeof measures)[number]

/// How values become classes: computed by the server, or the first values of the upper classes.
export const methods = ['quantiles', 'jenks', 'equal'] as const
export type Method = (typeof methods)[number]
export type Classing = { method: Method; count: number } | { breaks: readonly number[] }
export const classCounts = [3, 4, 5, 6, 7] as const

/// Which of the level's territories are shown: all, those with members, or those with nobody.
export const parts = ['all', 'reached', 'missing'] as const
export type Part = (typeof parts)[number]

export const sortKeys = ['name', 'code', 'members', 'rate', 'population'] as const
export type SortKey = (typeof sortKeys)[number]
export type Sort = { by: SortKey; order: 'asc' | 'desc' }

/// What the coverage map and its table show.
export type CoverageChoice = { level: Level; measure: Measure; classing: Classing; part: Part; sort: Sort }

export const usualCoverage: CoverageChoice = {
  level: 'departement',
  measure: 'rate',
  classing: { method: 'quantiles', count: 5 },
  part: 'all',
  sort: { by: 'population', order: 'desc' },
}

/// The words of the address, which readers see, beside the server's.
const measureWords: Record<Measure, string> = { rate: 'taux', members: 'membres', reached: 'presence' }
const methodWords: Record<Method, string> = { quantiles: 'quantiles', jenks: 'jenks', equal: 'egaux' }
const partWords: Record<Part, string> = { all: 'tous', reached: 'representes', missing: 'blanches' }
const byHand = 'seuils'

/// What cannot be understood is the usual.
export function parseCoverage(fields: URLSearchParams): CoverageChoice {
  const level = fields.get('niveau')
  return {
    level: levels.find((known) => known === level) ?? usualCoverage.level,
    measure: keyOf(measureWords, fields.get('mesure')) ?? usualCoverage.measure,
    classing: parseClassing(fields.get('classes')) ?? usualCoverage.classing,
    part: keyOf(partWords, fields.get('montrer')) ?? usualCoverage.part,
    sort: parseSort(fields.get('tri')) ?? usualCoverage.sort,
  }
}

/// Names and values for the address: the level, and what is not the usual.
export function coverageFields(choice: CoverageChoice | undefined): [string, string][] {
  if (!choice) return []
  const { level, measure, classing, part, sort } = choice
  const fields: [string, string][] = [['niveau', level]]
  if (measure !== usualCoverage.measure) fields.push(['mesure', measureWords[measure]])
  const classes = formatClassing(classing)
  if (classes !== formatClassing(usualCoverage.classing)) fields.push(['classes', classes])
  if (part !== usualCoverage.part) fields.push(['montrer', partWords[part]])
  const order = `${sort.by}:${sort.order}`
  if (order !== `${usualCoverage.sort.by}:${usualCoverage.sort.order}`) fields.push(['tri', order])
  return fields
}

export function sameCoverage(a: CoverageChoice | undefined, b: CoverageChoice | undefined): boolean {
  return JSON.stringify(coverageFields(a)) === JSON.stringify(coverageFields(b))
}

/// Reads thresholds as a person writes them, « 1 ; 5 ; 20 » or « 0,5 ; 1 »: two to six that rise,
/// above zero. Undefined for anything else.
export function parseBreaks(text: string): number[] | undefined {
  const parts = text.split(';').map((part) => part.trim().replace(',', '.'))
  const breaks = parts.map((part) => (/^\d+(\.\d+)?$/.test(part) ? Number(part) : NaN))
  return isBreaks(breaks) ? breaks : undefined
}

function isBreaks(breaks: readonly number[]): boolean {
  const rises = breaks.every((value, index) => value > (breaks[index - 1] ?? 0) && value <= 1e9)
  return rises && breaks.length >= classCounts[0] - 1 && breaks.length <= classCounts[classCounts.length - 1]! - 1
}

function parseClassing(text: string | null): Classing | undefined {
  const [word = '', rest = ''] = (text ?? '').split(':')
  if (word === byHand) {
    const breaks = rest.split(',').map((part) => (part === '' ? NaN : Number(part)))
    return isBreaks(breaks) ? { breaks } : undefined
  }
  const method = keyOf(methodWords, word)
  const count = classCounts.find((known) => String(known) === rest)
  return method && count ? { method, count } : undefined
}

function formatClassing(classing: Classing): string {
  return 'breaks' in classing
    ? `${byHand}:${classing.breaks.join(',')}`
    : `${methodWords[classing.method]}:${classing.count}`
}

function parseSort(text: string | null): Sort | undefined {
  const [by, order] = (text ?? '').split(':')
  const key = sortKeys.find((known) => known === by)
  return key && (order === 'asc' || order === 'desc') ? { by: key, order } : undefined
}

function keyOf<Key extends string>(words: Record<Key, string>, word: string | null): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => words[key] === word)
}
