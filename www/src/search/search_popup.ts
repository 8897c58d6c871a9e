import { declared, element } from '../base/element.ts'
import { texts } from '../texts/texts.ts'
import { choiceOf, type Entry, type Section, type SectionKey } from './search_entries.ts'
import { optionId, optionOf } from './search_option.ts'

export type PopupCallbacks = {
  onChoose: (entry: Entry) => void
  onAll: () => void
  onForget: () => void
  onRetry: () => void
}

/// What stands below the list: all results, or the end of what is remembered.
export type Foot = { results?: string; forget?: boolean; retry?: boolean }

function headingOf(key: SectionKey, of: string): string {
  if (key === 'nearest') return texts.search.nearest(of)
  return key === 'recent' ? texts.search.recent : texts.search.heading(key)
}

/// What opens below the search box: what there is to say, the list in groups, and ways out of it.
export class SearchPopup {
  private readonly root = declared('search-popup')
  private readonly lead = element('p', { class: 'search-lead' })
  private readonly list = element('div', { id: 'search-list', class: 'search-list', role: 'listbox', 'aria-label': texts.search.results })
  private readonly results = element('a', { class: 'search-results', href: '' }, texts.search.all)
  private readonly forget: HTMLButtonElement
  private readonly retry: HTMLButtonElement
  private entries: Entry[] = []
  private active = -1
  private typed = '' // what the entries answer

  constructor(
    private readonly input: HTMLInputElement,
    { onChoose, onAll, onForget, onRetry }: PopupCallbacks,
  ) {
    this.results.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return // in a page of its own
      event.preventDefault()
      onAll()
    })
    this.forget = element('button', { type: 'button', class: 'chip', onclick: onForget }, texts.search.forget)
    this.retry = element('button', { type: 'button', class: 'chip', onclick: onRetry }, texts.search.retry)
    this.root.append(this.lead, this.list, element('div', { class: 'search-foot' }, this.results, this.forget, this.retry))
    // Keeps focus in the box, so that the list is not closed before the click arrives.
    this.root.addEventListener('pointerdown', (event) => event.preventDefault())
    this.list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]')
      const entry = option && this.entries[Number(option.dataset['index'])]
      if (entry) onChoose(entry)
    })
    window.visualViewport?.addEventListener('resize', () => this.fit())
  }

  get isOpen(): boolean {
    return !this.root.hidden
  }

  get size(): number {
    return this.entries.length
  }

  /// The entry that the arrows are on, else the first.
  get chosen(): Entry | undefined {
    return this.entries[Math.max(this.active, 0)]
  }

  get isActive(): boolean {
    return this.active >= 0
  }

  /// What answers the same text as before leaves the arrows on their entry.
  fill(sections: readonly Section[], typed: string, lead: string, foot: Foot): void {
    const kept = typed === this.typed ? { entry: this.entries[this.active], scrollTop: this.list.scrollTop } : undefined
    this.activate(-1)
    this.typed = typed
    this.entries = sections.flatMap(({ entries }) => entries)
    let index = 0
    this.list.replaceChildren(
      ...sections.map(({ key, of, entries }) =>
        element(
          'div',
          { role: 'group', 'aria-labelledby': `search-${key}`, class: 'search-group' },
          element('div', { id: `search-${key}`, class: 'search-heading', role: 'presentation' }, headingOf(key, of)),
          ...entries.map((entry) => optionOf(entry, index++, typed)),
        ),
      ),
    )
    this.list.hidden = this.entries.length === 0
    this.list.scrollTop = kept?.scrollTop ?? 0
    this.lead.textContent = lead
    this.lead.hidden = lead === ''
    this.results.hidden = foot.results === undefined
    this.results.href = foot.results ?? ''
    this.forget.hidden = !foot.forget
    this.retry.hidden = !foot.retry
    if (kept?.entry) this.activate(this.indexOf(kept.entry))
  }

  private indexOf(entry: Entry): number {
    const choice = JSON.stringify(choiceOf(entry))
    return this.entries.findIndex((candidate) => JSON.stringify(choiceOf(candidate)) === choice)
  }

  /// By so many lines, from the last to the first and back.
  step(by: number): void {
    const from = this.active < 0 && by < 0 ? 0 : this.active
    this.activate((((from + by) % this.size) + this.size) % this.size)
  }

  activate(index: number): void {
    const before = this.list.querySelector('[aria-selected=true]')
    before?.setAttribute('aria-selected', 'false')
    this.active = index
    const option = index < 0 ? null : this.list.querySelector(`#${optionId(index)}`)
    option?.setAttribute('aria-selected', 'true')
    // The first line is shown with the heading above it.
    if (index === 0) this.list.scrollTop = 0
    else option?.scrollIntoView({ block: 'nearest' })
    if (option) this.input.setAttribute('aria-activedescendant', option.id)
    else this.input.removeAttribute('aria-activedescendant')
  }

  open(): void {
    this.root.hidden = false
    this.input.setAttribute('aria-expanded', String(this.size > 0))
    this.fit()
  }

  close(): void {
    this.activate(-1)
    this.root.hidden = true
    this.input.setAttribute('aria-expanded', 'false')
  }

  /// As high as what the keyboard of a telephone leaves of the screen.
  private fit(): void {
    const seen = window.visualViewport
    if (!seen || !this.isOpen) return
    const room = seen.height + seen.offsetTop - this.root.getBoundingClientRect().top
    this.root.style.setProperty('--room', `${Math.max(160, Math.floor(room) - 8)}px`)
  }
}
