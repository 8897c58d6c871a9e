import type { Certainty } from '../base/filter.ts'
import type { FilterPart } from '../filters/filter_parts.ts'
import { formatsOf } from './formats.ts'
import type { FilterTexts } from './fr_filters.ts'

const { number, count, month } = formatsOf('en-GB')
const members = (value: number): string => count(value, 'member', 'members')

const placeNames: Record<Certainty, string> = {
  exact: 'certain',
  probable: 'to be confirmed',
  territory: 'approximate',
  not_located: 'not located',
}

const partNames: Record<FilterPart, string> = {
  inside: 'The whole of France',
  period: 'All periods',
  categories: 'All categories',
  certainty: 'However certain',
}

export const enFilters: FilterTexts = {
  period: 'Period of joining',
  ends: { since: 'From', until: 'Until' },
  presets: { lastYear: 'Last 12 months', thisYear: 'This year', all: 'All' },
  monthHint: 'YYYY-MM',
  noMonth: 'Write a month, such as 2024-03.',
  reversed: 'The first month comes after the last.',
  certainty: 'How certain places are',
  certainties: {
    exact: { name: 'Certain', meaning: 'the commune is known without doubt' },
    probable: { name: 'To be confirmed', meaning: 'the commune was deduced' },
    territory: { name: 'Approximate', meaning: 'at the seat of a larger territory' },
    not_located: { name: 'Not located', meaning: 'absent from the map' },
  },
  inside: (place) => place,
  joined: (since, until) =>
    since && until
      ? `Joined from ${month(since)} to ${month(until)}`
      : since
        ? `Joined since ${month(since)}`
        : `Joined until ${month(until ?? '')}`,
  certain: (kinds) => (kinds.length === 0 ? 'No place' : `Place ${kinds.map((kind) => placeNames[kind]).join(' or ')}`),
  categories: (labels, all) =>
    labels.length === 1 ? (labels[0] ?? '') : `${number(labels.length)} of ${count(all, 'category', 'categories')}`,
  leave: (said) => `Remove the filter “${said}”`,
  clear: 'Clear all',
  shown: (size, located, places) => `${members(size)}, ${number(located)} located in ${count(places, 'commune', 'communes')}`,
  empty: 'No member fits all these filters at once.',
  removing: (part, size) => `${partNames[part]}: ${members(size)}`,
}
