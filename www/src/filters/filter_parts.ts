import type { Filter } from '../base/filter.ts'

/// What a filter is made of, for who removes it part by part.
const filterParts = ['inside', 'period', 'categories', 'certainty'] as const
export type FilterPart = (typeof filterParts)[number]

export function partsOf({ inside, since, until, categories, certainty }: Filter): FilterPart[] {
  const asked: Record<FilterPart, boolean> = {
    inside: inside !== undefined,
    period: since !== undefined || until !== undefined,
    categories: categories !== undefined,
    certainty: certainty !== undefined,
  }
  return filterParts.filter((part) => asked[part])
}

export function without(filter: Filter, part: FilterPart): Filter {
  return part === 'period' ? { ...filter, since: undefined, until: undefined } : { ...filter, [part]: undefined }
}
