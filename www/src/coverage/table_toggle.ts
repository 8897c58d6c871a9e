import { declared } from '../base/element.ts'

/// Where there is room the table is open beside the map, on a phone folded below it; either can be changed.
const roomy = matchMedia('(min-width: 800px)')

/// The button that folds and unfolds the table.
export class TableToggle {
  private readonly button = declared('table-toggle')
  private readonly body = declared('table-body')

  constructor() {
    this.button.addEventListener('click', () => this.open(Boolean(this.body.hidden)))
    roomy.addEventListener('change', () => this.open(roomy.matches))
    this.open(roomy.matches)
  }

  private open(isOpen: boolean): void {
    this.body.hidden = !isOpen
    this.button.setAttribute('aria-expanded', String(isOpen))
    declared('table').classList.toggle('is-folded', !isOpen)
  }
}
