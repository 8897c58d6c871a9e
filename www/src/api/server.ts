import { addresses, nextAddress, type CoverageQuery, type MembersQuery } from './address.ts'
import type { Changes, Coverage, History } from './coverage_shapes.ts'
import type { CommuneRows, PersonRows } from './member_shapes.ts'
import { patiently } from './patience.ts'
import type { CommuneDetails, PeerPage, PeoplePage, SearchAnswer, Summary, TerritoryDetails } from './shapes.ts'
import { waiting } from './waiting.ts'
import type { Filter } from '../base/filter.ts'
import type { Spot, TerritoryLevel } from '../base/territory.ts'

/// The server answered, but not with what was asked: 404 for an unknown code, 503 while it starts…
export class AnswerError extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`)
  }
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

/// Everything the page asks of its server. Network failures are TypeError, as fetch throws them.
export const server = {
  summary: (filter: Filter, signal?: AbortSignal) => json<Summary>(addresses.summary(filter), signal),

  search: (text: string, rows: number, filter: Filter, signal: AbortSignal) =>
    json<SearchAnswer>(addresses.search(text, rows, filter), signal),

  commune: (code: string, filter: Filter, signal?: AbortSignal) =>
    json<CommuneDetails>(addresses.commune(code, filter), signal),

  /// The first page of a commune's people.
  people: (code: string, filter: Filter) => json<PeoplePage>(addresses.people(code, filter)),

  /// The page that follows one whose `next` this is.
  peopleAfter: (code: string, next: string) => json<PeoplePage>(nextAddress(addresses.people(code, {}), next)),

  peers: (spot: Spot, next: string) => json<PeerPage>(nextAddress(addresses.peers(spot), next)),

  territory: (level: TerritoryLevel, code: string, filter: Filter, signal?: AbortSignal) =>
    json<TerritoryDetails>(addresses.territory(level, code, filter), signal),

  communeRows: (query: MembersQuery, signal?: AbortSignal) => json<CommuneRows>(addresses.members(query), signal),

  personRows: (query: MembersQuery, signal?: AbortSignal) => json<PersonRows>(addresses.members(query), signal),

  /// The page of rows that follows one whose `next` this is.
  personRowsAfter: (query: MembersQuery, next: string) => json<PersonRows>(nextAddress(addresses.members(query), next)),

  coverage: (query: CoverageQuery, signal?: AbortSignal) => json<Coverage>(addresses.coverage(query), signal),

  /// The page of rows that follows one whose `next` this is.
  coverageAfter: (query: CoverageQuery, next: string, signal?: AbortSignal) =>
    json<Coverage>(nextAddress(addresses.coverage(query), next), signal),

  history: (filter: Filter, signal?: AbortSignal) => json<History>(addresses.history(filter), signal),

  /// What changed after an import (undefined: from the beginning), up to another.
  changes: (after: number | undefined, to: number, filter: Filter, signal?: AbortSignal) =>
    json<Changes>(addresses.changes(after, to, filter), signal),

  /// The bytes of a tile; undefined when it is empty.
  tile: (address: string, signal?: AbortSignal) =>
    asked(address, signal, async (response) => (response.status === 204 ? undefined : response.arrayBuffer())),
}

function json<Shape>(address: string, signal?: AbortSignal): Promise<Shape> {
  return asked(address, signal, (response) => response.json() as Promise<Shape>)
}

/// What is read of an answer; asked once more when the server may only be restarting.
function asked<Result>(address: string, signal: AbortSignal | undefined, read: (response: Response) => Promise<Result>): Promise<Result> {
  return waiting(patiently(async (inner) => read(await answered(address, inner)), mayPass, signal))
}

async function answered(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { signal })
  if (response.ok) return response
  void response.body?.cancel() // an error's text is not shown; unread, it would hold its connection
  throw new AnswerError(response.status)
}

/// A proxy says 502 or 504 while the server restarts, the server 503 when it cannot answer yet.
function mayPass(error: unknown): boolean {
  return error instanceof AnswerError ? [502, 503, 504].includes(error.status) : !isAbort(error)
}
