import { TileLayer, type Control, type Layer, type Map as LeafletMap } from 'leaflet'
import type { Basemap } from '../api/shapes.ts'
import { element } from '../base/element.ts'
import { texts } from '../texts/texts.ts'
import { mapButton, mapControl } from './map_button.ts'

const sheets = 'M10 3 2.5 7 10 11l7.5-4L10 3ZM2.5 10 10 14l7.5-4M2.5 13 10 17l7.5-4'

/// The choice between the map's own ground and those of other hosts, which the operator allows. Nothing
/// is asked of a host before a reader chooses it, and the choice is not kept. `onChange` tells the
/// attribution of the one that is shown, undefined for our own.
export function basemapControl(
  map: LeafletMap,
  own: Layer,
  basemaps: readonly Basemap[],
  onChange: (attribution: string | undefined) => void,
): Control {
  let shown: Layer = own
  const trouble = element('p', { class: 'basemaps-trouble', role: 'status' })
  const choose = (basemap: Basemap | undefined): void => {
    const chosen = basemap ? layerOf(basemap) : own
    trouble.textContent = ''
    chosen.on('tileerror', () => chosen !== own && (trouble.textContent = texts.map.basemapTrouble(basemap?.name ?? '')))
    map.removeLayer(shown).addLayer(chosen)
    shown = chosen
    onChange(basemap?.attribution)
  }
  const choices = [undefined, ...basemaps].map((basemap) =>
    element(
      'label',
      { class: 'basemap' },
      element('input', { type: 'radio', name: 'basemap', checked: basemap === undefined, onchange: () => choose(basemap) }),
      element('span', {}, basemap ? basemap.name : texts.map.ownBasemap, basemap && element('small', {}, texts.map.servedBy(hostOf(basemap)))),
    ),
  )
  const list = element('fieldset', { id: 'basemaps', class: 'basemaps-list', hidden: true }, element('legend', {}, texts.map.basemaps), ...choices, trouble)
  return mapControl('topright', 'map-tools basemaps', disclosureOf(list), list)
}

function disclosureOf(list: HTMLElement): HTMLButtonElement {
  const open = (isOpen: boolean): void => {
    list.hidden = !isOpen
    button.setAttribute('aria-expanded', String(isOpen))
  }
  const button = mapButton(texts.map.basemaps, sheets, () => open(Boolean(list.hidden)))
  button.setAttribute('aria-controls', list.id)
  open(false)
  list.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    open(false)
    button.focus()
  })
  return button
}

/// Hosts may ask which site shows their tiles, as OpenStreetMap does; they learn no more than that.
function layerOf({ tiles, max_zoom }: Basemap): TileLayer {
  return new TileLayer(tiles, { maxNativeZoom: max_zoom, referrerPolicy: 'origin', className: 'outside-tiles' })
}

function hostOf({ tiles }: Basemap): string {
  return new URL(tiles.replaceAll(/[{}]/g, '')).host
}
