import { declared, element } from '../base/element.ts'
import type { Filter } from '../base/filter.ts'
import { texts } from '../texts/texts.ts'

/// What the filter keeps to beside categories, in words, each with the way out: a territory, a period
/// of joining.
export class Limits {
  private readonly list = declared('limits')

  constructor(private readonly onChange: (change: Filter) => void) {}

  /// `place`: the name of the filter's territory, when it has one.
  show({ since, until }: Filter, place: string | undefined): void {
    const limits: HTMLElement[] = []
    if (place !== undefined) limits.push(this.limit(texts.side.inside(place), texts.side.leave(place), { inside: undefined }))
    if (since !== undefined || until !== undefined) {
      const period = texts.side.joined(since, until)
      limits.push(this.limit(period, texts.side.leavePeriod, { since: undefined, until: undefined }))
    }
    this.list.hidden = limits.length === 0
    this.list.replaceChildren(...limits)
  }

  private limit(said: string, wayOut: string, change: Filter): HTMLElement {
    const leave = element(
      'button',
      { type: 'button', class: 'limit-leave', 'aria-label': wayOut, title: wayOut, onclick: () => this.onChange(change) },
      '×',
    )
    return element('li', { class: 'limit' }, element('span', {}, said), leave)
  }
}
