import type { Level } from '../api/shapes.ts'
import { formatsOf } from './formats.ts'

const { number, count, percent, plural, rate, distance } = formatsOf('fr-FR')

const communes = (value: number): string => count(value, 'commune', 'communes')
const members = (value: number): string => count(value, 'membre', 'membres')

const previous: Record<Level, string> = {
  commune: 'Commune précédente :',
  epci: 'Intercommunalité précédente :',
  departement: 'Département précédent :',
  region: 'Région précédente :',
}
const next: Record<Level, string> = {
  commune: 'Commune suivante :',
  epci: 'Intercommunalité suivante :',
  departement: 'Département suivant :',
  region: 'Région suivante :',
}
const singular: Record<Level, string> = { commune: 'commune', epci: 'intercommunalité', departement: 'département', region: 'région' }
const several: Record<Level, string> = { commune: 'communes', epci: 'intercommunalités', departement: 'départements', region: 'régions' }

/// « de 500 à 1 999 hab. »
const sized = (from = 0, to: number | null | undefined = null): string =>
  to === null ? `de ${number(from)} hab. et plus` : from === 0 ? `de moins de ${number(to + 1)} hab.` : `de ${number(from)} à ${number(to)} hab.`

/// How a way to be a peer is called on its tab, and what it is said to be.
const tabNames: Record<string, string> = {
  epci: 'Même intercommunalité',
  size: 'Même taille',
  region: 'Même région',
  near: 'Les plus proches',
}
const aboutWays = (by: string, level: Level, from?: number, to?: number | null): string => {
  if (by === 'epci') return 'dans la même intercommunalité, de la plus proche à la plus lointaine'
  if (by === 'region') return 'dans la même région, par distance entre sièges'
  if (by === 'near') return 'en France, par distance entre sièges'
  if (by === 'size') return level === 'commune' ? `${sized(from, to)}, de la plus proche à la plus lointaine` : 'en France, par nombre d’habitants le plus voisin'
  return `à ${by} km au plus, à vol d’oiseau`
}

/// The words of the panel, of a commune or of a territory.
export const frPanel = {
  loading: 'Chargement…',
  noMember: (place: string): string => `Aucun membre à ${place}`,
  noMemberInFilter: 'Un filtre est actif : d’autres membres peuvent s’y trouver.',
  showAll: 'Enlever le filtre',
  nearest: 'Les plus proches',
  onlyHere: 'N’afficher que ce territoire',
  wholeCountry: 'Afficher toute la France',
  inhabitants: (value: number): string => `${number(value)} hab.`,
  population: (value: number, vintage: string): string => `${number(value)} hab. (${vintage})`,
  rate: (value: number): string => `${rate(value)} ${plural(value, 'membre', 'membres')} pour 10 000 hab.`,
  ranked: (value: number, position: number, of: number): string =>
    `${rate(value)} ${plural(value, 'membre', 'membres')} pour 10 000 hab. (${number(position)}${position === 1 ? 'er' : 'e'} rang sur ${number(of)})`,
  position: (text: string, radius: number, approximate: boolean): string =>
    approximate ? `Position : ${text}, à ${distance(radius)} près` : `Position : ${text}`,
  toCheck: 'à vérifier',
  atSeat: 'Placés au siège d’un territoire plus large',
  seatOf: (territory: string): string => `placé au siège : ${territory}`,
  unlisted: (value: number, some: boolean): string =>
    (some ? 'et ' : '') + count(value, 'personne dont le nom n’est pas public', 'personnes dont le nom n’est pas public'),
  noOrganisation: 'Organisation non précisée',
  reached: (reached: number, total: number): string => `${communes(reached)} sur ${number(total)} avec au moins un membre`,
  epciReached: (reached: number, total: number): string =>
    `${count(reached, 'intercommunalité', 'intercommunalités')} sur ${number(total)} avec au moins un membre`,
  missing: (value: number): string => `${communes(value)} sans membre`,
  places: 'Communes',
  order: { title: 'Ordre des communes', members: 'Par membres', name: 'Par nom' },
  breakdown: 'Répartition',
  percent,
  away: (kilometres: number): string => `à ${distance(1000 * kilometres)}`,
  more: (shown: number, total: number): string => `Afficher la suite (${number(shown)} sur ${number(total)})`,
  find: (total: number): string => `Chercher parmi ${count(total, 'personne', 'personnes')} : nom ou organisation`,
  found: (value: number, total: number): string => `${count(value, 'personne', 'personnes')} sur ${number(total)}`,
  peers: {
    title: 'Trouver des pairs',
    tab: (by: string, places: number): string => `${tabNames[by] ?? `${by} km`} (${number(places)})`,
    about: (by: string, level: Level, places: number, there: number, from?: number, to?: number | null): string =>
      `${count(places, singular[level], several[level])}, ${members(there)} : ${aboutWays(by, level, from, to)}.`,
    none: (level: Level): string => `Personne ailleurs : les autres ${several[level]} n’ont pas de membre.`,
  },
  neighbours: {
    list: (level: Level, around: string | undefined): string =>
      `Dans l’ordre alphabétique des ${several[level]} avec des membres` + (around === undefined ? '' : ` (${around})`),
    previous: (level: Level): string => previous[level],
    next: (level: Level): string => next[level],
  },
  grow: 'Agrandir la liste',
  shrink: 'Réduire la liste',
  copied: 'Lien copié',
  copyFailed: 'Copie impossible : le lien est dans la barre d’adresse.',
  address: 'adresse',
  noPage: 'Page introuvable',
  nothingThere: 'Il n’y a rien à cette adresse : le lien est peut-être incomplet.',
  toSearch: 'Chercher un lieu',
  toMap: 'Voir la carte',
  unknown: 'Lieu inconnu',
  unavailable: 'Liste indisponible',
  notFound: 'Ce lieu n’existe pas (ou plus) dans le code officiel géographique.',
  failed: 'Cette liste n’a pas pu être chargée.',
  retry: 'Réessayer',
}

export type PanelTexts = typeof frPanel
