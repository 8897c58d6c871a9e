import type { Certainty } from '../base/filter.ts'
import type { Preset } from '../base/period.ts'
import type { FilterPart } from '../filters/filter_parts.ts'
import { formatsOf } from './formats.ts'

const { number, count, month } = formatsOf('fr-FR')
const members = (value: number): string => count(value, 'membre', 'membres')

const placeNames: Record<Certainty, string> = {
  exact: 'sûre',
  probable: 'à confirmer',
  territory: 'approchée',
  not_located: 'non située',
}

const partNames: Record<FilterPart, string> = {
  inside: 'Toute la France',
  period: 'Toutes les périodes',
  categories: 'Toutes les catégories',
  certainty: 'Quelle que soit la certitude',
}

/// The words of the filters beside the legend.
export const frFilters = {
  period: 'Période d’adhésion',
  ends: { since: 'Depuis', until: 'Jusqu’à' },
  presets: { lastYear: '12 derniers mois', thisYear: 'Cette année', all: 'Toutes' } satisfies Record<Preset, string>,
  monthHint: 'AAAA-MM',
  noMonth: 'Écrivez un mois, par exemple 2024-03.',
  reversed: 'Le premier mois vient après le dernier.',
  certainty: 'Certitude de la place',
  certainties: {
    exact: { name: 'Sûre', meaning: 'la commune est connue sans doute' },
    probable: { name: 'À confirmer', meaning: 'la commune a été déduite' },
    territory: { name: 'Approchée', meaning: 'au siège d’un territoire plus large' },
    not_located: { name: 'Non située', meaning: 'absente de la carte' },
  } satisfies Record<Certainty, { name: string; meaning: string }>,
  inside: (place: string): string => place,
  joined: (since: string | undefined, until: string | undefined): string =>
    ['Arrivés', since && `à partir de ${month(since)}`, until && `jusqu’à ${month(until)}`].filter(Boolean).join(' '),
  certain: (kinds: readonly Certainty[]): string =>
    kinds.length === 0 ? 'Aucune place' : `Place ${kinds.map((kind) => placeNames[kind]).join(' ou ')}`,
  categories: (labels: readonly string[], all: number): string =>
    labels.length === 1 ? (labels[0] ?? '') : `${number(labels.length)} catégories sur ${number(all)}`,
  leave: (said: string): string => `Enlever le filtre « ${said} »`,
  clear: 'Tout effacer',
  shown: (size: number, located: number, places: number): string =>
    `${members(size)}, ${count(located, 'situé', 'situés')} dans ${count(places, 'commune', 'communes')}`,
  empty: 'Aucun membre ne répond à tous ces filtres à la fois.',
  removing: (part: FilterPart, size: number): string => `${partNames[part]} : ${members(size)}`,
}

export type FilterTexts = typeof frFilters
