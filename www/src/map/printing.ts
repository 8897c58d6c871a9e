import type { Map as LeafletMap } from 'leaflet'

/// Paper is narrower than most screens: the map takes the width that styles/print.css gives it, about
/// the same centre, before the page is laid out for the printer. Its sources, which stand folded on
/// narrow screens, are said below it.
export function followPrinting(map: LeafletMap): void {
  const frame = map.getContainer().parentElement
  if (!frame) return
  const resize = (isPrinting: boolean): void => {
    frame.classList.toggle('is-printing', isPrinting)
    frame.dataset['sources'] = frame.querySelector('.credits p')?.textContent ?? ''
    map.invalidateSize({ animate: false })
  }
  addEventListener('beforeprint', () => resize(true))
  addEventListener('afterprint', () => resize(false))
}
