import type { Coverage } from '../api/coverage_shapes.ts'
import {
  classCounts,
  measures,
  methods,
  parseBreaks,
  type Classing,
  type CoverageChoice,
  type Measure,
  type Method,
} from '../base/coverage_choice.ts'
import { element } from '../base/element.ts'
import { levels } from '../base/territory.ts'
import { coverageTexts as texts } from '../texts/texts.ts'

type Options = readonly (readonly [string, string])[]

/// What the reader chooses of the choropleth: level, measure, classes.
export class Controls {
  readonly levels: HTMLElement
  readonly measure: HTMLElement
  private readonly levelFigures = new Map(levels.map((level) => [level, element('span', { class: 'figure' })]))
  private readonly levelBoxes: HTMLInputElement[]
  private readonly measureSelect: HTMLSelectElement
  private readonly methodSelect: HTMLSelectElement
  private readonly countSelect: HTMLSelectElement
  private readonly breaksField: HTMLInputElement
  private readonly breaksHint = element('p', { id: 'coverage-breaks-hint', class: 'field-hint' }, texts.controls.breaksHint)
  private readonly breaksForm: HTMLElement
  private readonly classing: HTMLElement
  private checkedClassing: Classing | undefined

  constructor(private readonly onChoose: (change: Partial<CoverageChoice>) => void) {
    const { level, measure, method, count, byHand, breaks, apply } = texts.controls
    this.levelBoxes = [...levels].reverse().map((value) =>
      element('input', { type: 'radio', name: 'coverage-level', value, onchange: () => onChoose({ level: value }) }),
    )
    this.levels = element(
      'fieldset',
      { class: 'coverage-levels' },
      element('legend', {}, level),
      ...[...levels].reverse().map((value, index) =>
        element('label', { class: 'level-choice' }, this.levelBoxes[index], texts.levelPlural(value), this.levelFigures.get(value)),
      ),
    )
    this.measureSelect = select(measures.map((value) => [value, texts.controls.measures[value]]), (value) =>
      onChoose({ measure: value as Measure }),
    )
    this.methodSelect = select([...methods.map((value): [string, string] => [value, texts.controls.methods[value]]), ['hand', byHand]], () =>
      this.chooseMethod(),
    )
    this.countSelect = select(classCounts.map((value) => [String(value), String(value)]), () => this.chooseMethod())
    this.countSelect.setAttribute('aria-label', count)
    this.breaksField = element('input', { type: 'text', class: 'field', inputmode: 'text', 'aria-label': breaks, 'aria-describedby': this.breaksHint.id })
    this.breaksForm = element(
      'form',
      { class: 'breaks-form', onsubmit: (event: Event) => this.chooseBreaks(event) },
      element('div', { class: 'field-row' }, this.breaksField, element('button', { type: 'submit', class: 'button' }, apply)),
      this.breaksHint,
    )
    this.classing = element(
      'div',
      { class: 'field-group' },
      element('div', { class: 'field-row' }, labelled(method, this.methodSelect), this.countSelect),
      this.breaksForm,
    )
    this.measure = element('div', { class: 'coverage-measure' }, labelled(measure, this.measureSelect), this.classing)
  }

  /// Says what is chosen, as the address has it.
  check({ level, measure, classing }: CoverageChoice): void {
    for (const box of this.levelBoxes) box.checked = box.value === level
    this.measureSelect.value = measure
    this.classing.hidden = measure === 'reached'
    // Thresholds being written are not in the address yet: they outlive a change of anything else.
    if (JSON.stringify(classing) !== JSON.stringify(this.checkedClassing)) this.checkClassing(classing)
  }

  /// The figures of every level, beside its name.
  fill({ levels: figures }: Coverage): void {
    for (const { level, reached, total } of figures) {
      const place = this.levelFigures.get(level)
      if (place) place.textContent = `${texts.number(reached)} / ${texts.number(total)}`
    }
  }

  private checkClassing(classing: Classing): void {
    this.checkedClassing = classing
    const isByHand = 'breaks' in classing
    this.methodSelect.value = isByHand ? 'hand' : classing.method
    if (isByHand) this.breaksField.value = texts.controls.written(classing.breaks)
    else this.countSelect.value = String(classing.count)
    this.showBreaks(isByHand)
  }

  private chooseMethod(): void {
    const method = this.methodSelect.value
    this.showBreaks(method === 'hand')
    if (method === 'hand') this.breaksField.focus()
    else this.onChoose({ classing: { method: method as Method, count: Number(this.countSelect.value) } })
  }

  private chooseBreaks(event: Event): void {
    event.preventDefault()
    const breaks = parseBreaks(this.breaksField.value)
    this.breaksField.setAttribute('aria-invalid', String(!breaks))
    this.breaksHint.textContent = breaks ? texts.controls.breaksHint : texts.controls.breaksWrong
    this.breaksHint.classList.toggle('is-wrong', !breaks)
    if (breaks) this.onChoose({ classing: { breaks } satisfies Classing })
    else this.breaksField.focus()
  }

  private showBreaks(isByHand: boolean): void {
    this.breaksForm.hidden = !isByHand
    this.countSelect.hidden = isByHand
  }
}

function select(options: Options, onChange: (value: string) => void): HTMLSelectElement {
  const box: HTMLSelectElement = element('select', { class: 'field', onchange: () => onChange(box.value) })
  box.append(...options.map(([value, text]) => element('option', { value }, text)))
  return box
}

function labelled(text: string, field: HTMLElement): HTMLElement {
  return element('label', { class: 'labelled' }, element('span', {}, text), field)
}
