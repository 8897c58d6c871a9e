import { isOutdated } from './api/page_program.ts'
import { AnswerError, server } from './api/server.ts'
import type { Summary } from './api/shapes.ts'
import { announce } from './base/announce.ts'
import { CategoryColours } from './base/colours.ts'
import { declared } from './base/element.ts'
import { Freshness } from './base/freshness.ts'
import { latest } from './base/latest.ts'
import { News } from './base/news.ts'
import { Notice } from './base/notice.ts'
import { nextTask } from './base/pause.ts'
import type { Change, PageState } from './base/page_state.ts'
import { sameFilter, type Filter } from './base/filter.ts'
import { elsewhere, formatState, placeOf, samePlace, spotOf, type Place, type State } from './base/state.ts'
import { Filters } from './filters/filters.ts'
import { FrameLinks } from './embed/frame_links.ts'
import { followPrinting } from './map/printing.ts'
import { BaseLayer } from './map/base_layer.ts'
import { LabelsLayer } from './map/labels_layer.ts'
import type { MapView } from './map/map_view.ts'
import { isFinal, zoomBeyond, type Pin } from './map/pin.ts'
import { PinsLayer } from './map/pins_layer.ts'
import { Panel, type Loaded } from './panel/panel.ts'
import { SearchBox } from './search/search_box.ts'
import type { Choice } from './search/search_entries.ts'
import { ExportMenu } from './side/export_menu.ts'
import { GroupingChoice } from './side/grouping_choice.ts'
import { Legend } from './side/legend.ts'
import { showTally } from './side/tally.ts'
import { Stage } from './stage.ts'
import { onThemeChange } from './base/theme.ts'
import { texts } from './texts/texts.ts'

/// How the map follows the choice of a place: a search flies there, a pin is already in sight, a
/// shared link says itself where to look.
type Follow = 'fly' | 'reveal' | 'stay'

/// Shows what waited for the figures: see is-loading in side.css.
function reveal(): void {
  document.body.classList.remove('is-loading')
}

/// The page: its parts, brought together by the state.
export class App {
  private readonly colours = new CategoryColours()
  private readonly labels = new Map<string, string>()
  private readonly notice = new Notice(() => this.retry())
  private readonly news = new News()
  private readonly base = new BaseLayer(() => this.notice.trouble())
  private readonly pins: PinsLayer
  private readonly stage: Stage
  private readonly names = new LabelsLayer(
    () => this.base.names(),
    () => this.pins.drawn(),
  )
  private readonly legend = new Legend(this.colours, (categories) => this.filter({ categories }))
  private readonly filters = new Filters(
    (change) => this.filter(change),
    (filter) => this.state.choose({ filter }),
  )
  private readonly grouping = new GroupingChoice((grouping) => this.state.choose({ grouping }))
  private readonly exports = new ExportMenu()
  private readonly frame = new FrameLinks(() => this.partFailed())
  private readonly search = new SearchBox(
    () => this.state.current.filter,
    {
      onChoose: (choice) => this.chooseFound(choice),
      onAll: (text) => this.showResults(text),
      onTrouble: () => this.notice.trouble(),
    },
  )
  private readonly panel = new Panel({
    context: () => ({
      colours: this.colours,
      labelOf: (key) => this.labelOf(key),
      filter: this.state.current.filter,
      vintage: this.vintage,
      addressOf: (place) => formatState({ ...this.state.current, place, view: undefined }),
      onPlace: (place) => this.open(place, 'fly'),
      onInside: (inside) => this.filter({ inside }),
      onMissing: (inside) => this.stage.showMissing(inside),
      onShowAll: () => this.state.choose({ filter: {} }),
      onTrouble: () => this.notice.trouble(),
    }),
    portrait: (...asked) => this.stage.portrait(...asked),
    onLoaded: (loaded) => this.placeLoaded(loaded),
    onUnknown: (title) => this.placeUnknown(title),
    onClose: () => this.closePanel(),
    onTrouble: () => this.notice.trouble(),
  })
  private readonly community = declared('community').textContent
  private summary: Summary | undefined // the last
  private version: string | undefined
  private isNews = false // and not told yet
  private vintage = ''
  private follow: Follow = 'stay'
  private openedByPin: string | undefined

  constructor(
    private readonly state: PageState,
    private readonly view: MapView,
  ) {
    this.pins = new PinsLayer(view.map, this.colours, (key) => this.labelOf(key), {
      onChoose: (pin) => void this.choosePin(pin),
      onDrawn: () => this.names.refresh(),
      onTrouble: () => this.notice.trouble(),
    })
    this.stage = new Stage(state, view.map, this.pins, {
      labelOf: (key) => this.labelOf(key),
      onOpen: (place, isInSight) => this.open(place, isInSight ? 'stay' : 'fly'),
      onTrouble: () => this.notice.trouble(),
      onPartFailed: () => this.partFailed(),
    })
  }

