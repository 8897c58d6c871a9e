import { Control, DomEvent, type ControlPosition } from 'leaflet'
import { element, svgElement } from '../base/element.ts'

/// A button on the map: a picture drawn by `path` in 20 × 20, with a name.
export function mapButton(name: string, path: string, onClick: () => void): HTMLButtonElement {
  const picture = svgElement('svg', { viewBox: '0 0 20 20', 'aria-hidden': 'true', focusable: 'false' }, svgElement('path', { d: path }))
  return element('button', { type: 'button', class: 'map-tool', 'aria-label': name, title: name, onclick: onClick }, picture)
}

export function redraw(button: HTMLButtonElement, name: string, path: string): void {
  button.setAttribute('aria-label', name)
  button.title = name
  button.querySelector('path')?.setAttribute('d', path)
}

/// A corner of the map that holds what is given, for which the map itself does not move.
export function mapControl(position: ControlPosition, name: string, ...parts: HTMLElement[]): Control {
  const box = element('div', { class: name }, ...parts)
  DomEvent.disableClickPropagation(box).disableScrollPropagation(box)
  return Object.assign(new Control({ position }), { onAdd: () => box })
}
