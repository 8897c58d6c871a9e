import type { List } from '../base/list.ts'
import type { ReasonKind } from '../base/reason.ts'
import type { TableKind } from '../base/table_choice.ts'
import { formatsOf } from './formats.ts'

const { number, count } = formatsOf('fr-FR')
const members = (value: number): string => count(value, 'membre', 'membres')

/// The words of the members as a table, and of those who are not on the map.
export const frList = {
  titles: { membres: 'Membres', 'non-localises': 'Membres non situés' } satisfies Record<List, string>,
  rowsAre: 'Lignes du tableau',
  kinds: { communes: 'Par commune', personnes: 'Personnes' } satisfies Record<TableKind, string>,
  search: 'Chercher dans le tableau',
  export: 'Exporter',
  exportAs: (format: string): string => `Exporter ce tableau, ${format}`,
  columns: {
    name: 'Nom',
    organisation: 'Organisation',
    category: 'Catégorie',
    commune: 'Commune',
    epci: 'Intercommunalité',
    departement: 'Département',
    certainty: 'Certitude',
    joined: 'Adhésion',
    members: 'Membres',
    written: 'Lieu écrit',
    reason: 'Motif',
  },
  sortBy: (label: string): string => `Trier par ${label.toLocaleLowerCase('fr-FR')}`,
  none: '–',
  nothingWritten: 'rien',
  notLocated: 'non situé',
  atSeat: (commune: string, territory: string): string => `${commune} (siège\u00A0: ${territory})`,
  /// « 12, dont 4 sans nom »
  counted: (size: number, unlisted: number): string =>
    unlisted === 0 ? number(size) : `${number(size)}, dont ${number(unlisted)} sans nom`,
  communesFound: (places: number, size: number, missing: number): string =>
    `${members(size)} dans ${count(places, 'commune', 'communes')}` + (missing > 0 ? ` ; ${count(missing, 'non situé', 'non situés')}` : ''),
  peopleFound: (found: number, unlisted: number): string =>
    count(found, 'personne', 'personnes') +
    (unlisted > 0 ? ` ; ${count(unlisted, 'membre compté', 'membres comptés')} sans nom public` : ''),
  lostFound: (size: number, found: number, unlisted: number): string =>
    `${count(size, 'membre n’est pas sur la carte', 'membres ne sont pas sur la carte')} : ` +
    `${count(found, 'personne listée', 'personnes listées')}, ${number(unlisted)} sans nom public`,
  nothing: 'Aucune ligne ne répond à cette recherche et à ces filtres.',
  pages: 'Pages du tableau',
  range: (from: number, to: number, all: number): string => `${number(from)} à ${number(to)} sur ${number(all)}`,
  previous: 'Précédentes',
  next: 'Suivantes',
  reasons: 'Motifs',
  /// What would help, of who is not located for that reason.
  advice: {
    homonyms: 'Le code postal ou le département, dans le fichier, les départage.',
    several_close: 'L’orthographe est à vérifier dans le fichier.',
    several_near: 'Le nom de la commune, dans le fichier, les départage.',
    contradicting_hint: 'Commune, code postal et département ne vont pas ensemble.',
    postcode_alone: 'Plusieurs communes ont ce code postal.',
    nothing_written: 'La commune manque dans le fichier.',
    placeholder: 'Par exemple « néant » ou « télétravail ».',
    abroad: 'La carte ne montre que la France.',
    bad_position: 'Les coordonnées sont à corriger.',
    exchanged_position: 'Les deux colonnes sont à échanger dans le fichier.',
    position_abroad: 'Les coordonnées sont à vérifier.',
    not_found: 'L’orthographe est à vérifier dans le fichier.',
  } as Partial<Record<ReasonKind, string>>,
}

export type ListTexts = typeof frList
