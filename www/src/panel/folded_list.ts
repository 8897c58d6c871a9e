import { element } from '../base/element.ts'
import { growingList, type ListContext, type ListMaking, type Part } from './growing_list.ts'

export type Folding<Item> = ListMaking<Item> & {
  fold: string // class of the whole
  summary: HTMLElement
  first: () => Promise<Part<Item>>
  /// What stands below the list, which has so many items in all.
  note?: (total: number) => HTMLElement | undefined
}

/// A list that is asked for when it is unfolded.
export function foldedList<Item>({ fold, summary, first, note, ...making }: Folding<Item>, context: ListContext): HTMLElement {
  const { reading, onTrouble } = context
  const asked = element('div', { class: 'asked' })
  const load = async (): Promise<void> => {
    if (asked.childElementCount > 0 || asked.hasAttribute('aria-busy')) return
    asked.setAttribute('aria-busy', 'true')
    try {
      const part = await first()
      const below = note?.(part.total)
      asked.replaceChildren(growingList(part, making, context), ...(below ? [below] : []))
    } catch (error) {
      onTrouble(error)
    } finally {
      asked.removeAttribute('aria-busy')
    }
  }
  const isUnfolded = reading.sizeOf(making.key) > 0
  const details = element('details', { class: fold, open: isUnfolded, ontoggle: () => toggled() }, summary, asked)
  const toggled = (): void => {
    reading.grown(making.key, details.open ? Math.max(reading.sizeOf(making.key), 1) : 0)
    if (details.open) void load()
  }
  if (isUnfolded) reading.waitFor(load())
  return details
}
