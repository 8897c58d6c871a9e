import type { Summary } from '../api/shapes.ts'
import { announce } from '../base/announce.ts'
import { declared } from '../base/element.ts'
import { sameFilter, type Filter } from '../base/filter.ts'
import { texts } from '../texts/texts.ts'
import { CertaintyChoice } from './certainty_choice.ts'
import { Chips } from './chips.ts'
import { EmptyNotice } from './empty_notice.ts'
import { PeriodChoice } from './period_choice.ts'

/// All that narrows the members shown beside their categories, and what the whole filter amounts to.
export class Filters {
  private readonly chips: Chips
  private readonly empty: EmptyNotice
  private readonly period: PeriodChoice
  private readonly certainty: CertaintyChoice
  private announced: Filter | undefined

  /// `onChange` takes what changes of the filter, `onChoose` a whole one. A button that leaves a part of
  /// it goes with that part: focus waits on the title, from where Tab goes on.
  constructor(onChange: (change: Filter) => void, onChoose: (filter: Filter) => void) {
    const leave = (filter: Filter): void => {
      declared('filters-title').focus({ preventScroll: true })
      onChoose(filter)
    }
    this.chips = new Chips(leave)
    this.empty = new EmptyNotice(leave)
    this.period = new PeriodChoice(onChange)
    this.certainty = new CertaintyChoice((certainty) => onChange({ certainty }))
    declared('filters-body').append(this.period.root, this.certainty.root)
  }

  check(filter: Filter): void {
    this.period.check(filter)
    this.certainty.check(filter.certainty)
  }

  /// Once it is known whom the filter leaves.
  show(filter: Filter, summary: Summary): void {
    this.chips.show(filter, summary)
    this.certainty.count(summary.by_certainty)
    void this.empty.show(filter, summary.members)
    if (this.announced && !sameFilter(this.announced, filter)) {
      announce(texts.filters.shown(summary.members, summary.located, summary.communes))
    }
    this.announced = filter
  }
}
