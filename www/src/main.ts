import { App } from './app.ts'
import { Drawer } from './side/drawer.ts'
import { followSkipLinks } from './side/skip_links.ts'

followSkipLinks()
new Drawer()
new App().start()
