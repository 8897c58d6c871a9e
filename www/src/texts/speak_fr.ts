import { fr } from './fr.ts'
import { speak } from './texts.ts'

speak(fr, async () => (await import('./fr_coverage.ts')).frCoverage)
