import { declared } from '../base/element.ts'

/// The choice between the map of members and the same as a table.
export class LayoutSwitch {
  private readonly root = declared('layout-switch')
  private readonly map = declared('layout-map')
  private readonly table = declared('layout-table')

  constructor(onChoose: (isTable: boolean) => void) {
    this.map.addEventListener('click', () => onChoose(false))
    this.table.addEventListener('click', () => onChoose(true))
  }

  /// `isOffered`: coverage has its table beside the map.
  check(isTable: boolean, isOffered: boolean): void {
    this.root.hidden = !isOffered
    this.map.setAttribute('aria-pressed', String(!isTable))
    this.table.setAttribute('aria-pressed', String(isTable))
  }
}
