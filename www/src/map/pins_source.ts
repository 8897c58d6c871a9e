import { addresses } from '../api/address.ts'
import { server } from '../api/server.ts'
import type { Filter } from '../base/filter.ts'
import type { Grouping } from '../base/grouping.ts'
import { nextTask } from '../base/pause.ts'
import { pinsOf, type Pin } from './pin.ts'
import { decodeTile, wrappedColumn, type TileAddress } from './tile.ts'

/// How many tiles' pins are kept: a few screens at several zooms.
const capacity = 600

/// Requests that are made before the browser may go on with what else it has to do.
const mostAtOnce = 5

/// What pins are asked for: a version of the members, through a filter, merged in one way.
export type PinsQuery = { version: string; filter: Filter; grouping: Grouping }

/// The pins of tiles, asked of the server once each for a given query.
export class PinsSource {
  private asked = 0 // since the last rest
  private readonly kept = new Map<string, Promise<Pin[]>>()

  /// Pins of all the given tiles. Rejects when one of them cannot be had; asks for no more of them once
  /// the signal says that they are not wanted.
  async pins(tiles: readonly TileAddress[], query: PinsQuery, signal: AbortSignal): Promise<Pin[]> {
    const lists: Promise<Pin[]>[] = []
    for (const tile of tiles) {
      if (this.asked >= mostAtOnce) await this.rest()
      if (signal.aborted) break
      lists.push(this.pinsOfTile(tile, query))
    }
    return (await Promise.all(lists)).flat()
  }

  private async rest(): Promise<void> {
    this.asked = 0
    await nextTask()
  }

  private pinsOfTile(tile: TileAddress, { version, filter, grouping }: PinsQuery): Promise<Pin[]> {
    const url = addresses.pinTile(tile.z, wrappedColumn(tile), tile.y, version, filter, grouping)
    const key = `${tile.x} ${url}`
    const known = this.kept.get(key)
    if (known) return known
    ++this.asked
    const asked = server.tile(url).then((bytes) => (bytes ? pinsOf(decodeTile(bytes), tile) : []))
    this.kept.set(key, asked)
    asked.catch(() => this.kept.delete(key))
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= capacity) break
      this.kept.delete(oldest)
    }
    return asked
  }
}
