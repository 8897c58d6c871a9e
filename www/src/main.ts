import { App } from './app.ts'
import { nextPaint, nextTask } from './base/pause.ts'
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
const app = new App()
await nextTask()
app.start()
