import type { Summary } from '../api/shapes.ts'
import { element } from '../base/element.ts'
import { certainties, type Certainty, type Filter } from '../base/filter.ts'
import { texts } from '../texts/texts.ts'

/// How sure the place of those shown must be: one box a kind, with how many there are of it.
export class CertaintyChoice {
  readonly root: HTMLElement
  private readonly boxes: HTMLInputElement[]
  private readonly figures: HTMLElement[]

  constructor(private readonly onChoose: (certainty: Filter['certainty']) => void) {
    this.boxes = certainties.map((value) =>
      element('input', { type: 'checkbox', value, checked: true, onchange: () => this.choose() }),
    )
    this.figures = certainties.map(() => element('span', { class: 'figure' }))
    this.root = element(
      'fieldset',
      { class: 'filter-group' },
      element('legend', {}, texts.filters.certainty),
      ...certainties.map((kind, index) => this.line(kind, index)),
    )
  }

  check(certainty: Filter['certainty']): void {
    for (const box of this.boxes) box.checked = certainty === undefined || certainty.includes(box.value as Certainty)
  }

  count(kinds: Summary['by_certainty']): void {
    kinds.forEach(({ members }, index) => {
      const figure = this.figures[index]
      if (figure) figure.textContent = texts.number(members)
    })
  }

  private line(kind: Certainty, index: number): HTMLElement {
    const { name, meaning } = texts.filters.certainties[kind]
    return element(
      'label',
      { class: 'legend-item certainty' },
      this.boxes[index],
      element('span', { class: 'legend-label' }, name, element('small', {}, meaning)),
      this.figures[index],
    )
  }

  private choose(): void {
    const checked = this.boxes.filter((box) => box.checked).map((box) => box.value as Certainty)
    this.onChoose(checked.length === certainties.length ? undefined : checked)
  }
}
