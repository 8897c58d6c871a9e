/// Lists that may stand in the map's place: of all members, and of those whose place is not known.
export const lists = ['membres', 'non-localises'] as const
export type List = (typeof lists)[number]
