import type { LatLng, LeafletMouseEvent, Map as LeafletMap } from 'leaflet'
import type { Coverage, CoverageRow } from '../api/coverage_shapes.ts'
import { isAbort, server } from '../api/server.ts'
import { announce } from '../base/announce.ts'
import type { CoverageChoice } from '../base/coverage_choice.ts'
import { declared } from '../base/element.ts'
import type { Filter } from '../base/filter.ts'
import { latest } from '../base/latest.ts'
import type { Spot } from '../base/territory.ts'
import { openWorkshop } from '../base/workshop.ts'
import type { Reading } from '../panel/reading.ts'
import { ChoroplethLayer } from './choropleth_layer.ts'
import { endsOf, valueOf } from './classes.ts'
import { Comparison } from './comparison.ts'
import { CoverageSide } from './coverage_side.ts'
import { namedMissing } from './figures.ts'
import { OutlineLayer } from './outline_layer.ts'
import { readPalette } from './palette.ts'
import { loadFigures, portrait } from './portrait.ts'
import type { FoundTerritory, Studio } from './studio.ts'
import { TerritoryTable, type TableQuery } from './territory_table.ts'
import { isShown } from './tile_painting.ts'
import { Tip, type TipFigures } from './tip.ts'

/// The worker's file: put in by build.mjs.
declare const studioWorkerFile: string

/// What the mode asks of the page.
export type CoverageHost = {
  map: LeafletMap
  choose: (change: Partial<CoverageChoice>) => void
  open: (spot: Spot, isInSight: boolean) => void
  compare: (spots: readonly Spot[] | undefined) => void
  onTrouble: (error: unknown) => void
}

/// How long a pointer stays to be at rest, in milliseconds.
const restMs = 80

type Shown = { version: string; filter: Filter; choice: CoverageChoice }

/// The coverage mode of the page: choropleth, figures, table, portraits and comparisons. A file of its
/// own, loaded when it is asked for.
export class CoverageView {
  private readonly choropleth = new ChoroplethLayer(openWorkshop<Studio>(studioWorkerFile, async (newCanvas) => new (await import('./studio.ts')).Studio(newCanvas)), () => void this.outline.refresh(), (error) => this.host.onTrouble(error))
  private readonly outline = new OutlineLayer(this.choropleth)
  private readonly tip = new Tip()
  private readonly side: CoverageSide
  private readonly table: TerritoryTable
  private readonly comparison: Comparison
  private shown: Shown | undefined
  private pointed: string | undefined
  private chosen: Spot | undefined
  private last: Spot | undefined

  constructor(private readonly host: CoverageHost) {
    this.side = new CoverageSide({
      onChoose: (change) => host.choose(change),
      onOpen: (spot) => host.open(spot, false),
      onCancelCompare: () => host.compare(undefined),
      onTrouble: host.onTrouble,
    })
    this.table = new TerritoryTable({
      onSort: (sort) => host.choose({ sort }),
      onPart: (part) => host.choose({ part }),
      onOpen: ({ code }) => this.openCode(code, false),
      onPoint: (row) => this.pointRow(row),
      onTrouble: host.onTrouble,
    })
    this.comparison = new Comparison(() => host.compare(undefined))
  }

  async show(shown: Shown): Promise<void> {
    this.side.check(shown.choice)
    const answer = await this.load(shown)
    if (!answer) return
    const [coverage, missing] = answer
    const { choice, filter } = shown
    const isNew = !this.shown
    this.shown = { ...shown, version: coverage.version }
    this.side.show(choice, filter, coverage, missing.rows.filter(({ kind }) => kind !== 'collectivite'))
    this.table.show(tableQuery(shown), coverage)
    this.choropleth.show(
      { level: choice.level, version: coverage.version, filter },
      { measure: choice.measure, ends: endsOf(coverage.classes), part: choice.part, colours: readPalette() },
    )
    if (isNew) this.enter()
    this.mark()
  }

  /// Gives the map back to the members.
  hide(): void {
    this.load.stop()
    if (!this.shown) return
    this.shown = undefined
    this.onOut()
    this.comparison.hide()
    this.nameWaiting.stop()
    this.side.waitFor(undefined)
    setShown(false)
    this.choropleth.remove()
    this.outline.remove()
    this.host.map.off('mousemove', this.onMove, this).off('mouseout', this.onOut, this).off('click', this.onClick, this)
  }

  /// Takes up the colours as they are now.
  restyle(): void {
    if (!this.shown) return
    this.choropleth.restyle(readPalette())
    void this.outline.refresh()
  }

  /// Asks again for what did not come.
  async retry(): Promise<void> {
    if (this.shown) await this.choropleth.retry()
  }

