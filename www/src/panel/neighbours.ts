import type { Named, Neighbours } from '../api/shapes.ts'
import { element } from '../base/element.ts'
import { placeOf } from '../base/state.ts'
import type { Level } from '../base/territory.ts'
import { texts } from '../texts/texts.ts'
import { placeLink } from './place_link.ts'
import type { ViewContext } from './view_context.ts'

/// The ways to the places before and after in the list by name. `around`: whose list that is.
export function neighbourLinks(level: Level, { previous, next }: Neighbours, around: string | undefined, context: ViewContext): HTMLElement {
  const names = texts.panel.neighbours
  const link = (place: Named | null, kind: string, said: string): HTMLElement | false =>
    place !== null &&
    placeLink(
      placeOf({ level, code: place.code }),
      `neighbour ${kind}`,
      context,
      element('span', { class: 'neighbour-role' }, said),
      ' ',
      element('span', { class: 'neighbour-name' }, place.name),
    )
  return element(
    'nav',
    { class: 'neighbours', 'aria-label': names.list(level, around) },
    link(previous, 'is-previous', names.previous(level)),
    link(next, 'is-next', names.next(level)),
  )
}
