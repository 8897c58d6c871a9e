import type { Map as LeafletMap } from 'leaflet'
import type { Summary } from './api/shapes.ts'
import { usualCoverage, type CoverageChoice } from './base/coverage_choice.ts'
import type { Filter } from './base/filter.ts'
import { lazily } from './base/lazily.ts'
import type { List } from './base/list.ts'
import type { PageState } from './base/page_state.ts'
import { elsewhere, placeOf, spotOf, tableOf, type Place } from './base/state.ts'
import type { Spot } from './base/territory.ts'
import type { CoverageView } from './coverage/coverage_view.ts'
import type { PinsLayer } from './map/pins_layer.ts'
import type { Reading } from './panel/reading.ts'
import { LayoutSwitch } from './side/layout_switch.ts'
import { ViewSwitch } from './side/view_switch.ts'
import type { ListView } from './table/list_view.ts'
import { speakOfCoverage } from './texts/texts.ts'

export type StageCallbacks = {
  labelOf: (key: string) => string
  onOpen: (place: Place, isInSight: boolean) => void
  onTrouble: () => void
  onPartFailed: () => void
}

/// What stands in the middle: the map with its pins, or the coverage or the list that takes their place,
/// which are loaded when they are first asked for.
export class Stage {
  private readonly viewSwitch = new ViewSwitch((isCoverage) => this.switchView(isCoverage))
  private readonly layoutSwitch = new LayoutSwitch((isTable) => this.showList(isTable ? 'membres' : undefined))
  private coverage: CoverageView | undefined // once it is loaded, as the list
  private list: ListView | undefined
  private lastCoverage = usualCoverage

  constructor(
    private readonly state: PageState,
    private readonly map: LeafletMap,
    private readonly pins: PinsLayer,
    private readonly callbacks: StageCallbacks,
  ) {}

  /// Shows what the state asks for, of the members that the summary tells of.
  async show({ version, located }: Summary): Promise<void> {
    const { filter, grouping, coverage: choice, list } = this.state.current
    this.viewSwitch.check(choice !== undefined)
    this.layoutSwitch.check(list !== undefined, choice === undefined)
    document.body.classList.toggle('shows-list', list !== undefined)
    const table = tableOf(this.state.current)
    if (!list || !table) this.list?.hide()
    if (!choice) this.coverage?.hide()
    if (list && table) {
      const view = await this.listView()
      if (this.state.current.list === list) await view.show({ list, filter, choice: table, version })
    } else if (choice) {
      this.pins.clear()
      const view = await this.coverageView()
      if (this.state.current.coverage === choice) await view.show({ version, filter, choice })
    } else await this.pins.show({ version, filter, grouping }, located)
  }

  /// A list in the map's place; undefined: the map.
  showList(list: List | undefined): void {
    this.state.choose({ ...elsewhere, list })
  }

  /// The communes of a territory where nobody is.
  showMissing(inside: Spot): void {
    const coverage = { ...this.lastCoverage, level: 'commune', part: 'missing' } as const
    this.state.choose({ ...elsewhere, coverage, filter: { ...this.state.current.filter, inside }, place: undefined })
  }

  /// The territories that the state has compared, where there is a coverage.
  async compare(): Promise<void> {
    const { compare, filter, coverage } = this.state.current
    if (!coverage) return
    try {
      if (compare || this.coverage) await (await this.coverageView()).compare(compare, filter)
    } catch {
      this.callbacks.onTrouble()
    }
  }

  /// What the coverage, if it is shown, tells of a place in its panel.
  async portrait(place: Place, filter: Filter, reading: Reading, signal: AbortSignal): Promise<HTMLElement[]> {
    return this.state.current.coverage ? (await this.coverageView()).portrait(spotOf(place), filter, reading, signal) : []
  }

  /// Marks the place whose panel is open; undefined: none is any more.
  choosePlace(place: Place | undefined): void {
    this.coverage?.choosePlace(place && spotOf(place))
  }

  /// Whether focus could be given to the row that a panel was opened by.
  focusLast(): boolean {
    const { coverage, list } = this.state.current
    return (coverage ? this.coverage?.focusLast() : list && this.list?.focusLast()) ?? false
  }

  /// Takes up the colours as they are now.
  restyle(): void {
    this.coverage?.restyle()
  }

  /// Asks again for what did not come.
  async retry(): Promise<void> {
    await this.coverage?.retry()
  }

  private readonly coverageView = lazily(async () => {
    const [{ CoverageView: View }] = await Promise.all([import('./coverage/coverage_view.ts'), speakOfCoverage()])
    return (this.coverage = new View({
      map: this.map,
      choose: (change) => this.chooseCoverage(change),
      open: (spot, isInSight) => this.callbacks.onOpen(placeOf(spot), isInSight),
      compare: (compare) => this.state.choose({ compare }),
      onTrouble: this.callbacks.onTrouble,
    }))
  }, () => this.callbacks.onPartFailed())

  private readonly listView = lazily(async () => {
    const { ListView: View } = await import('./table/list_view.ts')
    return (this.list = new View({
      labelOf: this.callbacks.labelOf,
      onChoose: (table, isTyped) => (isTyped ? this.state.refine({ table }) : this.state.choose({ table })),
      onOpen: (place) => this.callbacks.onOpen(place, true),
    }))
  }, () => this.callbacks.onPartFailed())

  private chooseCoverage(change: Partial<CoverageChoice>): void {
    this.state.choose({ coverage: { ...(this.state.current.coverage ?? this.lastCoverage), ...change } })
  }

  private switchView(isCoverage: boolean): void {
    const { coverage } = this.state.current
    if (isCoverage === (coverage !== undefined)) return
    if (coverage) this.lastCoverage = coverage
    this.state.choose({ ...elsewhere, coverage: isCoverage ? this.lastCoverage : undefined })
  }
}
