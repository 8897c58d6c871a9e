import type { Level } from '../api/shapes.ts'
import type { Measure, Method, Part, SortKey } from '../base/coverage_choice.ts'
import { fr, monthName } from './fr.ts'

const locale = 'fr-FR'
const rules = new Intl.PluralRules(locale)
const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
const rates = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const smallRates = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 })

const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long' })

const { number, members } = fr
const count = (value: number, one: string, other: string): string =>
  `${number(value)} ${rules.select(value) === 'one' ? one : other}`
const percent = (share: number): string => percents.format(share)
/// Two decimals of 0,0047 would be those of nobody.
const isSmall = (value: number): boolean => value > 0 && value < 0.1
const rate = (value: number): string => (isSmall(value) ? smallRates : rates).format(value)
const bounds = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })

const plurals: Record<Level, string> = {
  commune: 'communes',
  epci: 'intercommunalités',
  departement: 'départements',
  region: 'régions',
}
const territories = (level: Level, value: number): string => count(value, fr.levelName(level), plurals[level])
const a: Record<Level, string> = {
  commune: 'une commune',
  epci: 'une intercommunalité',
  departement: 'un département',
  region: 'une région',
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/// Feminine or masculine, as the level is.
const agreed = (level: Level, word: string): string => (level === 'departement' ? word : `${word}e`)

const sizeRange = (from: number, to: number | null): string =>
  to === null ? `${number(from)} et plus` : from === 0 ? `moins de ${number(to + 1)}` : `${number(from)} à ${number(to)}`

/// The words of the coverage map, its table, portraits and comparisons.
export const frCoverage = {
  number,
  members,
  percent,
  rate,
  bound: (value: number): string => (isSmall(value) ? smallRates : bounds).format(value),
  unknown: 'non connu',
  levelShort: { commune: 'Com.', epci: 'EPCI', departement: 'Dép.', region: 'Rég.' } satisfies Record<Level, string>,
  levelPlural: (level: Level): string => capital(plurals[level]),
  territories,

  figures: {
    of: (reached: number, total: number): string => `${number(reached)} sur ${number(total)}`,
    share: (share: number): string => ` (${percent(share)})`,
    missing: (level: Level): string => `${capital(agreed(level, 'absent'))}s :`,
    missingMany: (level: Level, value: number): string => `Voir les ${territories(level, value)} sans membre`,
    none: 'Aucun territoire absent.',
    population: (level: Level, share: number): string =>
      `${percent(share)} de la population vit dans ${a[level]} ${agreed(level, 'représenté')}.`,
    collectivities: (reached: number, total: number): string =>
      `Collectivités d’outre-mer, comptées à part : ${number(reached)} sur ${number(total)}.`,
    wider: (value: number): string =>
      count(value, 'membre placé', 'membres placés') +
      ' à un territoire plus large ' +
      (rules.select(value) === 'one' ? 'n’est pas attribué' : 'ne sont pas attribués') +
      ' à ce niveau.',
    outside: (value: number): string =>
      `${count(value, 'membre placé', 'membres placés')} dans une commune qui n’appartient à aucune intercommunalité.`,
    notLocated: (value: number): string => `${count(value, 'membre non situé', 'membres non situés')} : sans territoire.`,
    sizes: 'Par taille de commune',
    size: 'Habitants',
    communes: 'Communes',
    fraction: (reached: number, total: number): string => `${number(reached)} / ${number(total)}`,
    members: 'Membres',
    part: 'Part',
    categories: 'Par catégorie et niveau',
    category: 'Catégorie',
    categoriesNote: 'Territoires où la catégorie est présente.',
  },

  sizeRange,

  controls: {
    level: 'Niveau',
    measure: 'Mesure',
    classes: 'Classes',
    method: 'Méthode de classement',
    count: 'Nombre de classes',
    byHand: 'seuils à la main',
    breaks: 'Seuils',
    breaksHint: 'de 2 à 6 seuils croissants, par exemple « 1 ; 5 ; 20 »',
    breaksWrong: 'Écrivez de 2 à 6 nombres croissants, plus grands que zéro, séparés par « ; » : 1 ; 5 ; 20',
    apply: 'Appliquer',
    measures: {
      rate: 'Taux pour 10 000 hab.',
      members: 'Nombre de membres',
      reached: 'Représenté ou non',
    } satisfies Record<Measure, string>,
    methods: {
      quantiles: 'quantiles',
      jenks: 'seuils naturels (Jenks)',
      equal: 'intervalles égaux',
    } satisfies Record<Method, string>,
  },

  legend: {
    title: 'Légende',
    /// `isOpen`: `from` itself is not in it; `to` absent: no end.
    range: (from: string, to: string | undefined, isOpen: boolean): string => {
      if (to === undefined) return `plus de ${from}`
      if (isOpen) return Number(from.replace(',', '.')) === 0 ? `jusqu’à ${to}` : `plus de ${from} à ${to}`
      return from === to ? from : `de ${from} à ${to}`
    },
    reached: 'Au moins un membre',
    zero: 'Aucun membre',
    unknown: 'Sans habitant : pas de taux',
    approximate: 'Contours approchés.',
    approximateSome: (value: number): string => `Contours approchés : ${number(value)}.`,
    without: (value: number): string => `Sans contour : ${number(value)}, dans le tableau seulement.`,
  },

  table: {
    title: 'Tableau',
    caption: (level: Level, matched: number): string => `${capital(plurals[level])} : ${number(matched)}`,
    parts: { all: 'Tous', reached: 'Représentés', missing: 'Zones blanches' } satisfies Record<Part, string>,
    columns: {
      name: 'Territoire',
      code: 'Code',
      members: 'Membres',
      rate: 'Taux',
      population: 'Habitants',
    } satisfies Record<SortKey, string>,
    rateTitle: 'Membres pour 10 000 habitants',
    communes: (reached: number, total: number): string => `${number(reached)} / ${number(total)} communes`,
    shown: (shown: number, matched: number): string => `${number(shown)} sur ${number(matched)}`,
    more: 'Afficher la suite',
    nothing: 'Aucun territoire ne correspond.',
    csv: 'CSV',
    none: '–',
  },

  tip: {
    rate: (value: number): string => `${rate(value)} pour 10 000 habitants`,
    inhabitants: (value: number): string => count(value, 'habitant', 'habitants'),
    nobody: 'aucun membre',
  },

  portrait: {
    title: 'Couverture',
    members: 'Membres attribués',
    rate: 'Pour 10 000 habitants',
    wider: 'Placés plus largement',
    population: 'Habitants',
    communes: 'Communes représentées',
    epci: 'Intercommunalités représentées',
    populationShare: 'Population des communes représentées',
    missing: (value: number): string => territories('commune', value) + ' sans membre',
    more: 'Afficher la suite',
    compare: 'Comparer à un autre territoire',
    outline: 'Contour',
    outlines: { none: 'sans contour', approximate: 'approché', official: 'officiel' },
    noFigure: 'Ce territoire n’entre pas dans le découpage de ce niveau : pas de chiffres de couverture.',
  },

  history: {
    title: 'Évolution',
    month: monthName,
    members: 'Membres, par date d’arrivée',
    reached: (level: Level): string => `${capital(plurals[level])} ${agreed(level, 'représenté')}s`,
    when: 'À la fin de',
    asTable: 'Les mêmes chiffres en tableau',
    said: (title: string, first: string, from: number, last: string, to: number): string =>
      `${title} : ${number(from)} en ${first}, ${number(to)} en ${last}`,
    noDates: 'Aucune date d’arrivée n’est connue : pas de courbe.',
    changes: 'Dernier import',
    lastImport: (source: string, at: string): string => `Dernier import : ${[source, dates.format(new Date(at))].filter(Boolean).join(', ')}`,
    arrived: 'Arrivés',
    left: 'Partis',
    moved: 'Déplacés',
    located: 'Nouvellement situés',
    lost: 'Plus situés',
  },

  comparison: {
    title: 'Comparaison',
    caption: 'Les mêmes chiffres pour les deux territoires',
    figure: 'Chiffre',
    waiting: (name: string): string => `Comparer ${name} à… Choisissez un territoire sur la carte, dans le tableau ou par la recherche.`,
    cancel: 'Annuler',
    close: 'Fermer la comparaison',
    failed: 'La comparaison n’a pas pu être chargée.',
    level: 'Niveau',
    size: (from: number, to: number | null): string =>
      to === null ? `Communes de ${number(from)} habitants et plus` : `Communes de ${sizeRange(from, to)} habitants`,
  },
}