  /// The parts that a place's panel shows beside its members.
  async portrait(spot: Spot, filter: Filter, reading: Reading, signal: AbortSignal): Promise<HTMLElement[]> {
    return portrait(await loadFigures(spot, filter, signal), {
      filter,
      reading,
      onOpen: (place) => this.host.open(place, false),
      onCompare: (place) => this.host.compare([place]),
      onTrouble: this.host.onTrouble,
    })
  }

  /// None, one that waits for another, or two side by side.
  async compare(spots: readonly Spot[] | undefined, filter: Filter): Promise<void> {
    const [first, second] = spots ?? []
    this.nameWaiting.stop()
    if (first && second) void this.comparison.show([first, second], filter)
    else this.comparison.hide()
    if (!first || second) return this.side.waitFor(undefined)
    const waiting = await this.nameWaiting({ spot: first, filter })
    if (waiting) this.side.waitFor(waiting)
  }

  /// Marks the place whose panel is open; undefined: none is any more.
  choosePlace(spot: Spot | undefined): void {
    this.last = this.chosen
    this.chosen = spot
    this.mark()
  }

  /// Whether focus could be given to the row of the place whose panel was open.
  focusLast(): boolean {
    return this.last !== undefined && this.last.level === this.shown?.choice.level && this.table.focusRow(this.last.code)
  }

  /// The name of the territory that waits for another, unless something else was compared meanwhile.
  private readonly nameWaiting = latest(async ({ spot, filter }: { spot: Spot; filter: Filter }, signal) => {
    const { own } = await loadFigures(spot, filter, signal)
    return own?.name ?? spot.code
  })

  private readonly load = latest((shown: Shown, signal: AbortSignal): Promise<[Coverage, Coverage]> => {
    const query = tableQuery(shown)
    const missing = { level: query.level, filter: query.filter, part: 'missing', limit: 2 * namedMissing } as const
    return Promise.all([server.coverage({ ...query, limit: this.table.sizeFor(query) }, signal), server.coverage(missing, signal)])
  })

  private enter(): void {
    const { map } = this.host
    setShown(true)
    map.addLayer(this.choropleth).addLayer(this.outline)
    map.on('mousemove', this.onMove, this).on('mouseout', this.onOut, this).on('click', this.onClick, this)
  }

  private onMove({ latlng }: LeafletMouseEvent): void {
    this.find({ latlng }).catch((error: unknown) => isAbort(error) || this.host.onTrouble(error))
  }

  private readonly find = latest(async ({ latlng }: Pick<LeafletMouseEvent, 'latlng'>, signal: AbortSignal) => {
    const found = await this.territoryAt(latlng)
    const figures = found && { ...found, rate: valueOf('rate', found.members, found.population) }
    if (signal.aborted) return
    this.point(found?.code, figures?.name ? figures : undefined)
    if (found && !found.name) this.point(found.code, await this.askFor(found.code, signal))
  })

  /// Tiles of many territories carry no names: the server is asked once the pointer rests.
  private async askFor(code: string, signal: AbortSignal): Promise<CoverageRow | undefined> {
    await new Promise((resolve) => setTimeout(resolve, restMs))
    if (signal.aborted || !this.shown) throw new DOMException('', 'AbortError')
    const { filter, choice } = this.shown
    const spot = { level: choice.level, code }
    const { rows } = await server.coverage({ level: choice.level, filter: { ...filter, inside: spot }, limit: 1 }, signal)
    return rows.find((row) => row.code === code)
  }

  private onOut(): void {
    this.find.stop()
    this.point(undefined, undefined)
  }

  private async onClick({ latlng }: LeafletMouseEvent): Promise<void> {
    const found = await this.territoryAt(latlng)
    if (found) this.openCode(found.code, true)
  }

  /// Only what is shown can be pointed at.
  private async territoryAt(point: LatLng): Promise<FoundTerritory | undefined> {
    const found = await this.choropleth.at(point)
    return found && this.shown && isShown(found.members, this.shown.choice.part) ? found : undefined
  }

  private openCode(code: string, isInSight: boolean): void {
    if (this.shown) this.host.open({ level: this.shown.choice.level, code }, isInSight)
  }

  private pointRow(row: CoverageRow | undefined): void {
    this.point(row?.code, row)
    if (row) announce(this.tip.text)
  }

  private point(code: string | undefined, figures: TipFigures | undefined): void {
    this.tip.show(figures)
    if (code === this.pointed) return
    this.pointed = code
    this.mark()
  }

  private mark(): void {
    const chosen = this.chosen?.level === this.shown?.choice.level ? this.chosen?.code : undefined
    this.table.choose(chosen)
    this.outline.show([chosen, this.pointed])
  }
}

function tableQuery({ filter, choice }: Shown): TableQuery {
  const { level, measure, classing, part, sort } = choice
  return { level, measure, classing, part, sort, filter }
}

function setShown(isShown: boolean): void {
  declared('coverage').hidden = declared('table').hidden = !isShown
}
