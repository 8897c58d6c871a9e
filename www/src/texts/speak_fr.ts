import { fr } from './fr.ts'
import { frCoverage } from './fr_coverage.ts'
import { speak } from './texts.ts'

speak(fr, frCoverage)
