import type { Level } from '../api/shapes.ts'
import { en } from './en.ts'
import { capital, formatsOf } from './formats.ts'
import type { CoverageTexts } from './fr_coverage.ts'

const { number, plural, count, percent, rate, decimal, typed, month, date } = formatsOf('en-GB')
const { members } = en

const plurals: Record<Level, string> = {
  commune: 'communes',
  epci: 'intercommunalities',
  departement: 'départements',
  region: 'régions',
}
const a: Record<Level, string> = {
  commune: 'a commune',
  epci: 'an intercommunality',
  departement: 'a département',
  region: 'a région',
}
const territories = (level: Level, value: number): string => count(value, en.levelName(level), plurals[level])

const sizeRange = (from: number, to: number | null): string =>
  to === null ? `${number(from)} and over` : from === 0 ? `under ${number(to + 1)}` : `${number(from)} to ${number(to)}`

export const enCoverage: CoverageTexts = {
  number,
  members,
  percent,
  rate,
  unknown: 'not known',
  levelShort: { commune: 'Com.', epci: 'EPCI', departement: 'Dép.', region: 'Rég.' },
  levelPlural: (level) => capital(plurals[level]),
  labelled: en.labelled,
  levelName: en.levelName,

  figures: {
    of: (reached, total) => `${number(reached)} of ${number(total)}`,
    share: (share) => `(${percent(share)})`,
    missing: () => 'Without members:',
    missingMany: (level, value) => `See the ${territories(level, value)} without members`,
    none: 'No territory is without members.',
    population: (level, share) => `${percent(share)} of the population lives in ${a[level]} with members.`,
    collectivities: (reached, total) =>
      `Overseas collectivities, counted apart: ${number(reached)} of ${number(total)}.`,
    wider: (value) =>
      count(value, 'member', 'members') +
      ' placed at a larger territory ' +
      plural(value, 'is not attributed', 'are not attributed') +
      ' at this level.',
    outside: (value) => `${members(value)} placed in a commune that belongs to no intercommunality.`,
    notLocated: (value) => `${members(value)} not located: in no territory.`,
    sizes: 'By size of commune',
    size: 'Inhabitants',
    communes: 'Communes',
    fraction: (reached, total) => `${number(reached)} / ${number(total)}`,
    members: 'Members',
    part: 'Share',
    categories: 'By category and level',
    category: 'Category',
    categoriesNote: 'Territories where the category is present.',
  },

  sizeRange,

  controls: {
    level: 'Level',
    measure: 'Measure',
    method: 'Classification method',
    count: 'Number of classes',
    byHand: 'thresholds by hand',
    breaks: 'Thresholds',
    written: (breaks) => breaks.map(typed).join('; '),
    breaksHint: '2 to 6 rising thresholds, for example “1; 5; 20”',
    breaksWrong: 'Write 2 to 6 rising numbers, greater than zero, separated by “;”: 1; 5; 20',
    apply: 'Apply',
    measures: { rate: 'Rate per 10,000 inhab.', members: 'Number of members', reached: 'With members or not' },
    methods: { quantiles: 'quantiles', jenks: 'natural breaks (Jenks)', equal: 'equal intervals' },
  },

  legend: {
    title: 'Legend',
    range: (from, to, isOpen) => {
      if (to === undefined) return `over ${decimal(from)}`
      if (isOpen) return from === 0 ? `up to ${decimal(to)}` : `over ${decimal(from)} to ${decimal(to)}`
      return from === to ? decimal(from) : `${decimal(from)} to ${decimal(to)}`
    },
    reached: 'At least one member',
    zero: 'No members',
    unknown: 'No inhabitants: no rate',
    approximate: 'Approximate outlines.',
    approximateSome: (value) => `Approximate outlines: ${number(value)}.`,
    without: (value) => `No outline: ${number(value)}, in the table only.`,
  },

  table: {
    title: 'Table',
    caption: (level, matched) => `${capital(plurals[level])}: ${number(matched)}`,
    parts: { all: 'All', reached: 'With members', missing: 'White zones' },
    columns: { name: 'Territory', code: 'Code', members: 'Members', rate: 'Rate', population: 'Inhabitants' },
    rateTitle: 'Members per 10,000 inhabitants',
    communes: (reached, total) => `${number(reached)} / ${number(total)} communes`,
    shown: (shown, matched) => `${number(shown)} of ${number(matched)}`,
    more: 'Show more',
    nothing: 'No territory matches.',
    csv: 'CSV',
    none: '–',
  },

  tip: {
    rate: (value) => `${rate(value)} per 10,000 inhabitants`,
    inhabitants: (value) => count(value, 'inhabitant', 'inhabitants'),
    nobody: 'no members',
  },

  portrait: {
    title: 'Coverage',
    members: 'Members attributed',
    rate: 'Per 10,000 inhabitants',
    wider: 'Placed more widely',
    population: 'Inhabitants',
    communes: 'Communes with members',
    epci: 'Intercommunalities with members',
    populationShare: 'Population of communes with members',
    missing: (value) => territories('commune', value) + ' without members',
    compare: 'Compare with another territory',
    outline: 'Outline',
    outlines: { none: 'no outline', approximate: 'approximate', official: 'official' },
    noFigure: 'This territory is not part of the division at this level: no coverage figures.',
  },

  history: {
    title: 'Over time',
    month,
    members: 'Members, by date of joining',
    reached: (level) => `${capital(plurals[level])} with members`,
    when: 'At the end of',
    asTable: 'The same figures as a table',
    said: (title, first, from, last, to) => `${title}: ${number(from)} in ${first}, ${number(to)} in ${last}`,
    noDates: 'No date of joining is known: no curve.',
    changes: 'Last import',
    lastImport: (source, at) => `Last import: ${[source, date(at)].filter(Boolean).join(', ')}`,
    arrived: 'Arrived',
    left: 'Left',
    moved: 'Moved',
    located: 'Newly located',
    lost: 'No longer located',
  },

  comparison: {
    title: 'Comparison',
    caption: 'The same figures for both territories',
    figure: 'Figure',
    waiting: (name) => `Compare ${name} with… Choose a territory on the map, in the table or by searching.`,
    cancel: 'Cancel',
    close: 'Close the comparison',
    failed: 'The comparison could not be loaded.',
    level: 'Level',
    size: (from, to) =>
      to === null ? `Communes of ${number(from)} inhabitants and over` : `Communes of ${sizeRange(from, to)} inhabitants`,
  },
}
