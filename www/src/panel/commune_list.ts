import type { TerritoryDetails } from '../api/shapes.ts'
import { element } from '../base/element.ts'
import { placeOf } from '../base/state.ts'
import { texts } from '../texts/texts.ts'
import { growingList, partsOf } from './growing_list.ts'
import { placeLink } from './place_link.ts'
import type { ViewContext } from './view_context.ts'

type PlaceCount = TerritoryDetails['places'][number]

/// How many communes are shown at a time.
const pageSize = 100

const orders = ['members', 'name'] as const
export type Order = (typeof orders)[number]

/// From most members, equals by name; or by name.
export function sorted(places: readonly PlaceCount[], order: Order): PlaceCount[] {
  const byName = (a: PlaceCount, b: PlaceCount): number => a.name.localeCompare(b.name, 'fr')
  return [...places].sort((a, b) => (order === 'members' && b.members - a.members) || byName(a, b))
}

/// The communes of a territory that have members, in the order the reader chooses.
export function communeList(places: readonly PlaceCount[], context: ViewContext): HTMLElement {
  const list = element('div')
  const { reading } = context
  const choose = (order: Order): void => {
    reading.said('order', order)
    show(order)
  }
  const buttons = orders.map((order) =>
    element('button', { type: 'button', class: 'chip', onclick: () => choose(order) }, texts.panel.order[order]),
  )
  const show = (order: Order): void => {
    orders.forEach((each, index) => buttons[index]?.setAttribute('aria-pressed', String(each === order)))
    const part = partsOf(sorted(places, order), pageSize)
    list.replaceChildren(
      growingList(
        part('0'),
        {
          key: `places:${order}`,
          kind: 'places',
          item: (place) => communeItem(place, context),
          more: async (next) => part(next),
        },
        context,
      ),
    )
  }
  show(orders.find((order) => order === reading.wordsOf('order')) ?? 'members')
  const choice = places.length > 1 && element('div', { class: 'places-order', role: 'group', 'aria-label': texts.panel.order.title }, ...buttons)
  return element(
    'section',
    {},
    element('div', { class: 'places-head' }, element('h3', { class: 'section-heading' }, texts.panel.places), choice),
    list,
  )
}

function communeItem({ code, name, members }: PlaceCount, context: ViewContext): HTMLElement {
  const figures = element('span', { class: 'place-figures' }, texts.members(members))
  return element('li', {}, placeLink(placeOf({ level: 'commune', code }), 'place', context, element('span', {}, name), ' ', figures))
}
