import { element } from '../base/element.ts'
import { texts } from '../texts/texts.ts'
import type { Reading } from './reading.ts'

/// Some of a list. `next` leads to what follows; null: nothing does.
export type Part<Item> = { items: readonly Item[]; total: number; next: string | null }

export type ListMaking<Item> = {
  key: string // of the list among those of its panel
  kind: string // class of the list
  name?: string // what assistive technology calls it
  item: (item: Item) => HTMLElement
  more: (next: string) => Promise<Part<Item>>
}

/// What lists know of the panel that they stand in.
export type ListContext = { reading: Reading; onTrouble: (error: unknown) => void }

/// A list that says how much of it is shown, and grows at will until that is all. What was added has
/// focus then, so that reading goes on where it stopped.
export function growingList<Item>(first: Part<Item>, { key, kind, name, item, more }: ListMaking<Item>, { reading, onTrouble }: ListContext): HTMLElement {
  const list = element('ul', { class: kind, 'aria-label': name }, ...first.items.map(item))
  let { next } = first
  if (next === null) return list
  const button = element('button', { type: 'button', class: 'button more', onclick: () => void grow() })
  const say = (total: number): void => {
    button.textContent = texts.panel.more(list.childElementCount, total)
    button.hidden = next === null
  }
  const add = async (from: string): Promise<HTMLElement | undefined> => {
    const part = await more(from)
    const added = part.items.map(item)
    list.append(...added)
    next = part.next
    say(part.total)
    return added[0]
  }
  const grow = async (): Promise<void> => {
    if (next === null || list.hasAttribute('aria-busy')) return
    list.setAttribute('aria-busy', 'true')
    try {
      focusOn(await add(next))
      reading.grown(key, list.childElementCount)
    } catch (error) {
      onTrouble(error)
    } finally {
      list.removeAttribute('aria-busy')
    }
  }
  const growAsBefore = async (): Promise<void> => {
    try {
      while (next !== null && list.childElementCount < reading.sizeOf(key)) await add(next)
    } catch (error) {
      onTrouble(error)
    }
  }
  say(first.total)
  reading.waitFor(growAsBefore())
  return element('div', {}, list, button)
}

/// The parts of a list that is all here: `next` is where one begins.
export function partsOf<Item>(all: readonly Item[], size: number): (next: string) => Part<Item> {
  return (next) => {
    const end = Number(next) + size
    return { items: all.slice(Number(next), end), total: all.length, next: end < all.length ? String(end) : null }
  }
}

function focusOn(added: HTMLElement | undefined): void {
  if (!added) return
  const control = added.querySelector<HTMLElement>('a, button')
  if (!control) added.tabIndex = -1
  ;(control ?? added).focus()
}
