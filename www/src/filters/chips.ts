import type { Summary } from '../api/shapes.ts'
import { declared, element } from '../base/element.ts'
import type { Filter } from '../base/filter.ts'
import { renew } from '../base/reading_place.ts'
import { texts } from '../texts/texts.ts'
import { partsOf, without, type FilterPart } from './filter_parts.ts'

/// What the filter asks for, part by part and in words, each with the way out, and one for all.
export class Chips {
  private readonly list = declared('limits')

  constructor(private readonly onChoose: (filter: Filter) => void) {}

  show(filter: Filter, summary: Summary): void {
    const parts = partsOf(filter)
    const chips = parts.map((part) => this.chip(filter, part, saidOf(part, filter, summary)))
    this.list.hidden = parts.length === 0
    renew(this.list, ...chips, ...(parts.length > 1 ? [this.clearAll()] : []))
  }

  private chip(filter: Filter, part: FilterPart, said: string): HTMLElement {
    const wayOut = texts.filters.leave(said)
    const leave = element(
      'button',
      { type: 'button', class: 'limit-leave', 'aria-label': wayOut, title: wayOut, onclick: () => this.onChoose(without(filter, part)) },
      '×',
    )
    return element('li', { class: 'limit', 'data-part': part }, element('span', {}, said), leave)
  }

  private clearAll(): HTMLElement {
    return element('li', {}, element('button', { type: 'button', class: 'chip limit-clear', onclick: () => this.onChoose({}) }, texts.filters.clear))
  }
}

function saidOf(part: FilterPart, { categories, since, until, certainty }: Filter, summary: Summary): string {
  switch (part) {
    case 'inside':
      return texts.filters.inside(summary.inside?.name ?? '')
    case 'period':
      return texts.filters.joined(since, until)
    case 'certainty':
      return texts.filters.certain(certainty ?? [])
    case 'categories': {
      const labels = summary.categories.filter(({ key }) => categories?.includes(key)).map(({ label }) => label)
      return texts.filters.categories(labels, summary.categories.length)
    }
  }
}
