import type { Level, SearchKind } from '../api/shapes.ts'
import type { Precision, ReasonKind } from '../base/reason.ts'
import type { Texts } from './fr.ts'
import { enFilters } from './en_filters.ts'
import { enList } from './en_list.ts'
import { enPanel } from './en_panel.ts'
import { capital, formatsOf } from './formats.ts'

const { number, count, month, distance, timeOfDay, country } = formatsOf('en-GB')

const members = (value: number): string => count(value, 'member', 'members')
const communes = (value: number): string => count(value, 'commune', 'communes')

/// French territories keep their names: a commune is no municipality of elsewhere.
const levelNames: Record<Level, string> = {
  commune: 'commune',
  epci: 'intercommunality',
  departement: 'département',
  region: 'région',
}

const kinds: Record<SearchKind, [string, string]> = {
  communes: ['commune', 'communes'],
  epci: ['intercommunality', 'intercommunalities'],
  departements: ['département', 'départements'],
  regions: ['région', 'régions'],
  organisations: ['organisation', 'organisations'],
  people: ['person', 'people'],
}

const reasons: Record<ReasonKind, string> = {
  insee_code: 'by its INSEE code',
  name: 'the only commune of that name',
  name_and_hint: 'the postcode or the département tells which commune of that name',
  other_name: 'another name of a commune',
  article: 'but for the article',
  significant_words: 'the same main words',
  first_words: 'the first words of a single name',
  spelling: 'spelling corrected',
  dominant_namesake: 'by far the most populous commune of that name',
  contradicting_hint: 'what is written contradicts itself',
  postcode_alone: 'by the postcode alone',
  territory_name: 'name of a territory larger than a commune',
  organisation: 'by the organisation',
  position: 'by its position',
  remembered_choice: 'as chosen before',
  homonyms: 'several communes have that name',
  several_close: 'several names are equally close',
  several_near: 'the position is between several communes',
  nothing_written: 'no place is given',
  placeholder: 'what is written is not a place',
  abroad: 'a place outside France',
  bad_position: 'the position is of no point on Earth',
  exchanged_position: 'outside France, but in France if latitude and longitude are exchanged',
  position_abroad: 'the position is at sea or abroad',
  not_found: 'no place of that name, or of one close enough',
}

/// Those whose detail is a name; of the others it is a sentence in French, which is left out.
const withName = new Set<ReasonKind>(['article', 'significant_words', 'first_words', 'spelling', 'postcode_alone', 'organisation'])

const precisions: Record<Precision, string> = {
  town: 'town centre',
  island: 'point on the island',
  extent: 'approximate centre of the commune',
  parent: 'position of the parent commune',
  territory: 'seat of the territory',
}

