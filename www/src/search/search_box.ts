import { addresses } from '../api/address.ts'
import { server } from '../api/server.ts'
import type { SearchAnswer } from '../api/shapes.ts'
import { declared } from '../base/element.ts'
import type { Filter } from '../base/filter.ts'
import { latest } from '../base/latest.ts'
import { texts } from '../texts/texts.ts'
import { recentPlaces } from './recent_places.ts'
import { choiceOf, recentOf, recentSection, sectionsOf, type Choice, type Entry } from './search_entries.ts'
import { SearchPopup } from './search_popup.ts'

/// Milliseconds without a key before the server is asked: less than between two keys of a quick hand
/// costs requests, more is felt.
const pause = 40
/// Of each group: while one types, and when all results are asked for.
const usualRows = 5
const allRows = 50
/// Milliseconds that an answer may take before the page says that it waits.
const patience = 300

export type SearchCallbacks = {
  onChoose: (choice: Choice) => void
  /// All results of a text are asked for.
  onAll: (text: string) => void
  onTrouble: () => void
}

/// The search: a combobox with a list in groups, as ARIA 1.2 describes it (list autocomplete, manual
/// selection; without a selection Enter takes the first).
export class SearchBox {
  private readonly input = declared<HTMLInputElement>('search-input')
  private readonly form = declared<HTMLFormElement>('search')
  private readonly status = declared('search-status')
  private readonly clearButton = declared<HTMLButtonElement>('search-clear')
  private readonly popup = new SearchPopup(this.input, {
    onChoose: (entry) => this.choose(entry),
    onAll: () => this.callbacks.onAll(this.text),
    onForget: () => this.forget(),
    onRetry: () => void this.search(),
  })
  private answered: string | undefined // the text that the list answers
  private rows = usualRows // of each group of it
  private steps = 0 // of the arrows, still to be made
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly filter: () => Filter,
    private readonly callbacks: SearchCallbacks,
  ) {
    this.input.addEventListener('input', () => this.typed())
    this.input.addEventListener('keydown', (event) => this.onKey(event))
    this.input.addEventListener('focus', () => this.entered())
    this.input.addEventListener('click', () => !this.popup.isOpen && this.entered())
    this.form.addEventListener('focusout', (event) => !this.form.contains(event.relatedTarget as Node | null) && this.popup.close())
    this.form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.enter()
    })
    this.clearButton.addEventListener('click', () => this.clear())
    document.addEventListener('keydown', (event) => this.onShortcut(event))
  }

  focus(): void {
    this.input.focus()
  }

  /// The members are others: what is on offer is asked again.
  renew(): void {
    if (this.popup.isOpen) void this.search(this.rows)
    else this.answered = undefined
  }

  /// As if the reader had typed it, but with all that there is to find.
  fill(text: string): void {
    this.input.focus()
    this.input.value = text
    this.clearButton.hidden = false
    void this.search(allRows)
  }

  private get text(): string {
    return this.input.value.trim()
  }

  private typed(): void {
    this.clearButton.hidden = this.input.value === ''
    this.steps = 0
    clearTimeout(this.timer)
    if (this.text === '') return void this.search()
    this.timer = setTimeout(() => void this.search(), pause)
  }

  /// Answers true when the list shows what the box says.
  private async search(rows = usualRows): Promise<boolean> {
    clearTimeout(this.timer)
    this.rows = rows
    const { text } = this
    if (text === '') return this.showRecent()
    const waiting = setTimeout(() => this.wait(true), patience)
    try {
      const answer = await this.ask({ text, rows })
      if (!answer) return false
      this.show(text, answer)
      return true
    } catch {
      this.fail()
      return false
    } finally {
      clearTimeout(waiting)
      if (this.text === text) this.wait(false)
    }
  }

  private readonly ask = latest(({ text, rows }: { text: string; rows: number }, signal: AbortSignal) =>
    server.search(text, rows, this.filter(), signal),
  )

  private wait(isWaiting: boolean): void {
    this.form.classList.toggle('is-waiting', isWaiting)
    if (isWaiting) this.status.textContent = texts.search.waiting
  }

  private show(text: string, answer: SearchAnswer): void {
    this.answered = text
    const { search } = texts
    const counts = answer.groups.map(({ kind, rows }) => ({ kind, count: rows.length }))
    const hasMore = answer.groups.some(({ has_more }) => has_more)
    const lead = counts.length === 0 ? search.none(text) : answer.corrected ? search.corrected(text) : ''
    this.popup.fill(sectionsOf(answer), text, lead, hasMore ? { results: addresses.results(text, this.filter()) } : {})
    this.status.textContent = counts.length === 0 ? lead : [lead, search.found(counts)].filter(Boolean).join(' ')
    if (document.activeElement === this.input) this.popup.open()
  }

  private showRecent(): boolean {
    this.ask.stop()
    this.answered = ''
    this.status.textContent = ''
    this.wait(false)
    const sections = recentSection(recentPlaces.all())
    this.popup.fill(sections, '', '', { forget: sections.length > 0 })
    if (sections.length > 0 && document.activeElement === this.input) this.popup.open()
    else this.popup.close()
    return true
  }

  private fail(): void {
    this.answered = undefined
    this.popup.fill([], '', texts.search.failed, { retry: true })
    this.status.textContent = texts.search.failed
    if (document.activeElement === this.input) this.popup.open()
    this.callbacks.onTrouble()
  }

  private entered(): void {
    this.input.select()
    if (this.text === '') this.showRecent()
    else if (this.answered === this.text) this.popup.open()
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') void this.step(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Escape' && (this.popup.isOpen || this.input.value !== '')) this.escape(event)
    else if (event.key === 'Home' && this.popup.isActive) this.popup.activate(0)
    else if (event.key === 'End' && this.popup.isActive) this.popup.activate(this.popup.size - 1)
    else return
    event.preventDefault()
  }

  /// Not a single character: who dictates would set those off.
  private onShortcut(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    if (document.querySelector('dialog[open]')) return
    event.preventDefault()
    this.focus()
  }

  /// Arrows that come before the answer wait for it.
  private async step(by: 1 | -1): Promise<void> {
    this.steps += by
    if (this.answered !== this.text && !(await this.search())) return
    const steps = this.steps
    this.steps = 0
    if (steps === 0 || this.popup.size === 0) return
    if (!this.popup.isOpen) this.popup.open()
    this.popup.step(steps)
  }

  /// First closes the list, then empties the box; only then does Escape close the panel.
  private escape(event: Event): void {
    event.stopPropagation()
    if (this.popup.isOpen) this.popup.close()
    else this.clear()
  }

  private async enter(): Promise<void> {
    if (this.text === '' && !this.popup.isActive) return
    if (this.answered !== this.text && !(await this.search())) return
    if (this.popup.chosen) this.choose(this.popup.chosen)
  }

  private choose(entry: Entry): void {
    const choice = choiceOf(entry)
    const recent = recentOf(entry)
    if (recent) recentPlaces.add(recent)
    this.ask.stop()
    this.wait(false)
    this.input.value = choice.name
    this.answered = undefined
    this.clearButton.hidden = false
    this.status.textContent = ''
    this.popup.close()
    this.callbacks.onChoose(choice)
  }

  private forget(): void {
    recentPlaces.forget()
    this.showRecent()
    this.status.textContent = texts.search.forgotten
    this.input.focus()
  }

  private clear(): void {
    this.input.value = ''
    this.clearButton.hidden = true
    this.input.focus()
    this.showRecent()
  }
}
