import type { Texts } from './fr.ts'
import type { CoverageTexts } from './fr_coverage.ts'

export type { CoverageTexts, Texts }

/// The words of the page in the reader's language, and those of its coverage mode.
export let texts: Texts
export let coverageTexts: CoverageTexts

let askForCoverage: () => Promise<CoverageTexts>

/// Called by the language's own file (speak_fr.ts, speak_en.ts), which the page runs before its program.
export function speak(words: Texts, coverageWords: () => Promise<CoverageTexts>): void {
  texts = words
  askForCoverage = coverageWords
}

/// To be awaited before the coverage is shown, whose words few readers need at first.
export async function speakOfCoverage(): Promise<void> {
  coverageTexts = await askForCoverage()
}
