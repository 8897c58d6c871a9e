import type { Level, SearchKind } from '../api/shapes.ts'
import type { Precision, ReasonKind } from '../base/reason.ts'
import { capital, formatsOf } from './formats.ts'
import { frFilters } from './fr_filters.ts'
import { frList } from './fr_list.ts'
import { frPanel } from './fr_panel.ts'

const { number, count, month, distance, timeOfDay, country } = formatsOf('fr-FR')

const members = (value: number): string => count(value, 'membre', 'membres')
const communes = (value: number): string => count(value, 'commune', 'communes')

const levelNames: Record<Level, string> = {
  commune: 'commune',
  epci: 'intercommunalité',
  departement: 'département',
  region: 'région',
}

const reasons: Record<ReasonKind, string> = {
  insee_code: 'd’après le code INSEE',
  name: 'seule commune de ce nom',
  name_and_hint: 'le code postal ou le département désigne une commune de ce nom',
  other_name: 'autre nom d’une commune',
  article: 'à l’article près',
  significant_words: 'mêmes mots principaux',
  first_words: 'premiers mots d’un seul nom',
  spelling: 'orthographe corrigée',
  dominant_namesake: 'de loin la plus peuplée des communes de ce nom',
  contradicting_hint: 'les indications se contredisent',
  postcode_alone: 'd’après le code postal seul',
  territory_name: 'nom d’un territoire plus grand qu’une commune',
  organisation: 'd’après l’organisme',
  position: 'd’après la position',
  remembered_choice: 'choix fait auparavant',
  homonyms: 'plusieurs communes portent ce nom',
  several_close: 'plusieurs noms sont aussi proches',
  several_near: 'la position est entre plusieurs communes',
  nothing_written: 'aucun lieu n’est indiqué',
  placeholder: 'ce qui est écrit n’est pas un lieu',
  abroad: 'lieu situé hors de France',
  bad_position: 'la position n’est pas celle d’un point de la Terre',
  exchanged_position: 'hors de France, mais en France si l’on échange latitude et longitude',
  position_abroad: 'la position est en mer ou hors de France',
  not_found: 'aucun lieu de ce nom ni d’un nom assez proche',
}

/// Where the detail goes on from the sentence in its own way.
const beforeDetail: Partial<Record<ReasonKind, string>> = {
  name_and_hint: 'seule commune de ce nom d’après ',
  position: 'd’après la position, ',
  bad_position: 'la position manque : ',
  exchanged_position: 'en France si l’on échange latitude et longitude : ',
}

const precisions: Record<Precision, string> = {
  town: 'centre-bourg',
  island: 'point de l’île',
  extent: 'centre approché de la commune',
  parent: 'position de la commune de rattachement',
  territory: 'siège du territoire',
}
const kinds: Record<SearchKind, [string, string]> = {
  communes: ['commune', 'communes'],
  epci: ['intercommunalité', 'intercommunalités'],
  departements: ['département', 'départements'],
  regions: ['région', 'régions'],
  organisations: ['organisation', 'organisations'],
  people: ['personne', 'personnes'],
}

