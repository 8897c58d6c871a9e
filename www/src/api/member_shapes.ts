// What the server answers of members as a table.
import type { Certainty } from '../base/filter.ts'
import type { ReasonKind } from '../base/reason.ts'
import type { Level, Named } from './shapes.ts'

type Rows<Row> = {
  version: string
  members: number // that the filter keeps, in rows or not
  located: number
  not_located: number
  communes: number
  numberMatched: number
  startIndex: number
  rows: Row[]
  previous: string | null
  next: string | null
}

export type CommuneRow = Named & {
  members: number
  at_seat: number
  unlisted: number
  epci: Named | null
  departement: Named | null
}
export type CommuneRows = Rows<CommuneRow> & { membersMatched: number }

export type PersonRow = {
  id: number
  name: string
  organisation: string
  category: string
  certainty: Certainty
  reason: ReasonKind
  reason_detail: string
  joined: string | null
  place?: Named & { level: Level }
  commune?: Named // absent when not located, as the two below
  epci?: Named | null
  departement?: Named | null
  written?: Record<string, string> // what the file said of the place, when that is not located
}
export type ReasonCount = { reason: ReasonKind; members: number }
export type PersonRows = Rows<PersonRow> & { unlisted: number; reasons?: ReasonCount[] }
