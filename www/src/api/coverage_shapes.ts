// What the server answers about coverage, and about what changed. See `GET /api/coverage` in docs/urls.md.
import type { Level, Named, Reached } from './shapes.ts'

/// A territory's figures. `members` are those placed at this level or finer, `wider` those placed at
/// something larger than it, which are not counted in it.
export type CoverageRow = Named & {
  kind: string
  departement: Named | null
  region: Named | null
  reached: boolean
  members: number
  wider: number
  population: number | null
  rate: number | null // members for 10,000 inhabitants
  outline: 'none' | 'approximate' | 'official'
  communes: Reached | null
  epci: Reached | null
}

export type SizeClass = { from: number; to: number | null; communes: number; reached: number; members: number; population: number }

export type LevelFigures = Reached & {
  level: Level
  attributed: number
  population_share: number | null
  collectivities: Reached
}

export type CategoryLevels = {
  key: string
  label: string
  members: number
  levels: Record<Level, { members: number; reached: number }>
}

/// `to` belongs to the class; null: it has no end.
export type ValueClass = { from: number; to: number | null; territories: number }

/// Classes of what is above zero: a value belongs to the first whose end is not below it.
export type Classes = {
  by: string
  zero: number
  unknown: number
  list: ValueClass[]
}

export type Coverage = {
  version: string
  level: Level
  inside: (Named & { level: Level | 'france' }) | null
  members: number
  located: number
  not_located: number
  attributed: number
  wider: number
  outside: number // of EPCI: placed at a commune that belongs to none
  total: number
  reached: number
  collectivities: Reached
  share: number | null
  population_share: number | null
  outlines: { none: number; approximate: number; official: number }
  levels: LevelFigures[]
  size_classes: SizeClass[]
  by_category: CategoryLevels[]
  classes: Classes
  matched: number
  next: string | null
  rows: CoverageRow[]
}

/// Members and reached territories of each level, at a moment.
export type Moment = Record<Level, number> & { members: number }

export type History = {
  by_joining: (Moment & { month: string })[] // each with all that came before
  by_import: (Moment & { at: string; import: number | null })[] | null // null: the filter asks for what no journal knows
}

export type Movements = { arrived: number; left: number; moved: number; located: number; lost: number }

export type Changes = Movements & {
  imports: (Movements & { id: number | null; source: string | null; at: string })[]
  territories: (Named & { level: Level; arrived: number; left: number })[]
}
