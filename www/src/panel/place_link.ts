import { element, type Child } from '../base/element.ts'
import type { Place } from '../base/state.ts'
import type { ViewContext } from './view_context.ts'

/// A link to a place's panel: opens it here, and elsewhere (new tab, copied) as any link does.
export function placeLink(place: Place, kind: string, { addressOf, onPlace }: ViewContext, ...children: Child[]): HTMLElement {
  const onclick = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onPlace(place)
  }
  return element('a', { class: kind, href: addressOf(place), onclick }, ...children)
}
