import { declared } from '../base/element.ts'

/// The choice between the map of members and that of coverage.
export class ViewSwitch {
  private readonly members = declared('view-members')
  private readonly coverage = declared('view-coverage')

  constructor(onChoose: (isCoverage: boolean) => void) {
    this.members.addEventListener('click', () => onChoose(false))
    this.coverage.addEventListener('click', () => onChoose(true))
  }

  check(isCoverage: boolean): void {
    this.members.setAttribute('aria-pressed', String(!isCoverage))
    this.coverage.setAttribute('aria-pressed', String(isCoverage))
  }
}
