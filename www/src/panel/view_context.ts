import type { CategoryColours } from '../base/colours.ts'
import type { Filter } from '../base/filter.ts'
import type { Place } from '../base/state.ts'
import type { Spot, Territory } from '../base/territory.ts'
import type { Reading } from './reading.ts'

/// What the panel's parts know of the page, and ask of it.
export type ViewContext = {
  colours: CategoryColours
  labelOf: (key: string) => string
  filter: Filter
  vintage: string // of the populations: « COG 2026 »
  hasPortrait: boolean // the coverage's own figures are shown too
  reading: Reading
  addressOf: (place: Place) => string
  onPlace: (place: Place) => void
  onInside: (territory: Spot | undefined) => void
  onMissing: (territory: Territory) => void
  onShowAll: () => void
  onTrouble: (error: unknown) => void
}
