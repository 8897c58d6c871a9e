// Runs before the page is drawn, so that it is never drawn in other colours than the chosen ones, nor
// in a form that it has not in a frame.
import { applyTheme, chosenTheme } from './base/theme.ts'
import { isEmbedded } from './embed/frame.ts'

applyTheme(chosenTheme())
if (isEmbedded()) document.documentElement.dataset['integration'] = ''
