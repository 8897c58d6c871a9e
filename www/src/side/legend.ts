import type { Summary } from '../api/shapes.ts'
import type { CategoryColours } from '../base/colours.ts'
import { declared, element } from '../base/element.ts'
import type { Filter } from '../base/filter.ts'
import { renew } from '../base/reading_place.ts'
import { swatch } from '../base/texture.ts'
import { texts } from '../texts/texts.ts'

/// The legend, which is the filter: one box a category.
export class Legend {
  private readonly list = declared('legend-list')
  private readonly note = declared('legend-note')
  private boxes: HTMLInputElement[] = []

  constructor(
    private readonly colours: CategoryColours,
    private readonly onFilter: (categories: Filter['categories']) => void,
  ) {
    declared('legend-all').addEventListener('click', () => onFilter(undefined))
    declared('legend-none').addEventListener('click', () => onFilter([]))
  }

  /// Draws the categories, all of them checked.
  fill(categories: Summary['categories']): void {
    this.boxes = categories.map(({ key }) =>
      element('input', { type: 'checkbox', value: key, checked: true, onchange: () => this.onFilter(this.checked()) }),
    )
    const items = categories.map(({ key, label, members }, index) =>
      element(
        'li',
        {},
        element(
          'label',
          { class: `legend-item ${this.colours.classOf(key)}` },
          this.boxes[index],
          swatch(this.colours.classOf(key)),
          element('span', { class: 'legend-label' }, label),
          element('span', { class: 'figure' }, texts.number(members)),
        ),
      ),
    )
    renew(this.list, ...items)
  }

  check(categories: Filter['categories']): void {
    for (const box of this.boxes) box.checked = categories === undefined || categories.includes(box.value)
    const checked = this.boxes.filter((box) => box.checked).length
    this.note.textContent = categories === undefined ? '' : this.noteOf(checked)
  }

  private checked(): Filter['categories'] {
    const keys = this.boxes.filter((box) => box.checked).map((box) => box.value)
    return keys.length === this.boxes.length ? undefined : keys
  }

  private noteOf(checked: number): string {
    return checked === 0 ? texts.side.none : texts.side.filtered(checked, this.boxes.length)
  }
}
