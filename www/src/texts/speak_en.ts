import { en } from './en.ts'
import { speak } from './texts.ts'

speak(en, async () => (await import('./en_coverage.ts')).enCoverage)
