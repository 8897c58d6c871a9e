import type { Map as LeafletMap } from 'leaflet'
import { isDark } from '../base/theme.ts'

/// Paper is narrower than most screens: the map takes the width that styles/print.css gives it, about
/// the same centre, before the page is laid out for the printer. Its sources, which stand folded on
/// narrow screens, are said below it. `repaint` paints at once, in the colours and pixels of now.
export function followPrinting(map: LeafletMap, repaint: () => void): void {
  const frame = map.getContainer().parentElement
  if (!frame) return
  const resize = (isPrinting: boolean): void => {
    frame.classList.toggle('is-printing', isPrinting)
    frame.dataset['sources'] = frame.querySelector('.credits p')?.textContent ?? ''
    map.invalidateSize({ animate: false })
  }
  const print = (isPrinting: boolean): void => {
    turnLight(isPrinting && isDark())
    resize(isPrinting)
    if (isPrinting) inLight(repaint)
    else repaint()
  }
  addEventListener('beforeprint', () => print(true))
  addEventListener('afterprint', () => print(false))
}

/// In the colours of paper, whatever those of the screen.
function inLight(paint: () => void): void {
  const { dataset } = document.documentElement
  const { theme } = dataset
  dataset['theme'] = 'light'
  paint()
  if (theme === undefined) delete dataset['theme']
  else dataset['theme'] = theme
}

/// Paper is light, but a map that was painted in the dark cannot be painted anew before the printer looks:
/// styles/print.css turns its lightness round, and that of the samples beside it, which keep the colours
/// that they explain.
function turnLight(isTurned: boolean): void {
  for (const sample of document.querySelectorAll<HTMLElement>('.class-swatch')) {
    sample.style.background = isTurned ? getComputedStyle(sample).background : ''
  }
  document.documentElement.classList.toggle('is-turned-light', isTurned)
}
