import { App } from './app.ts'
import { Drawer } from './side/drawer.ts'
import { followLanguageLink } from './side/language_link.ts'
import { followSkipLinks } from './side/skip_links.ts'

followSkipLinks()
followLanguageLink()
new Drawer()
new App().start()
