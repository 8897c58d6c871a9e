import type { Level } from '../api/shapes.ts'

const locale = 'fr-FR'
const rules = new Intl.PluralRules(locale)
const integers = new Intl.NumberFormat(locale)
const monthNames = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })

const number = (value: number): string => integers.format(value)
const count = (value: number, one: string, other: string): string =>
  `${number(value)} ${rules.select(value) === 'one' ? one : other}`

const members = (value: number): string => count(value, 'membre', 'membres')
const communes = (value: number): string => count(value, 'commune', 'communes')

const levelNames: Record<Level, string> = {
  commune: 'commune',
  epci: 'intercommunalité',
  departement: 'département',
  region: 'région',
}

/// Every word of the page that is not in its markup. Another language is another table of this type.
export const fr = {
  number,
  members,
  communes,
  levelName: (level: Level): string => levelNames[level],

  pin: {
    /// « Ambert, Puy-de-Dôme, 4 membres »: the accessible name of a pin, never a bare number.
    name: (place: string, context: string, size: number, reached: number, atSeat: number): string =>
      [
        place,
        context,
        reached > 1 ? communes(reached) : '',
        members(size),
        atSeat ? `dont ${number(atSeat)} au siège d’un territoire plus large` : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    atSeat: (value: number): string =>
      count(value, 'membre placé', 'membres placés') + ' au siège d’un territoire plus large',
    zoomed: (place: string, size: number): string => `Carte centrée sur ${place} : ${members(size)}`,
  },

  map: {
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    goTo: 'Aller à…',
    sources: 'Sources',
    library: 'carte : Leaflet',
  },

  search: {
    found: (value: number): string =>
      value === 0 ? 'Aucun résultat' : count(value, 'résultat', 'résultats') + ', flèches pour parcourir',
    none: (text: string): string => `Rien ne ressemble à « ${text} ».`,
    noneHint: 'Essayez le nom d’une commune, un code postal ou un département.',
    matched: (name: string): string => `autre nom : ${name}`,
    noMember: 'aucun membre',
    failed: 'La recherche n’a pas abouti.',
  },

  panel: {
    loading: 'Chargement…',
    noMember: (place: string): string => `Aucun membre à ${place}`,
    noMemberInFilter: 'Un filtre est actif : d’autres membres peuvent s’y trouver.',
    showAll: 'Enlever le filtre',
    onlyHere: 'N’afficher que ce territoire',
    wholeCountry: 'Afficher toute la France',
    inhabitants: (value: number): string => count(value, 'habitant', 'habitants'),
    position: (text: string, radius: number, approximate: boolean): string =>
      approximate ? `Position : ${text}, à ${distance(radius)} près` : `Position : ${text}`,
    toCheck: 'à vérifier',
    atSeat: 'Placés au siège d’un territoire plus large',
    unlisted: (value: number, some: boolean): string =>
      (some ? 'et ' : '') +
      count(value, 'personne dont le nom n’est pas public', 'personnes dont le nom n’est pas public'),
    noOrganisation: 'Organisation non précisée',
    reached: (reached: number, total: number): string =>
      `${communes(reached)} sur ${number(total)} avec au moins un membre`,
    places: 'Communes',
    breakdown: 'Répartition',
    copyLink: 'Copier le lien',
    copied: 'Lien copié',
    copyFailed: 'Copie impossible : le lien est dans la barre d’adresse.',
    unknown: 'Lieu inconnu',
    unavailable: 'Liste indisponible',
    notFound: 'Ce lieu n’existe pas (ou plus) dans le code officiel géographique.',
    failed: 'Cette liste n’a pas pu être chargée.',
    retry: 'Réessayer',
  },

  side: {
    located: (value: number): string => count(value, 'situé', 'situés'),
    notLocated: (value: number): string => count(value, 'non situé', 'non situés'),
    notCounted: 'non situés : pas comptés ici',
    atSeat: (value: number): string =>
      count(value, 'membre est placé', 'membres sont placés') +
      ' au siège d’un territoire plus large (département, région, intercommunalité).',
    reached: (reached: number, total: number): string =>
      `${communes(reached)} sur ${number(total)} (au moins un membre)`,
    filtered: (shown: number, all: number): string => `Filtre actif : ${number(shown)} catégories sur ${number(all)}`,
    none: 'Aucune catégorie n’est cochée : la carte est vide.',
    inside: (place: string): string => `Seulement : ${place}`,
    leave: (place: string): string => `Ne plus se limiter à ${place}`,
    joined: (since: string | undefined, until: string | undefined): string =>
      ['Arrivés', since && `à partir de ${monthName(since)}`, until && `jusqu’à ${monthName(until)}`].filter(Boolean).join(' '),
    leavePeriod: 'Afficher toutes les périodes',
  },

  exports: {
    pins: 'Membres par commune',
    members: 'Liste des membres visibles',
    coverage: (level: Level): string => `Couverture par ${levelNames[level]}`,
    report: 'Rapport à imprimer',
    system: 'Coordonnées du GeoPackage',
    systems: { '': 'degrés (WGS 84)', 'EPSG:2154': 'Lambert-93', legal: 'légales, selon le territoire' },
    formats: { geojson: 'GeoJSON', csv: 'CSV', xlsx: 'Excel', gpkg: 'GeoPackage' },
  },

  notice: {
    unreachable: 'Le serveur ne répond pas. Nouvel essai automatique dans quelques secondes.',
    retry: 'Réessayer',
  },

  title: (place: string | undefined): string => (place ? `${place} – Épingle` : 'Épingle'),
}

export type Texts = typeof fr

/// « mars 2024 » of "2024-03".
export function monthName(month: string): string {
  return monthNames.format(new Date(`${month}-01T00:00:00Z`))
}

function distance(metres: number): string {
  return metres >= 1000 ? `${tenths.format(metres / 1000)} km` : `${number(Math.ceil(metres / 50) * 50)} m`
}
