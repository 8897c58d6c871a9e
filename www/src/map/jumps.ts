import { Control, DomEvent } from 'leaflet'
import type { Bbox } from '../api/shapes.ts'
import { element } from '../base/element.ts'
import { texts, type Texts } from '../texts/texts.ts'

/// The parts of France that no single screen shows together, as boxes in degrees.
const parts: { key: keyof Texts['map']['parts']; bbox: Bbox }[] = [
  { key: 'metropole', bbox: [-5.2, 41.3, 9.6, 51.1] },
  { key: 'guadeloupe', bbox: [-61.85, 15.8, -61.0, 16.55] },
  { key: 'martinique', bbox: [-61.25, 14.35, -60.8, 14.9] },
  { key: 'guyane', bbox: [-54.6, 2.1, -51.6, 5.8] },
  { key: 'reunion', bbox: [55.2, -21.4, 55.85, -20.85] },
  { key: 'mayotte', bbox: [44.95, -13.05, 45.35, -12.6] },
  { key: 'miquelon', bbox: [-56.45, 46.74, -56.1, 47.15] },
  { key: 'barthelemy', bbox: [-62.95, 17.86, -62.78, 17.98] },
  { key: 'martin', bbox: [-63.16, 18.04, -62.95, 18.13] },
  { key: 'wallis', bbox: [-178.3, -14.4, -176.0, -13.2] },
  { key: 'polynesie', bbox: [-154.8, -27.8, -134.3, -7.8] },
  { key: 'caledonie', bbox: [163.5, -22.8, 168.2, -19.5] },
  { key: 'taaf', bbox: [50.0, -50.0, 78.0, -37.5] },
  { key: 'clipperton', bbox: [-109.25, 10.28, -109.18, 10.32] },
]

/// A disclosure on the map that leads to each of them.
export function jumpsControl(onJump: (bbox: Bbox) => void): Control {
  const list = element('ul', { id: 'jumps', class: 'jumps-list', hidden: true })
  const toggle = element(
    'button',
    { type: 'button', class: 'map-button', 'aria-expanded': 'false', 'aria-controls': 'jumps' },
    texts.map.goTo,
  )
  const open = (isOpen: boolean): void => {
    list.hidden = !isOpen
    // As high as what the map leaves, however small that is.
    const frame = container.closest('.leaflet-container')
    if (isOpen && frame) list.style.maxHeight = `${frame.getBoundingClientRect().bottom - list.getBoundingClientRect().top - 8}px`
    toggle.setAttribute('aria-expanded', String(isOpen))
  }
  toggle.addEventListener('click', () => open(Boolean(list.hidden)))
  for (const { key, bbox } of parts) {
    const go = (): void => {
      open(false)
      toggle.focus()
      onJump(bbox)
    }
    list.append(element('li', {}, element('button', { type: 'button', onclick: go }, texts.map.parts[key])))
  }
  const container = element('div', { class: 'jumps' }, toggle, list)
  container.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden) return
    event.stopPropagation()
    open(false)
    toggle.focus()
  })
  container.addEventListener('focusout', (event) => {
    if (!container.contains(event.relatedTarget as Node | null)) open(false)
  })
  DomEvent.disableClickPropagation(container).disableScrollPropagation(container)
  return Object.assign(new Control({ position: 'topleft' }), { onAdd: () => container })
}
