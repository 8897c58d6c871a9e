import type { Level } from '../api/shapes.ts'
import type { Measure, Method, Part, SortKey } from '../base/coverage_choice.ts'
import { capital, formatsOf } from './formats.ts'
import { fr } from './fr.ts'

const { number, plural, count, percent, rate, decimal, typed, month, date } = formatsOf('fr-FR')
const { members } = fr

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
  unknown: 'non connu',
  levelShort: { commune: 'Com.', epci: 'EPCI', departement: 'Dép.', region: 'Rég.' } satisfies Record<Level, string>,
  levelPlural: (level: Level): string => capital(plurals[level]),
  labelled: fr.labelled,
  levelName: fr.levelName,

  figures: {
    of: (reached: number, total: number): string => `${number(reached)} sur ${number(total)}`,
    share: (share: number): string => `(${percent(share)})`,
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
      plural(value, 'n’est pas attribué', 'ne sont pas attribués') +
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
    method: 'Méthode de classement',
    count: 'Nombre de classes',
    byHand: 'seuils à la main',
    breaks: 'Seuils',
    /// Thresholds as their field shows them.
    written: (breaks: readonly number[]): string => breaks.map(typed).join(' ; '),
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
    range: (from: number, to: number | undefined, isOpen: boolean): string => {
      if (to === undefined) return `plus de ${decimal(from)}`
      if (isOpen) return from === 0 ? `jusqu’à ${decimal(to)}` : `plus de ${decimal(from)} à ${decimal(to)}`
      return from === to ? decimal(from) : `de ${decimal(from)} à ${decimal(to)}`
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
    compare: 'Comparer à un autre territoire',
    outline: 'Contour',
    outlines: { none: 'sans contour', approximate: 'approché', official: 'officiel' },
    noFigure: 'Ce territoire n’entre pas dans le découpage de ce niveau : pas de chiffres de couverture.',
  },

  history: {
    title: 'Évolution',
    month,
    members: 'Membres, par date d’arrivée',
    reached: (level: Level): string => `${capital(plurals[level])} ${agreed(level, 'représenté')}s`,
    when: 'À la fin de',
    asTable: 'Les mêmes chiffres en tableau',
    said: (title: string, first: string, from: number, last: string, to: number): string =>
      `${title} : ${number(from)} en ${first}, ${number(to)} en ${last}`,
    noDates: 'Aucune date d’arrivée n’est connue : pas de courbe.',
    changes: 'Dernier import',
    lastImport: (source: string, at: string): string => `Dernier import : ${[source, date(at)].filter(Boolean).join(', ')}`,
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

export type CoverageTexts = typeof frCoverage
