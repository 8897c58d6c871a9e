// What the server answers, as the page reads it. Longitudes come first; bounding boxes are
// [west, south, east, north] in degrees.
import type { Precision, ReasonKind } from '../base/reason.ts'
import type { Level, TerritoryLevel } from '../base/territory.ts'

export type { Level }

export type LonLat = [number, number]
export type Bbox = [number, number, number, number]

export type Named = { code: string; name: string }
export type CategoryCount = { key: string; label: string; members: number }

/// A map behind the pins that another host serves, as the operator asked.
export type Basemap = { name: string; tiles: string; attribution: string; max_zoom: number }

/// What the operator decided of the page.
export type Site = {
  title: string
  public_url: string // empty when not known
  has_logo: boolean
  frame_ancestors: string[] // origins whose pages may frame ours
  basemaps: Basemap[]
  locates: boolean
}

export type Summary = {
  version: string
  fictional: boolean
  vintage: string
  members: number
  located: number
  at_seat: number
  communes: number
  communes_total: number
  inside: (Named & { level: Level | 'france' }) | null // the territory that the filter keeps to
  categories: (CategoryCount & { located: number })[]
  not_located: { reason: ReasonKind; members: number }[]
  sources: { name: string; owner: string; licence: string; url: string; vintage: string }[]
  site: Site
}

export type Suggestion = Named & {
  level: Level
  context: string
  matched?: string
  members: number
  at: LonLat
  bbox?: Bbox
}

export type Person = {
  id: number
  name: string
  organisation: string
  category: string
  place: Named & { level: Level }
  certainty: 'exact' | 'probable'
  reason: ReasonKind
  reason_detail: string
}

export type CommuneDetails = Named & {
  departement: Named
  region: Named
  epci: Named | null
  population: number | null
  at: LonLat
  precision: { key: Precision; radius_m: number }
  members: number
  unlisted: number
  by_category: CategoryCount[]
  people: Person[]
  next?: string
}

export type TerritoryDetails = Named & {
  level: TerritoryLevel
  members: number
  communes_reached: number
  communes_total: number
  population: number | null
  bbox: Bbox
  at: LonLat
  by_category: CategoryCount[]
  places: (Named & { members: number })[]
}
