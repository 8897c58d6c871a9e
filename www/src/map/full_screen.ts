import type { Control } from 'leaflet'
import { texts } from '../texts/texts.ts'
import { mapButton, mapControl, redraw } from './map_button.ts'

const enter = 'M3 7.5V3h4.5M12.5 3H17v4.5M17 12.5V17h-4.5M7.5 17H3v-4.5'
const leave = 'M7.5 3v4.5H3M17 7.5h-4.5V3M12.5 17v-4.5H17M3 12.5h4.5V17'

/// Shows the page on the whole screen, lists and search included; undefined where the browser, or who
/// shows the map in a frame, does not allow it.
export function fullScreenControl(): Control | undefined {
  if (!document.fullscreenEnabled) return undefined
  const toggle = (): void => {
    const asked = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
    asked.catch(() => undefined) // the browser may refuse, and says so itself
  }
  const button = mapButton(texts.map.fullScreen, enter, toggle)
  document.addEventListener('fullscreenchange', () => {
    if (document.fullscreenElement) redraw(button, texts.map.leaveFullScreen, leave)
    else redraw(button, texts.map.fullScreen, enter)
  })
  return mapControl('topright', 'map-tools', button)
}
