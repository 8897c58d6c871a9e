import { App } from './app.ts'
import { declared } from './base/element.ts'
import { PageState } from './base/page_state.ts'
import { nextPaint, nextTask } from './base/pause.ts'
import { MapView } from './map/map_view.ts'
import { Drawer } from './side/drawer.ts'
import { followLanguageLink } from './side/language_link.ts'
import { followSkipLinks } from './side/skip_links.ts'
import { showThemeChoice } from './side/theme_choice.ts'

document.querySelector('.plain')?.remove() // the same without this program
followSkipLinks()
followLanguageLink()
showThemeChoice()
new Drawer()
await nextPaint() // the page's frame is seen before its program runs
const state = new PageState()
const view = new MapView(declared('map'), state.current.view)
await nextTask() // the program starts by steps, between which the browser answers its reader
const app = new App(state, view)
await nextTask()
void app.start()
