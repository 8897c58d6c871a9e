import { formatSpot, parseSpot, type Spot } from './territory.ts'

/// How sure a member's place is; everyone is of one kind.
export const certainties = ['exact', 'probable', 'territory', 'not_located'] as const
export type Certainty = (typeof certainties)[number]

/// Which members the reader wants to see, as the server's parameters say it. What is undefined asks
/// for nothing.
export type Filter = {
  categories?: readonly string[] | undefined // empty: none
  since?: string | undefined // a month, "2024-03": joined then or later
  until?: string | undefined // joined then or earlier
  inside?: Spot | undefined // the parameter `in`
  certainty?: readonly Certainty[] | undefined // empty: none
}

const month = /^\d{4}-(0[1-9]|1[0-2])$/

/// What cannot be understood is left out, never an error: links get cut.
export function parseFilter(fields: URLSearchParams): Filter {
  return {
    categories: parseCategories(fields.get('categories')),
    since: parseMonth(fields.get('since')),
    until: parseMonth(fields.get('until')),
    inside: parseSpot(fields.get('in')),
    certainty: parseCertainty(fields.get('certainty')),
  }
}

/// Names and values of the parameters, none for what is not asked.
export function filterFields({ categories, since, until, inside, certainty }: Filter): [string, string][] {
  const fields: [string, string | undefined][] = [
    ['categories', categories?.join(',')],
    ['since', since],
    ['until', until],
    ['in', inside && formatSpot(inside)],
    ['certainty', certainty?.join(',')],
  ]
  return fields.filter((field): field is [string, string] => field[1] !== undefined)
}

export function isFiltering(filter: Filter): boolean {
  return filterFields(filter).length > 0
}

export function sameFilter(a: Filter, b: Filter): boolean {
  return JSON.stringify(filterFields(a)) === JSON.stringify(filterFields(b))
}

function parseMonth(text: string | null): string | undefined {
  return text !== null && month.test(text) ? text : undefined
}

function parseCertainty(text: string | null): Certainty[] | undefined {
  if (text === null) return undefined
  const asked = text.split(',')
  return certainties.filter((kind) => asked.includes(kind))
}

function parseCategories(text: string | null): string[] | undefined {
  if (text === null) return undefined
  return text.split(',').filter((key) => key !== '')
}
