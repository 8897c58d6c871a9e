// What the server answers, as the page reads it. Longitudes come first; bounding boxes are
// [west, south, east, north] in degrees.
import type { Certainty } from '../base/filter.ts'
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
  counts_not_located: boolean
  by_certainty: { key: Certainty; members: number }[] // whatever the filter keeps of them
  not_located: { reason: ReasonKind; members: number }[]
  sources: { name: string; owner: string; licence: string; url: string; vintage: string }[]
  site: Site
}

export type PlaceRow = Named & {
  level: Level
  departement?: Named | null // of a commune, or of an EPCI's seat
  region?: Named | null // of a département
  matched?: string // the other name that was recognised
  postcode?: string // the one that was typed, or begun
  members: number
  population: number | null
}

export type CommuneRef = Named & { departement: Named | null }
export type Neighbour = CommuneRef & { distance_m: number; members: number }

/// Where people are placed, and the commune whose list has them; both null when not located.
type Whereabouts = { place: (Named & { level: Level }) | null; commune: CommuneRef | null }
export type OrganisationRow = Whereabouts & { name: string; members: number }
export type PersonRow = Whereabouts & { id: number; name: string; organisation: string; category: string }

type PlaceKind = 'communes' | 'epci' | 'departements' | 'regions'
export type SearchKind = PlaceKind | 'organisations' | 'people'

export type SearchAnswer = {
  corrected: boolean // nothing is as it was typed
  groups: (
    | { kind: PlaceKind; has_more: boolean; rows: PlaceRow[] }
    | { kind: 'organisations'; has_more: boolean; rows: OrganisationRow[] }
    | { kind: 'people'; has_more: boolean; rows: PersonRow[] }
  )[]
  nearest: Neighbour[] // to the first commune, when nobody is there
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

/// A place like another: of its level, with members. Kilometres.
export type Peer = Named & { departement: Named | null; members: number; population: number; distance_km: number }

/// The first or next peers by one way to be one, and how many there are. `from`, `to`: inhabitants.
export type PeerPage = {
  by: string
  places: number
  members: number
  from?: number
  to?: number | null
  list: Peer[]
  next: string | null
}

/// The places with members before and after one in the list by name.
export type Neighbours = { previous: Named | null; next: Named | null }

export type PeoplePage = { matched: number; people: Person[]; next: string | null }

/// What panels of all levels tell of who is around.
type Around = { neighbours: Neighbours; peers: PeerPage[]; nearest: Peer[] }

/// So many territories, and those of them that have members.
export type Reached = { total: number; reached: number }

export type CommuneDetails = Named & Around & {
  departement: Named
  region: Named
  epci: Named | null
  population: number | null
  at: LonLat
  precision: { key: Precision; radius_m: number }
  members: number
  rate: number | null // for 10,000 inhabitants
  listed: number // people whose name may be seen
  unlisted: number
  by_category: CategoryCount[]
  people: Person[] // the first of them
  next: string | null // null: all of them
}

export type TerritoryDetails = Named & Around & {
  level: TerritoryLevel
  members: number
  communes_reached: number
  communes_total: number
  region: Named | null // that it lies in
  population: number | null
  coverage: { rate: number | null; rank: { position: number; of: number } | null; epci: Reached | null } | null
  bbox: Bbox
  at: LonLat
  by_category: CategoryCount[]
  places: (Named & { members: number })[]
}
