import { element } from '../base/element.ts'
import { periodOf, presetOf, presets, readMonth, type Period, type Preset } from '../base/period.ts'
import { texts } from '../texts/texts.ts'

const ends = ['since', 'until'] as const
type End = (typeof ends)[number]

/// Years before it are being typed: a field for months tells of 0002 on the way to 2024.
const firstMonth = '1900-01'

/// When members joined: from one month to another, or a usual period at once.
export class PeriodChoice {
  readonly root: HTMLElement
  private readonly fields: Record<End, HTMLInputElement>
  private readonly buttons = new Map<Preset, HTMLButtonElement>()
  private readonly trouble = element('p', { id: 'period-trouble', class: 'field-trouble', role: 'alert' })

  constructor(private readonly onChoose: (period: Period) => void) {
    this.fields = { since: this.field('since'), until: this.field('until') }
    for (const preset of presets) {
      const choose = (): void => onChoose(periodOf(preset, new Date()))
      this.buttons.set(preset, element('button', { type: 'button', class: 'preset', 'aria-pressed': 'false', onclick: choose }, texts.filters.presets[preset]))
    }
    const labelled = ends.map((end) => element('label', { class: 'labelled' }, element('span', {}, texts.filters.ends[end]), this.fields[end]))
    this.root = element(
      'fieldset',
      { class: 'filter-group period' },
      element('legend', {}, texts.filters.period),
      element('div', { class: 'presets' }, ...this.buttons.values()),
      element('div', { class: 'period-fields' }, ...labelled),
      this.trouble,
    )
  }

  check(period: Period): void {
    for (const end of ends) if (this.read(end) !== period[end]) this.fields[end].value = period[end] ?? ''
    const preset = presetOf(period, new Date())
    for (const [each, button] of this.buttons) button.setAttribute('aria-pressed', String(each === preset))
    this.complain(undefined)
  }

  private field(end: End): HTMLInputElement {
    const field = element('input', { type: 'month', class: 'field', 'data-end': end, 'aria-describedby': 'period-trouble', onchange: () => this.choose() })
    // Where the browser has no such field, it is one for text.
    if (field.type !== 'month') field.placeholder = texts.filters.monthHint
    return field
  }

  private read(end: End): string | undefined {
    return readMonth(this.fields[end].value, end)
  }

  private choose(): void {
    const period = { since: this.read('since'), until: this.read('until') }
    const isUnread = ends.some((end) => period[end] === undefined && this.fields[end].value.trim() !== '')
    if (isUnread) return this.complain(texts.filters.noMonth)
    if (ends.some((end) => (period[end] ?? firstMonth) < firstMonth)) return
    if (period.since && period.until && period.since > period.until) return this.complain(texts.filters.reversed)
    this.onChoose(period)
  }

  private complain(trouble: string | undefined): void {
    this.trouble.textContent = trouble ?? ''
    for (const end of ends) {
      if (trouble === undefined) this.fields[end].removeAttribute('aria-invalid')
      else this.fields[end].setAttribute('aria-invalid', 'true')
    }
  }
}