/// Every word of the page that is not in its markup. Another language is another table of this type.
export const fr = {
  number,
  members,
  communes,
  /// « Communes : 12 », in one line.
  labelled: (label: string, value: string): string => `${label} : ${value}`,
  /// `detail`: the server's own words, in French.
  reason: (kind: ReasonKind, detail: string): string =>
    detail === '' ? reasons[kind] : (beforeDetail[kind] ?? `${reasons[kind]} : `) + detail,
  precision: (kind: Precision): string => precisions[kind],
  levelName: (level: Level): string => levelNames[level],
  country,
  month,

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
    fullScreen: 'Plein écran',
    leaveFullScreen: 'Quitter le plein écran',
    basemaps: 'Fond de carte',
    ownBasemap: 'Fond d’Épingle',
    servedBy: (host: string): string => `demandé à ${host}`,
    basemapTrouble: (name: string): string => `« ${name} » ne répond pas : choisissez un autre fond.`,
    locate: 'Me localiser',
    locating: 'Recherche de votre position…',
    located: (accuracy: number): string =>
      `Votre position, à ${distance(accuracy)} près. Elle reste dans votre navigateur.`,
    locationRefused: 'Votre navigateur n’a pas donné votre position : vous pouvez l’autoriser dans ses réglages.',
    locationUnknown: 'Votre position n’a pas pu être trouvée.',
    sources: 'Sources',
    library: 'carte : Leaflet',
    seas: {
      adriatic: 'Mer Adriatique',
      atlantic: 'Océan Atlantique',
      baltic: 'Mer Baltique',
      biscay: 'Golfe de Gascogne',
      caribbean: 'Mer des Caraïbes',
      celtic: 'Mer Celtique',
      channel: 'La Manche',
      coral: 'Mer de Corail',
      indian: 'Océan Indien',
      ligurian: 'Mer de Ligurie',
      mediterranean: 'Mer Méditerranée',
      mozambique: 'Canal du Mozambique',
      north: 'Mer du Nord',
      pacific: 'Océan Pacifique',
      tyrrhenian: 'Mer Tyrrhénienne',
    },
    /// The parts of France that no single screen shows together.
    parts: {
      metropole: 'France métropolitaine',
      guadeloupe: 'Guadeloupe',
      martinique: 'Martinique',
      guyane: 'Guyane',
      reunion: 'La Réunion',
      mayotte: 'Mayotte',
      miquelon: 'Saint-Pierre-et-Miquelon',
      barthelemy: 'Saint-Barthélemy',
      martin: 'Saint-Martin',
      wallis: 'Wallis-et-Futuna',
      polynesie: 'Polynésie française',
      caledonie: 'Nouvelle-Calédonie',
      taaf: 'Terres australes et antarctiques',
      clipperton: 'Clipperton',
    },
  },

  search: {
    results: 'Résultats de la recherche',
    all: 'Tous les résultats',
    heading: (kind: SearchKind): string => capital(kinds[kind][1]),
    nearest: (place: string): string => `Aucun membre à ${place} ; les plus proches`,
    recent: 'Choix récents',
    /// « 8 résultats : 3 communes, 5 personnes. Flèches pour parcourir. »
    found: (groups: readonly { kind: SearchKind; count: number }[]): string => {
      const total = groups.reduce((sum, group) => sum + group.count, 0)
      const parts = groups.map((group) => count(group.count, ...kinds[group.kind]))
      return `${count(total, 'résultat', 'résultats')} : ${parts.join(', ')}. Flèches pour parcourir.`
    },
    corrected: (text: string): string => `Aucun résultat pour « ${text} ». Vouliez-vous dire…`,
    none: (text: string): string =>
      `Aucun résultat pour « ${text} ». Essayez le nom d’une commune, d’une organisation, d’une personne, un code postal ou un département.`,
    matched: (name: string): string => `autre nom : ${name}`,
    codes: (postcode: string | undefined, code: string): string => [postcode, `INSEE ${code}`].filter(Boolean).join(' · '),
    away: (metres: number): string => `à ${distance(metres)}`,
    noMember: 'aucun membre',
    notLocated: 'non situé',
    waiting: 'Recherche…',
    failed: 'La recherche n’a pas abouti.',
    retry: 'Réessayer',
    forget: 'Effacer ces choix',
    forgotten: 'Choix récents effacés.',
  },

  panel: frPanel,

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
  },

  theme: {
    label: 'Apparence',
    names: { auto: 'Automatique', light: 'Claire', dark: 'Sombre' },
  },

  embed: {
    title: 'Intégrer la carte',
    what: 'Copiez ces lignes dans une page d’un autre site : la carte y apparaît telle qu’elle est ici, filtre compris.',
    size: 'Taille',
    sizes: { wide: 'Toute la largeur × 600', medium: '720 × 520', small: '360 × 480' },
    code: 'Lignes à copier',
    copy: 'Copier',
    copied: 'Copié',
    copyFailed: 'Copie impossible : sélectionnez les lignes et copiez-les.',
    close: 'Fermer',
    frameTitle: (title: string): string => `Carte des membres – ${title}`,
    allowed: (origins: readonly string[]): string => `Sites autorisés à l’intégrer : ${origins.join(', ')}.`,
    nobody:
      'Aucun site n’est autorisé à intégrer cette carte. Son administrateur peut en autoriser par l’option frame-ancestors de sa configuration.',
  },

  filters: frFilters,
  list: frList,

  exports: {
    pins: 'Membres par commune',
    members: 'Liste des membres visibles',
    coverage: (level: Level): string => `Couverture par ${levelNames[level]}`,
    report: 'Rapport à imprimer',
    /// What to know of the files before they are opened; undefined: nothing.
    note: undefined as string | undefined,
    system: 'Coordonnées du GeoPackage',
    systems: { '': 'degrés (WGS 84)', 'EPSG:2154': 'Lambert-93', legal: 'légales, selon le territoire' },
    formats: { geojson: 'GeoJSON', csv: 'CSV', xlsx: 'Excel', gpkg: 'GeoPackage' },
  },

  notice: {
    told: 'Le serveur ne répond pas. La page réessaie d’elle-même ; ce qu’elle montre reste utilisable.',
    unreachable: (seconds: number): string => `Le serveur ne répond pas ; nouvel essai dans ${seconds} s`,
    trying: 'Le serveur ne répond pas ; nouvel essai…',
    offline: 'Pas de connexion ; la page reprendra avec elle.',
    retry: 'Réessayer',
  },

  news: {
    updated: (at: Date): string => `Données mises à jour à ${timeOfDay(at)}`,
    outdated: 'Épingle a été mis à jour.',
    reload: 'Recharger la page',
  },

  title: (community: string, place: string | undefined): string => (place ? `${place} – ${community}` : community),
}

export type Texts = typeof fr
