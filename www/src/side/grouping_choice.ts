import { declared } from '../base/element.ts'
import { usualRadius, type Grouping } from '../base/grouping.ts'

/// The box that merges pins by nearness instead of by territory.
export class GroupingChoice {
  private readonly box = declared<HTMLInputElement>('grouping-proximity')

  constructor(onChoose: (grouping: Grouping) => void) {
    this.box.addEventListener('change', () => onChoose(this.box.checked ? { radius: usualRadius } : undefined))
  }

  check(grouping: Grouping): void {
    this.box.checked = grouping !== undefined
  }
}