export const en: Texts = {
  number,
  members,
  communes,
  labelled: (label, value) => `${label}: ${value}`,
  reason: (kind, detail) => (detail !== '' && withName.has(kind) ? `${reasons[kind]}: ${detail}` : reasons[kind]),
  precision: (kind) => precisions[kind],
  levelName: (level) => levelNames[level],
  country,
  month,

  pin: {
    name: (place, context, size, reached, atSeat) =>
      [
        place,
        context,
        reached > 1 ? communes(reached) : '',
        members(size),
        atSeat ? `${number(atSeat)} of them at the seat of a larger territory` : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    atSeat: (value) => count(value, 'member', 'members') + ' placed at the seat of a larger territory',
    zoomed: (place, size) => `Map centred on ${place}: ${members(size)}`,
  },

  map: {
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    goTo: 'Go to…',
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
    basemaps: 'Base map',
    ownBasemap: 'Épingle’s own',
    servedBy: (host) => `served by ${host}`,
    basemapTrouble: (name) => `“${name}” does not answer: choose another base map.`,
    locate: 'Show my position',
    locating: 'Looking for your position…',
    located: (accuracy) => `Your position, within ${distance(accuracy)}. It stays in your browser.`,
    locationRefused: 'Your browser did not give your position: you can allow it in its settings.',
    locationUnknown: 'Your position could not be found.',
    sources: 'Sources',
    library: 'map: Leaflet',
    seas: {
      adriatic: 'Adriatic Sea',
      atlantic: 'Atlantic Ocean',
      baltic: 'Baltic Sea',
      biscay: 'Bay of Biscay',
      caribbean: 'Caribbean Sea',
      celtic: 'Celtic Sea',
      channel: 'English Channel',
      coral: 'Coral Sea',
      indian: 'Indian Ocean',
      ligurian: 'Ligurian Sea',
      mediterranean: 'Mediterranean Sea',
      mozambique: 'Mozambique Channel',
      north: 'North Sea',
      pacific: 'Pacific Ocean',
      tyrrhenian: 'Tyrrhenian Sea',
    },
    parts: {
      metropole: 'Metropolitan France',
      guadeloupe: 'Guadeloupe',
      martinique: 'Martinique',
      guyane: 'French Guiana',
      reunion: 'Réunion',
      mayotte: 'Mayotte',
      miquelon: 'Saint Pierre and Miquelon',
      barthelemy: 'Saint Barthélemy',
      martin: 'Saint Martin',
      wallis: 'Wallis and Futuna',
      polynesie: 'French Polynesia',
      caledonie: 'New Caledonia',
      taaf: 'French Southern and Antarctic Lands',
      clipperton: 'Clipperton',
    },
  },

  search: {
    results: 'Search results',
    all: 'All results',
    heading: (kind) => capital(kinds[kind][1]),
    nearest: (place) => `No members in ${place}; the nearest`,
    recent: 'Recent choices',
    found: (groups) => {
      const total = groups.reduce((sum, group) => sum + group.count, 0)
      const parts = groups.map((group) => count(group.count, ...kinds[group.kind]))
      return `${count(total, 'result', 'results')}: ${parts.join(', ')}. Use the arrow keys to browse.`
    },
    corrected: (text) => `No results for “${text}”. Did you mean…`,
    none: (text) => `No results for “${text}”. Try the name of a commune, an organisation, a person, a postcode or a département.`,
    matched: (name) => `also known as ${name}`,
    codes: (postcode, code) => [postcode, `INSEE ${code}`].filter(Boolean).join(' · '),
    away: (metres) => `${distance(metres)} away`,
    noMember: 'no members',
    notLocated: 'not located',
    waiting: 'Searching…',
    failed: 'The search failed.',
    retry: 'Try again',
    forget: 'Clear these choices',
    forgotten: 'Recent choices cleared.',
  },

  panel: enPanel,

  side: {
    located: (value) => `${number(value)} located`,
    notLocated: (value) => `${number(value)} not located`,
    notCounted: 'not located: not counted here',
    atSeat: (value) =>
      count(value, 'member is placed', 'members are placed') +
      ' at the seat of a larger territory (département, région, intercommunality).',
    reached: (reached, total) => `${number(reached)} of ${communes(total)} (at least one member)`,
    filtered: (shown, all) => `Filter on: ${number(shown)} of ${count(all, 'category', 'categories')}`,
    none: 'No category is ticked: the map is empty.',
  },

  theme: {
    label: 'Appearance',
    names: { auto: 'Automatic', light: 'Light', dark: 'Dark' },
  },

  embed: {
    title: 'Embed the map',
    what: 'Copy these lines into a page of another site: the map appears there as it is here, filter included.',
    size: 'Size',
    sizes: { wide: 'Full width × 600', medium: '720 × 520', small: '360 × 480' },
    code: 'Lines to copy',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Could not copy: select the lines and copy them.',
    close: 'Close',
    frameTitle: (title: string): string => `Map of the members – ${title}`,
    allowed: (origins: readonly string[]): string => `Sites that may embed it: ${origins.join(', ')}.`,
    nobody:
      'No site may embed this map. Its administrator can allow some with the option frame-ancestors of its configuration.',
  },

  filters: enFilters,
  list: enList,

  exports: {
    pins: 'Members by commune',
    members: 'List of visible members',
    coverage: (level) => `Coverage by ${levelNames[level]}`,
    report: 'Printable report (in French)',
    note: 'Column names in these files are in French.',
    system: 'GeoPackage coordinates',
    systems: { '': 'degrees (WGS 84)', 'EPSG:2154': 'Lambert-93', legal: 'the legal ones of each territory' },
    formats: { geojson: 'GeoJSON', csv: 'CSV', xlsx: 'Excel', gpkg: 'GeoPackage' },
  },

  notice: {
    told: 'The server is not answering. The page tries again by itself; what it shows can still be used.',
    unreachable: (seconds) => `The server is not answering; next try in ${seconds} s`,
    trying: 'The server is not answering; trying again…',
    offline: 'No connection; the page will go on when it is back.',
    retry: 'Try again',
  },

  news: {
    updated: (at) => `Data updated at ${timeOfDay(at)}`,
    outdated: 'Épingle has been upgraded.',
    reload: 'Reload the page',
  },

  title: (community, place) => (place ? `${place} – ${community}` : community),
}
