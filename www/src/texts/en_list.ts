import { formatsOf } from './formats.ts'
import type { ListTexts } from './fr_list.ts'

const { number, count } = formatsOf('en-GB')
const members = (value: number): string => count(value, 'member', 'members')

export const enList: ListTexts = {
  titles: { membres: 'Members', 'non-localises': 'Members who are not located' },
  rowsAre: 'Rows of the table',
  kinds: { communes: 'By commune', personnes: 'People' },
  search: 'Search in the table',
  export: 'Export',
  exportAs: (format) => `Export this table, ${format}`,
  columns: {
    name: 'Name',
    organisation: 'Organisation',
    category: 'Category',
    commune: 'Commune',
    epci: 'Intercommunality',
    departement: 'Département',
    certainty: 'Certainty',
    joined: 'Joined',
    members: 'Members',
    written: 'Place as written',
    reason: 'Reason (in French)',
  },
  sortBy: (label) => `Sort by ${label.toLowerCase()}`,
  none: '–',
  nothingWritten: 'nothing',
  notLocated: 'not located',
  atSeat: (commune, territory) => `${commune} (seat: ${territory})`,
  counted: (size, unlisted) => (unlisted === 0 ? number(size) : `${number(size)}, ${number(unlisted)} unnamed`),
  communesFound: (places, size, missing) =>
    `${members(size)} in ${count(places, 'commune', 'communes')}` + (missing > 0 ? `; ${number(missing)} not located` : ''),
  peopleFound: (found, unlisted) =>
    count(found, 'person', 'people') +
    (unlisted > 0 ? `; ${count(unlisted, 'member is', 'members are')} counted without a public name` : ''),
  lostFound: (size, found, unlisted) =>
    `${count(size, 'member is', 'members are')} not on the map: ` +
    `${count(found, 'person', 'people')} listed, ${number(unlisted)} without a public name`,
  nothing: 'No row fits this search and these filters.',
  pages: 'Pages of the table',
  range: (from, to, all) => `${number(from)} to ${number(to)} of ${number(all)}`,
  previous: 'Previous',
  next: 'Next',
  reasons: 'Reasons',
  /// What would help, of who is not located for that reason.
  advice: {
    homonyms: 'A postcode or a département in the file tells them apart.',
    several_close: 'The spelling in the file is to be checked.',
    several_near: 'The name of the commune in the file tells them apart.',
    contradicting_hint: 'Commune, postcode and département do not go together.',
    postcode_alone: 'Several communes have this postcode.',
    nothing_written: 'The commune is missing in the file.',
    placeholder: 'For instance “none” or “remote”.',
    abroad: 'The map shows France alone.',
    bad_position: 'The coordinates are to be corrected.',
    exchanged_position: 'The two columns of the file are to be exchanged.',
    position_abroad: 'The coordinates are to be checked.',
    not_found: 'The spelling in the file is to be checked.',
  },
}