  /// Asks for the figures, then for the ground of the map.
  async start(): Promise<void> {
    this.follow = this.state.current.view ? 'stay' : 'fly'
    this.state.moved(this.view.view)
    this.view.map.on('moveend', () => this.state.moved(this.view.view))
    this.state.listen((state, change) => this.apply(state, change))
    onThemeChange(() => this.restyle())
    followPrinting(this.view.map, () => this.pins.restyle())
    this.frame.listen(() => this.state.current)
    document.addEventListener('keydown', (event) => this.onKey(event))
    void this.refresh().then(() => {
      const { place, filter, compare, search, unknown } = this.state.current
      if (search) this.search.fill(search)
      if (unknown !== undefined) this.panel.showUnknown()
      if (place) void this.panel.show(place, filter, { isNew: true, takesFocus: false })
      if (compare) void this.stage.compare()
      new Freshness(() => this.lookForNews())
    })
    await nextTask()
    this.base.on('load remove', () => this.names.refresh())
    this.view.map.addLayer(this.base).addLayer(this.names)
  }

  /// Figures, legend and pins for the current filter.
  private async refresh(): Promise<void> {
    const { filter, grouping, coverage } = this.state.current
    this.exports.show(filter, coverage)
    this.legend.check(filter.categories)
    this.filters.check(filter)
    this.grouping.check(grouping)
    try {
      const summary = await this.figures(filter)
      if (!summary) return
      this.summary = summary
      this.notice.answered()
      this.isNews ||= this.version !== undefined && summary.version !== this.version
      if (summary.version !== this.version) this.publish(summary)
      this.view.offer(summary.site, this.base).catch(() => this.partFailed()) // and offered again
      this.legend.check(filter.categories)
      this.filters.show(filter, summary)
      showTally(summary, filter, () => this.stage.showList('non-localises'))
      await nextTask() // the figures first, then what they are about
      if (summary !== this.summary || !sameFilter(filter, this.state.current.filter)) return
      const drawn = this.stage.show(summary)
      // Coverage brings its own parts of the side; pins do not.
      if (!coverage) reveal()
      await drawn.finally(reveal)
      if (this.isNews) this.tellNews()
    } catch (error) {
      // A link that was cut or invented names a territory that does not exist: it is left out.
      if (error instanceof AnswerError && error.status === 400 && filter.inside) this.filter({ inside: undefined })
      else this.notice.trouble()
    }
  }

  /// Learns of members that were published since the page opened.
  private async lookForNews(): Promise<void> {
    try {
      const { version } = await server.summary(this.state.current.filter)
      this.notice.answered()
      if (version !== this.version) await this.refresh()
    } catch {
      this.notice.trouble()
    }
  }

  /// The map shows the new members already: so does what else is open, where its reader is.
  private tellNews(): void {
    this.isNews = false
    const { place, filter } = this.state.current
    if (place) void this.panel.show(place, filter, { isNew: false, takesFocus: false })
    void this.stage.compare()
    this.search.renew()
    this.news.updated(new Date())
    void this.checkProgram()
  }

  /// An upgraded server lacks the parts of this page that are not loaded yet.
  private async checkProgram(): Promise<void> {
    if (!(await isOutdated())) return
    this.notice.clear()
    this.news.outdated()
  }

  /// What is painted, rather than styled, takes up the colours of light or dark.
  private restyle(): void {
    this.base.restyle()
    this.names.refresh()
    this.pins.restyle()
    this.stage.restyle()
  }

  /// A part of the program did not come: the page tries again, unless the server has another by now.
  private partFailed(): void {
    this.notice.trouble()
    void this.checkProgram()
  }

  private readonly figures = latest((filter: Filter, signal: AbortSignal) => server.summary(filter, signal))

  private publish(summary: Summary): void {
    this.version = summary.version
    this.vintage = summary.vintage
    this.colours.assign(summary.categories.map(({ key }) => key))
    this.labels.clear()
    for (const { key, label } of summary.categories) this.labels.set(key, label)
    this.legend.fill(summary.categories)
    this.view.credit(summary.sources)
    this.frame.allow(summary.site)
    declared('fictional').hidden = !summary.fictional
  }

  private apply(state: State, change: Change): void {
    if (change.filter || change.grouping || change.coverage || change.list) void this.refresh()
    if (change.search && state.search) this.search.fill(state.search)
    if (change.compare || (state.compare && change.filter)) void this.stage.compare()
    this.showPlace(state, change)
    if (change.view && state.view) this.view.jumpTo(state.view)
  }

  private showPlace({ place, filter, unknown }: State, change: Change): void {
    if (!place && unknown === undefined) this.leavePanel()
    else if (!place && change.place) this.panel.showUnknown()
    else if (place && change.place) void this.panel.show(place, filter, { isNew: true, takesFocus: true })
    else if (place && (change.filter || change.mode)) void this.panel.show(place, filter, { isNew: false, takesFocus: false })
  }

