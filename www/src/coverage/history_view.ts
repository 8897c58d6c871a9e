import type { Changes, History, Moment } from '../api/coverage_shapes.ts'
import { isAbort, server } from '../api/server.ts'
import { element, svgElement } from '../base/element.ts'
import type { Filter } from '../base/filter.ts'
import { latest } from '../base/latest.ts'
import { renew } from '../base/reading_place.ts'
import type { Level } from '../base/territory.ts'
import { coverageTexts as texts } from '../texts/texts.ts'
import { curveOf } from './curve.ts'
import { figureTable } from './figures.ts'

const [width, height] = [240, 72]

/// What a curve is drawn from: a moment and its name, « mars 2024 ».
type Named = { name: string; moment: Moment }

/// A disclosure with the curves over time and what the last import changed; asked for when it is
/// unfolded.
export class HistoryView {
  readonly root: HTMLDetailsElement
  private readonly body = element('div')
  private wanted: { filter: Filter; level: Level; version: string } | undefined
  private isStale = true

  constructor(private readonly onTrouble: (error: unknown) => void) {
    this.root = element('details', { class: 'disclosure', ontoggle: () => void this.renew() }, element('summary', {}, texts.history.title), this.body)
  }

  /// Of the members published as `version`; what is the same as before is not asked again.
  show(filter: Filter, level: Level, version: string): void {
    const wanted = { filter, level, version }
    this.isStale ||= JSON.stringify(wanted) !== JSON.stringify(this.wanted)
    this.wanted = wanted
    void this.renew()
  }

  private async renew(): Promise<void> {
    if (!this.root.open || !this.isStale || !this.wanted) return
    this.isStale = false
    try {
      const answer = await this.load(this.wanted)
      if (answer) renew(this.body, ...content(answer.history, answer.changes, answer.level))
    } catch (error) {
      this.isStale = true
      if (!isAbort(error)) this.onTrouble(error)
    }
  }

  private readonly load = latest(async ({ filter, level }: { filter: Filter; level: Level }, signal: AbortSignal) => {
    const history = await server.history(filter, signal)
    const imports = (history.by_import ?? []).flatMap(({ import: id }) => (id === null ? [] : [id]))
    const last = imports.at(-1)
    const changes = last === undefined ? undefined : await server.changes(imports.at(-2), last, filter, signal)
    return { history, changes, level }
  })
}

function content(history: History, changes: Changes | undefined, level: Level): HTMLElement[] {
  const moments = history.by_joining.map((moment) => ({ name: texts.history.month(moment.month), moment }))
  const parts = moments.length ? [curves(moments, level)] : [element('p', { class: 'quiet' }, texts.history.noDates)]
  if (changes) parts.push(lastImport(changes))
  return parts
}

function curves(moments: readonly Named[], level: Level): HTMLElement {
  const years = moments.filter(({ moment }, index) => yearOf(moment) !== yearOf(moments[index + 1]?.moment))
  const reached = texts.history.reached(level)
  return element(
    'div',
    { class: 'history' },
    chart(texts.history.members, moments, ({ members }) => members),
    chart(reached, moments, (moment) => moment[level]),
    element(
      'details',
      { class: 'disclosure' },
      element('summary', {}, texts.history.asTable),
      figureTable(
        [texts.history.when, texts.history.members, reached],
        years.map(({ name, moment }) => [name, texts.number(moment.members), texts.number(moment[level])]),
      ),
    ),
  )
}

function yearOf(moment: Moment | undefined): string | undefined {
  return moment && 'month' in moment ? String(moment.month).slice(0, 4) : undefined
}

function chart(title: string, moments: readonly Named[], valueOf: (moment: Moment) => number): HTMLElement {
  const values = moments.map(({ moment }) => valueOf(moment))
  const [first, last] = [moments[0], moments[moments.length - 1]]
  const { path, top } = curveOf(values, width, height)
  const said = texts.history.said(title, first?.name ?? '', values[0] ?? 0, last?.name ?? '', values[values.length - 1] ?? 0)
  return element(
    'figure',
    { class: 'chart' },
    element('figcaption', {}, title, element('span', { class: 'figure' }, texts.number(values[values.length - 1] ?? 0))),
    svgElement(
      'svg',
      { viewBox: `-1 -2 ${width + 2} ${height + 4}`, role: 'img', 'aria-label': said },
      svgElement('path', { class: 'chart-axis', d: `M0 0H${width}M0 ${height / 2}H${width}M0 ${height}H${width}` }),
      svgElement('path', { class: 'chart-line', d: path }),
      svgElement('text', { class: 'chart-label', x: 0, y: 9 }, texts.number(top)),
    ),
    element('p', { class: 'chart-ends' }, element('span', {}, first?.name), element('span', {}, last?.name)),
  )
}

function lastImport({ imports, arrived, left, moved, located, lost, territories }: Changes): HTMLElement {
  const last = imports.find(({ id }) => id !== null)
  const figures: [string, number][] = [
    [texts.history.arrived, arrived],
    [texts.history.left, left],
    [texts.history.moved, moved],
    [texts.history.located, located],
    [texts.history.lost, lost],
  ]
  const places = territories.filter(({ level }) => level === 'departement').slice(0, 10)
  return element(
    'div',
    { class: 'last-import' },
    element('h3', { class: 'portrait-heading' }, last ? texts.history.lastImport(last.source ?? '', last.at) : texts.history.changes),
    element(
      'dl',
      { class: 'figure-list' },
      ...figures.flatMap(([name, value]) => [element('dt', {}, name), element('dd', { class: 'figure' }, texts.number(value))]),
    ),
    places.length > 0 &&
      figureTable(
        [texts.levelPlural('departement'), texts.history.arrived, texts.history.left],
        places.map((place) => [place.name, texts.number(place.arrived), texts.number(place.left)]),
      ),
  )
}
