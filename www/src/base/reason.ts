/// Why a place was, or was not, found: the keys of the server's answers (geodata/placement.cpp).
export const reasonKinds = [
  'insee_code',
  'name',
  'name_and_hint',
  'other_name',
  'article',
  'significant_words',
  'first_words',
  'spelling',
  'dominant_namesake',
  'contradicting_hint',
  'postcode_alone',
  'territory_name',
  'organisation',
  'position',
  'remembered_choice',
  'homonyms',
  'several_close',
  'several_near',
  'nothing_written',
  'placeholder',
  'abroad',
  'bad_position',
  'exchanged_position',
  'position_abroad',
  'not_found',
] as const
export type ReasonKind = (typeof reasonKinds)[number]

/// What the point of a place is (geodata/territory.hpp).
export type Precision = 'town' | 'island' | 'extent' | 'parent' | 'territory'