  /// Changes what the filter asks for, and leaves the rest of it.
  private filter(change: Filter): void {
    this.state.choose({ filter: { ...this.state.current.filter, ...change } })
  }

  private chooseFound({ place, sought }: Choice): void {
    this.openedByPin = undefined
    if (!place) return this.state.choose({ ...elsewhere, list: 'non-localises', place: undefined })
    this.panel.seek(sought)
    this.open(place, 'fly')
  }

  private showResults(text: string): void {
    if (text === this.state.current.search) this.search.fill(text)
    else this.state.choose({ ...elsewhere, search: text, place: undefined })
  }

  private async choosePin(pin: Pin): Promise<void> {
    this.openedByPin = pin.id
    if (isFinal(pin) && pin.level === 'commune') return this.open({ kind: 'commune', code: pin.code }, 'reveal')
    try {
      await this.comeCloser(pin)
    } catch {
      this.view.go(pin.at, zoomBeyond(pin, this.view.view.zoom))
    }
  }

  /// Zooms until the cluster comes apart; one that has a single commune opens its list at once.
  private async comeCloser(pin: Pin): Promise<void> {
    const zoom = zoomBeyond(pin, this.view.view.zoom)
    if (pin.level === 'commune' || pin.level === 'groupe' || this.view.view.zoom >= 10) return this.view.go(pin.at, zoom)
    const territory = await server.territory(pin.level, pin.code, this.state.current.filter)
    const only = territory.places[0]
    if (isFinal(pin) && only) return this.open({ kind: 'commune', code: only.code }, 'fly')
    this.view.fit(territory.bbox, zoom)
    announce(texts.pin.zoomed(pin.name, pin.members))
  }

  private open(place: Place, follow: Follow): void {
    const [first, second] = this.state.current.compare ?? []
    if (first && !second && !samePlace(place, placeOf(first))) return this.state.choose({ compare: [first, spotOf(place)] })
    this.follow = follow
    if (!samePlace(place, this.state.current.place)) this.state.choose({ place, search: undefined, unknown: undefined })
    else void this.panel.show(place, this.state.current.filter, { isNew: true, takesFocus: true })
  }

  private placeLoaded(loaded: Loaded): void {
    const { follow } = this
    const isCommune = loaded.kind === 'commune'
    this.follow = 'stay'
    document.title = texts.title(this.community, loaded.details.name)
    this.stage.choosePlace(this.state.current.place)
    this.pins.choose(isCommune ? `commune:${loaded.details.code}` : undefined)
    this.view.mark(isCommune ? loaded.details.at : undefined)
    // The choropleth outlines it itself, and its colours must stay those of the legend.
    this.base.highlight(isCommune || this.state.current.coverage ? undefined : loaded.details)
    if (follow === 'reveal') this.view.reveal(loaded.details.at)
    else if (follow === 'fly' && isCommune) this.view.flyTo(loaded.details.at)
    else if (follow === 'fly' && !isCommune) this.view.fit(loaded.details.bbox)
  }

  private placeUnknown(title: string): void {
    document.title = texts.title(this.community, title)
    this.unmark()
  }

  private closePanel(): void {
    this.state.choose({ place: undefined, unknown: undefined })
  }

  private leavePanel(): void {
    if (!this.panel.isOpen) return
    const hadFocus = this.panel.hasFocus
    this.panel.close()
    document.title = texts.title(this.community, undefined)
    this.unmark()
    if (hadFocus && !this.focusWhereOpened()) this.search.focus()
  }

  /// No place is the one that is open.
  private unmark(): void {
    this.pins.choose(undefined)
    this.view.mark(undefined)
    this.base.highlight(undefined)
    this.stage.choosePlace(undefined)
  }

  /// Gives focus back to the pin or the row that the panel was opened by, when it is still there.
  private focusWhereOpened(): boolean {
    const { coverage, list } = this.state.current
    if (coverage || list) return this.stage.focusLast()
    return this.openedByPin !== undefined && this.pins.focus(this.openedByPin)
  }

  private onKey(event: KeyboardEvent): void {
    const isOfDialog = event.target instanceof Element && event.target.closest('dialog') !== null
    if (event.key === 'Escape' && this.panel.isOpen && !event.defaultPrevented && !isOfDialog) this.closePanel()
  }

  /// Asks again for all that did not come.
  private async retry(): Promise<void> {
    const { place, filter } = this.state.current
    const panel = place && this.panel.hasFailed && this.panel.show(place, filter, { isNew: false, takesFocus: false })
    await Promise.all([this.refresh(), this.base.retry(), this.stage.retry(), panel])
  }

  private labelOf(key: string): string {
    return this.labels.get(key) ?? key
  }
}
