import type { Level } from '../api/shapes.ts'
import { formatsOf } from './formats.ts'
import type { PanelTexts } from './fr_panel.ts'

const { number, count, percent, plural, rate, distance } = formatsOf('en-GB')

const communes = (value: number): string => count(value, 'commune', 'communes')
const members = (value: number): string => count(value, 'member', 'members')

const singular: Record<Level, string> = { commune: 'commune', epci: 'intercommunality', departement: 'département', region: 'région' }
const several: Record<Level, string> = { commune: 'communes', epci: 'intercommunalities', departement: 'départements', region: 'régions' }

const sized = (from = 0, to: number | null | undefined = null): string =>
  to === null ? `of ${number(from)} inhabitants and over` : from === 0 ? `under ${number(to + 1)} inhabitants` : `of ${number(from)} to ${number(to)} inhabitants`

const tabNames: Record<string, string> = {
  epci: 'Same intercommunality',
  size: 'Same size',
  region: 'Same région',
  near: 'Nearest',
}
const aboutWays = (by: string, level: Level, from?: number, to?: number | null): string => {
  if (by === 'epci') return 'in the same intercommunality, nearest first'
  if (by === 'region') return 'in the same région, by distance between seats'
  if (by === 'near') return 'in France, by distance between seats'
  if (by === 'size') return level === 'commune' ? `${sized(from, to)}, nearest first` : 'in France, closest number of inhabitants first'
  return `at most ${by} km away, as the crow flies`
}

const ordinal = (value: number): string => {
  const form = new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(value)
  return `${number(value)}${{ one: 'st', two: 'nd', few: 'rd', many: 'th', zero: 'th', other: 'th' }[form]}`
}

export const enPanel: PanelTexts = {
  loading: 'Loading…',
  noMember: (place) => `No members in ${place}`,
  noMemberInFilter: 'A filter is on: other members may be there.',
  showAll: 'Remove the filter',
  nearest: 'The nearest ones',
  onlyHere: 'Show this territory only',
  wholeCountry: 'Show all of France',
  inhabitants: (value) => count(value, 'inhabitant', 'inhabitants'),
  population: (value, vintage) => `${count(value, 'inhabitant', 'inhabitants')} (${vintage})`,
  rate: (value) => `${rate(value)} ${plural(value, 'member', 'members')} per 10,000 inhabitants`,
  ranked: (value, position, of) =>
    `${rate(value)} ${plural(value, 'member', 'members')} per 10,000 inhabitants (ranks ${ordinal(position)} of ${number(of)})`,
  position: (text, radius, approximate) => (approximate ? `Position: ${text}, to within ${distance(radius)}` : `Position: ${text}`),
  toCheck: 'to be checked',
  atSeat: 'Placed at the seat of a larger territory',
  seatOf: (territory) => `placed at the seat of ${territory}`,
  unlisted: (value, some) => (some ? 'and ' : '') + count(value, 'person whose name is not public', 'people whose names are not public'),
  noOrganisation: 'Organisation not given',
  reached: (reached, total) => `${number(reached)} of ${communes(total)} with at least one member`,
  epciReached: (reached, total) => `${number(reached)} of ${count(total, 'intercommunality', 'intercommunalities')} with at least one member`,
  missing: (value) => `${communes(value)} without members`,
  places: 'Communes',
  order: { title: 'Order of the communes', members: 'By members', name: 'By name' },
  breakdown: 'Breakdown',
  percent,
  away: (kilometres) => `${distance(1000 * kilometres)} away`,
  more: (shown, total) => `Show more (${number(shown)} of ${number(total)})`,
  find: (total) => `Search ${count(total, 'person', 'people')}: name or organisation`,
  found: (value, total) => `${number(value)} of ${count(total, 'person', 'people')}`,
  peers: {
    title: 'Find peers',
    tab: (by, places) => `${tabNames[by] ?? `${by} km`} (${number(places)})`,
    about: (by, level, places, there, from, to) =>
      `${count(places, singular[level], several[level])}, ${members(there)}: ${aboutWays(by, level, from, to)}.`,
    none: (level) => `Nobody elsewhere: no other ${several[level]} have members.`,
  },
  neighbours: {
    list: (level, around) => `In alphabetical order of ${several[level]} with members` + (around === undefined ? '' : ` (${around})`),
    previous: (level) => `Previous ${singular[level]}:`,
    next: (level) => `Next ${singular[level]}:`,
  },
  grow: 'Enlarge the list',
  shrink: 'Reduce the list',
  copied: 'Link copied',
  copyFailed: 'Could not copy: the link is in the address bar.',
  address: 'address',
  noPage: 'Page not found',
  nothingThere: 'There is nothing at this address: the link may be incomplete.',
  toSearch: 'Search for a place',
  toMap: 'See the map',
  unknown: 'Unknown place',
  unavailable: 'List unavailable',
  notFound: 'This place does not exist (or no longer does) in the official list of French communes and territories.',
  failed: 'This list could not be loaded.',
  retry: 'Try again',
}
