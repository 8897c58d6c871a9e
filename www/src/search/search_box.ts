import { server } from '../api/server.ts'
import type { Suggestion } from '../api/shapes.ts'
import { declared } from '../base/element.ts'
import { latest } from '../base/latest.ts'
import type { Filter } from '../base/filter.ts'
import { texts } from '../texts/texts.ts'
import { nothingFound, optionOf } from './suggestion_option.ts'

/// The search: a combobox with a list of suggestions, as the ARIA Authoring Practices describe it
/// (list autocomplete, manual selection; without a selection Enter takes the first).
export class SearchBox {
  private readonly input = declared<HTMLInputElement>('search-input')
  private readonly list = declared('search-list')
  private readonly status = declared('search-status')
  private readonly clearButton = declared<HTMLButtonElement>('search-clear')
  private suggestions: Suggestion[] = []
  private answered = '' // the text that `suggestions` answers
  private active = -1

  constructor(
    private readonly filter: () => Filter,
    private readonly onChoose: (suggestion: Suggestion) => void,
    private readonly onTrouble: (error: unknown) => void,
  ) {
    this.input.addEventListener('input', () => void this.suggest())
    this.input.addEventListener('keydown', (event) => this.onKey(event))
    this.input.addEventListener('blur', () => this.close())
    this.input.addEventListener('focus', () => this.input.select())
    this.clearButton.addEventListener('click', () => this.clear())
    this.input.form?.addEventListener('submit', (event) => {
      event.preventDefault()
      this.enter()
    })
    // Keeps focus in the box, so that the list is not closed before the click arrives.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault())
    this.list.addEventListener('click', (event) => this.onClick(event))
  }

  focus(): void {
    this.input.focus()
  }

  /// The members are others: what is on offer is asked again.
  renew(): void {
    if (this.isOpen) void this.suggest()
    else this.answered = ''
  }

  /// As if the reader had typed it.
  fill(text: string): void {
    this.input.focus()
    this.input.value = text
    void this.suggest()
  }

  private async suggest(takeFirst = false): Promise<void> {
    this.clearButton.hidden = this.input.value === ''
    try {
      const answer = await this.ask(this.input.value.trim())
      if (!answer) return
      this.show(answer.text, answer.found)
      if (takeFirst && answer.found[0]) this.choose(answer.found[0])
    } catch (error) {
      this.answered = ''
      this.close()
      this.status.textContent = texts.search.failed
      this.onTrouble(error)
    }
  }

  private readonly ask = latest(async (text: string, signal: AbortSignal) => ({
    text,
    found: text === '' ? [] : await server.search(text, this.filter(), signal),
  }))

  private show(text: string, found: Suggestion[]): void {
    this.answered = text
    this.suggestions = found
    this.activate(-1)
    this.list.replaceChildren(...(text && !found.length ? [nothingFound(text)] : found.map(optionOf)))
    this.status.textContent = text && texts.search.found(found.length)
    if (text && document.activeElement === this.input) this.open()
    else this.close()
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.step(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Escape' && (this.isOpen || this.input.value !== '')) this.escape(event)
    else if (event.key === 'Home' || event.key === 'End') return this.activate(-1)
    else return
    event.preventDefault()
  }

  private step(by: 1 | -1): void {
    const options = this.suggestions.length
    if (options === 0 || this.answered !== this.input.value.trim()) return
    if (!this.isOpen) this.open()
    const from = this.active < 0 && by < 0 ? 0 : this.active
    this.activate((from + by + options) % options)
  }

  /// First closes the list, then empties the box; only then does Escape close the panel.
  private escape(event: Event): void {
    event.stopPropagation()
    if (this.isOpen) this.close()
    else this.clear()
  }

  private enter(): void {
    const text = this.input.value.trim()
    if (text === '') return
    const suggestion = this.suggestions[Math.max(this.active, 0)]
    if (this.answered !== text) void this.suggest(true)
    else if (suggestion) this.choose(suggestion)
  }

  private onClick(event: Event): void {
    const option = (event.target as Element).closest<HTMLElement>('[role=option]')
    const suggestion = option && this.suggestions[Number(option.dataset['index'])]
    if (suggestion) this.choose(suggestion)
  }

  private choose(suggestion: Suggestion): void {
    this.input.value = suggestion.name
    this.clearButton.hidden = false
    this.status.textContent = ''
    this.close()
    this.onChoose(suggestion)
  }

  private clear(): void {
    this.input.value = ''
    this.input.focus()
    void this.suggest()
  }

  private get isOpen(): boolean {
    return !this.list.hidden
  }

  private open(): void {
    this.list.hidden = false
    this.input.setAttribute('aria-expanded', 'true')
  }

  private close(): void {
    this.activate(-1)
    this.list.hidden = true
    this.input.setAttribute('aria-expanded', 'false')
  }

  private activate(index: number): void {
    this.active = index
    this.list.querySelectorAll('[role=option]').forEach((option, position) => {
      option.setAttribute('aria-selected', String(position === index))
      if (position !== index) return
      option.scrollIntoView({ block: 'nearest' })
    })
    if (index < 0) this.input.removeAttribute('aria-activedescendant')
    else this.input.setAttribute('aria-activedescendant', `suggestion-${index}`)
  }
}
