import { isAbort, server } from '../api/server.ts'
import { declared, element } from '../base/element.ts'
import type { Filter } from '../base/filter.ts'
import { latest } from '../base/latest.ts'
import { renew } from '../base/reading_place.ts'
import { texts } from '../texts/texts.ts'
import { partsOf, without, type FilterPart } from './filter_parts.ts'

type WayOut = { part: FilterPart; members: number }

/// When the filter leaves nobody: which part of it does, and how many there would be without it.
export class EmptyNotice {
  private readonly root = declared('filters-empty')

  constructor(private readonly onChoose: (filter: Filter) => void) {}

  async show(filter: Filter, members: number): Promise<void> {
    const isEmpty = members === 0 && partsOf(filter).length > 0
    this.root.hidden = !isEmpty
    if (!isEmpty) return this.waysOut.stop()
    try {
      const ways = await this.waysOut(filter)
      if (ways) this.render(filter, ways)
    } catch (error) {
      if (!isAbort(error)) this.render(filter, [])
    }
  }

  private readonly waysOut = latest(async (filter: Filter, signal: AbortSignal): Promise<WayOut[]> => {
    const ways = await Promise.all(
      partsOf(filter).map(async (part) => ({ part, members: (await server.summary(without(filter, part), signal)).members })),
    )
    return ways.filter(({ members }) => members > 0).sort((a, b) => b.members - a.members)
  })

  private render(filter: Filter, ways: WayOut[]): void {
    const button = (said: string, next: Filter): HTMLElement =>
      element('li', {}, element('button', { type: 'button', class: 'button', onclick: () => this.onChoose(next) }, said))
    const exits = ways.map(({ part, members }) => button(texts.filters.removing(part, members), without(filter, part)))
    renew(
      this.root,
      element('p', {}, texts.filters.empty),
      element('ul', {}, ...(exits.length ? exits : [button(texts.filters.clear, {})])),
    )
  }
}
