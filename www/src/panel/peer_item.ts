import type { Peer } from '../api/shapes.ts'
import { element } from '../base/element.ts'
import { placeOf } from '../base/state.ts'
import type { Level } from '../base/territory.ts'
import { texts } from '../texts/texts.ts'
import { placeLink } from './place_link.ts'
import type { ViewContext } from './view_context.ts'

/// A place with members, as a line of a list: how many, how far, and where unless that is `home`.
export function peerItem(level: Level, peer: Peer, home: string | undefined, context: ViewContext): HTMLElement {
  const { code, name, departement, members, population, distance_km: distance } = peer
  const about = [departement && departement.code !== home ? departement.name : '', population > 0 ? texts.panel.inhabitants(population) : '']
  return element(
    'li',
    {},
    placeLink(
      placeOf({ level, code }),
      'place',
      context,
      element(
        'span',
        { class: 'place-about' },
        element('span', {}, name),
        ' ',
        element('span', { class: 'quiet' }, about.filter((part) => part !== '').join(' · ')),
      ),
      ' ',
      element(
        'span',
        { class: 'place-figures' },
        element('span', {}, texts.members(members)),
        ' ',
        element('span', { class: 'quiet' }, texts.panel.away(distance)),
      ),
    ),
  )
}
