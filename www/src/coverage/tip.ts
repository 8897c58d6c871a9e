import { declared, element } from '../base/element.ts'
import { coverageTexts as texts } from '../texts/texts.ts'

/// What a territory says when it is pointed at or its row has focus.
export type TipFigures = { name: string; members: number; population: number | null | undefined; rate: number | null | undefined }

/// The box in the map's corner where those figures stand.
export class Tip {
  private readonly root = declared('coverage-tip')

  get text(): string {
    const [name, said] = [...this.root.children].map(({ textContent }) => textContent ?? '')
    return name === undefined ? '' : texts.labelled(name, said ?? '')
  }

  show(figures: TipFigures | undefined): void {
    this.root.hidden = figures === undefined
    this.root.replaceChildren(...(figures ? contentOf(figures) : []))
  }
}

function contentOf({ name, members, population, rate }: TipFigures): HTMLElement[] {
  const said = [
    members > 0 ? texts.members(members) : texts.tip.nobody,
    rate !== null && rate !== undefined && members > 0 && texts.tip.rate(rate),
    population !== null && population !== undefined && texts.tip.inhabitants(population),
  ]
  return [element('strong', {}, name), element('span', {}, said.filter(Boolean).join(' · '))]
}
