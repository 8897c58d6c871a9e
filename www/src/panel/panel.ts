import { AnswerError, server } from '../api/server.ts'
import type { CommuneDetails, TerritoryDetails } from '../api/shapes.ts'
import { declared, element } from '../base/element.ts'
import type { Filter } from '../base/filter.ts'
import { latest } from '../base/latest.ts'
import { renew } from '../base/reading_place.ts'
import type { Sought } from '../base/sought.ts'
import type { Place } from '../base/state.ts'
import { texts } from '../texts/texts.ts'
import { communeView } from './commune_view.ts'
import { bringInSight } from './in_sight.ts'
import { Reading } from './reading.ts'
import { Sharing } from './sharing.ts'
import { Sheet } from './sheet.ts'
import { territoryView } from './territory_view.ts'
import type { ViewContext } from './view_context.ts'

export type Loaded =
  | { kind: 'commune'; details: CommuneDetails }
  | { kind: 'territory'; details: TerritoryDetails }

type Content = { loaded: Loaded; body: HTMLElement[]; foot: HTMLElement }

export type PanelCallbacks = {
  context: () => Omit<ViewContext, 'hasPortrait' | 'reading'>
  /// More to show of a place, between what it is and who is there.
  portrait: (place: Place, filter: Filter, reading: Reading, signal: AbortSignal) => Promise<HTMLElement[]>
  onLoaded: (loaded: Loaded) => void
  /// There is nothing at the address, as the panel now says under this title.
  onUnknown: (title: string) => void
  onClose: () => void
  onTrouble: (error: unknown) => void
}

/// The side panel (the sheet, on a phone): the list of who is at a place.
export class Panel {
  private readonly root = declared('panel')
  private readonly title = declared('panel-title')
  private readonly kind = declared('panel-kind')
  private readonly body = declared('panel-body')
  private readonly foot = declared('panel-foot')
  private readonly sharing = new Sharing()
  private readonly sheet = new Sheet()
  private shown: { place: Place; filter: Filter } | undefined
  private reading = new Reading()
  private failed = false
  private sought: Sought | undefined

  constructor(private readonly callbacks: PanelCallbacks) {
    declared('panel-close').addEventListener('click', () => callbacks.onClose())
  }

  get isOpen(): boolean {
    return !this.root.hidden
  }

  /// Whether the list could not be had, but may be if asked again.
  get hasFailed(): boolean {
    return this.failed
  }

  get hasFocus(): boolean {
    return this.root.contains(document.activeElement)
  }

  /// Opens on a place, or (not `isNew`) renews what is shown there under another filter. `takesFocus`:
  /// the reader asked for this place just now.
  async show(
    place: Place,
    filter: Filter,
    { isNew, takesFocus }: { isNew: boolean; takesFocus: boolean },
  ): Promise<void> {
    this.root.hidden = false
    this.shown = { place, filter }
    if (isNew) this.announce(place)
    if (takesFocus) this.title.focus({ preventScroll: true })
    this.body.setAttribute('aria-busy', 'true')
    try {
      const content = await this.load({ place, filter })
      if (content) this.render(content)
    } catch (error) {
      this.fail(error)
    }
  }

  /// Says that the address is no page's.
  showUnknown(): void {
    this.load.stop()
    this.root.hidden = false
    this.shown = undefined
    this.kind.textContent = texts.panel.address
    this.sayUnknown(texts.panel.noPage, texts.panel.nothingThere)
  }

  /// Whom to bring in sight in the place that is shown next; undefined: nobody.
  seek(sought: Sought | undefined): void {
    this.sought = sought
  }

  close(): void {
    this.load.stop()
    this.root.hidden = true
    this.body.removeAttribute('aria-busy')
    this.shown = undefined
    this.failed = false
    this.sheet.grow(false)
    this.sharing.clear()
  }

  private announce(place: Place): void {
    this.title.textContent = texts.panel.loading
    this.reading = new Reading()
    this.kind.textContent = texts.levelName(place.kind === 'commune' ? 'commune' : place.level)
    this.body.replaceChildren(skeleton())
    this.foot.replaceChildren()
    this.body.scrollTop = 0
  }

  private readonly load = latest(async ({ place, filter }: { place: Place; filter: Filter }, signal): Promise<Content> => {
    const { reading } = this
    const [loaded, portrait] = await Promise.all([
      detailsOf(place, filter, signal),
      this.callbacks.portrait(place, filter, reading, signal),
    ])
    const context = { ...this.callbacks.context(), reading, hasPortrait: portrait.length > 0 }
    const { facts, lists, foot } = loaded.kind === 'commune' ? communeView(loaded.details, context) : territoryView(loaded.details, context)
    await reading.settled()
    return { loaded, body: [facts, ...portrait, ...lists], foot }
  })

  private render({ loaded, body, foot }: Content): void {
    this.title.textContent = loaded.details.name
    renew(this.body, ...body)
    renew(this.foot, foot)
    this.body.removeAttribute('aria-busy')
    this.failed = false
    this.bringInSight()
    this.callbacks.onLoaded(loaded)
  }

  /// Once, when the list is there.
  private bringInSight(): void {
    if (this.sought) bringInSight(this.body, this.sought)
    this.sought = undefined
  }

  private fail(error: unknown): void {
    const isUnknown = error instanceof AnswerError && (error.status === 404 || error.status === 400)
    if (isUnknown) return this.sayUnknown(texts.panel.unknown, texts.panel.notFound)
    this.failed = true
    this.callbacks.onTrouble(error)
    this.say(texts.panel.unavailable, texts.panel.failed, [button(texts.panel.retry, () => this.retry())])
  }

  /// Whoever is led astray is told where to go from there.
  private sayUnknown(title: string, sentence: string): void {
    this.failed = false
    const toMap = (): void => {
      this.callbacks.onClose()
      declared('map').focus()
    }
    this.say(title, sentence, [button(texts.panel.toSearch, () => declared('search-input').focus()), button(texts.panel.toMap, toMap)])
    this.callbacks.onUnknown(title)
  }

  private say(title: string, sentence: string, ways: HTMLElement[]): void {
    this.body.removeAttribute('aria-busy')
    this.title.textContent = title
    this.foot.replaceChildren()
    this.body.replaceChildren(element('p', { class: 'quiet', role: 'alert' }, sentence), element('p', { class: 'panel-ways' }, ...ways))
  }

  private retry(): void {
    if (this.shown) void this.show(this.shown.place, this.shown.filter, { isNew: true, takesFocus: true })
  }
}

async function detailsOf(place: Place, filter: Filter, signal: AbortSignal): Promise<Loaded> {
  return place.kind === 'commune'
    ? { kind: 'commune', details: await server.commune(place.code, filter, signal) }
    : { kind: 'territory', details: await server.territory(place.level, place.code, filter, signal) }
}

function button(text: string, onclick: () => void): HTMLElement {
  return element('button', { type: 'button', class: 'button', onclick }, text)
}

function skeleton(): HTMLElement {
  const lines = Array.from({ length: 5 }, () => element('div', { class: 'skeleton-line' }))
  return element('div', { class: 'skeleton', 'aria-hidden': 'true' }, ...lines)
}
