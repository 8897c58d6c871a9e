import { server } from '../api/server.ts'
import type { Peer, PeerPage } from '../api/shapes.ts'
import { element } from '../base/element.ts'
import { tabs } from '../base/tabs.ts'
import type { Spot } from '../base/territory.ts'
import { texts } from '../texts/texts.ts'
import { growingList, type Part } from './growing_list.ts'
import { peerItem } from './peer_item.ts'
import type { ViewContext } from './view_context.ts'

/// The way last chosen: who leafs from commune to commune keeps to it.
let lastWay: string | undefined

/// The section of a place's peers: who else is like it, way by way. `home`: the département that need
/// not be named.
export function peersSection(spot: Spot, ways: readonly PeerPage[], home: string | undefined, context: ViewContext): HTMLElement {
  const title = element('h3', { class: 'section-heading', tabindex: -1 }, texts.panel.peers.title)
  const chosen = firstChoice(ways, lastWay)
  if (!chosen) return element('section', { class: 'peers' }, title, element('p', { class: 'quiet' }, texts.panel.peers.none(spot.level)))
  const all = ways.map((way) => ({
    key: way.by,
    label: texts.panel.peers.tab(way.by, way.places),
    panel: wayPanel(spot, way, home, context),
  }))
  return element('section', { class: 'peers' }, title, tabs(texts.panel.peers.title, all, chosen, (key) => (lastWay = key)))
}

/// The way to begin with: the last one chosen if it has peers, else the first that has; undefined: none.
export function firstChoice(ways: readonly PeerPage[], last: string | undefined): string | undefined {
  const some = ways.filter(({ places }) => places > 0)
  return (some.find(({ by }) => by === last) ?? some[0])?.by
}

function wayPanel(spot: Spot, way: PeerPage, home: string | undefined, context: ViewContext): HTMLElement {
  return element(
    'div',
    {},
    element('p', { class: 'quiet' }, texts.panel.peers.about(way.by, spot.level, way.places, way.members, way.from, way.to)),
    growingList(
      partOf(way),
      {
        key: `peers:${way.by}`,
        kind: 'places',
        item: (peer) => peerItem(spot.level, peer, home, context),
        more: async (next) => partOf(await server.peers(spot, next)),
      },
      context,
    ),
  )
}

function partOf({ list, places, next }: PeerPage): Part<Peer> {
  return { items: list, total: places, next }
}
