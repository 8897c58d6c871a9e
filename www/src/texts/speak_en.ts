import { en } from './en.ts'
import { enCoverage } from './en_coverage.ts'
import { speak } from './texts.ts'

speak(en, enCoverage)
