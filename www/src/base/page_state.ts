import { sameCoverage } from './coverage_choice.ts'
import { sameFilter } from './filter.ts'
import { sameGrouping } from './grouping.ts'
import { formatState, parseState, sameList, samePlace, sameSpots, type State } from './state.ts'

export type Change = {
  place: boolean // or that there is none at the address
  filter: boolean
  grouping: boolean
  mode: boolean // between members and coverage
  coverage: boolean
  list: boolean
  search: boolean
  compare: boolean
  view: boolean
}
type Listener = (state: State, change: Change) => void

/// Below the root, which <base> names: wherever the server is mounted, whatever page was asked first.
function addressNow(): string {
  return location.href.slice(document.baseURI.length)
}

/// The page's state, kept in the address. A choice of what is shown makes an entry of
/// the browser's history; a move of the map only rewrites the current one.
export class PageState {
  private state: State
  private writing: number | undefined // the timer of what is still to be written
  private readonly listeners: Listener[] = []

  constructor() {
    this.state = parseState(addressNow())
    addEventListener('popstate', () => {
      this.forget()
      this.adopt(parseState(addressNow()), true)
    })
  }

  get current(): State {
    return this.state
  }

  /// Listeners are called in order of registration, after the address has changed. `change.view` is
  /// true only when the view comes from the address and the map has to follow.
  listen(listener: Listener): void {
    this.listeners.push(listener)
  }

  choose(choice: Partial<Omit<State, 'view'>>): void {
    const next = { ...this.state, ...choice }
    if (formatState(next) === formatState(this.state)) return
    if (this.writing !== undefined) this.write()
    history.pushState(null, '', formatState(next))
    this.adopt(next, false)
  }

  /// The same without an entry of its own: one more letter of what is being typed.
  refine(choice: Partial<Omit<State, 'view'>>): void {
    const next = { ...this.state, ...choice }
    this.forget()
    history.replaceState(null, '', formatState(next))
    this.adopt(next, false)
  }

  /// Written once the move has been answered: to browsers an address is long work.
  moved(view: NonNullable<State['view']>): void {
    this.state = { ...this.state, view }
    this.writing ??= window.setTimeout(() => this.write())
  }

  private write(): void {
    this.forget()
    history.replaceState(null, '', formatState(this.state))
  }

  /// What is still to be written is written otherwise, or no more true.
  private forget(): void {
    clearTimeout(this.writing)
    this.writing = undefined
  }

  private adopt(next: State, fromAddress: boolean): void {
    const previous = this.state
    this.state = next
    const change = {
      place: !samePlace(previous.place, next.place) || previous.unknown !== next.unknown,
      filter: !sameFilter(previous.filter, next.filter),
      grouping: !sameGrouping(previous.grouping, next.grouping),
      mode: Boolean(previous.coverage) !== Boolean(next.coverage),
      coverage: !sameCoverage(previous.coverage, next.coverage),
      list: !sameList(previous, next),
      search: previous.search !== next.search,
      compare: !sameSpots(previous.compare, next.compare),
      view: fromAddress && next.view !== undefined,
    }
    for (const listener of this.listeners) listener(next, change)
  }
}
