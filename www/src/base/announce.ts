import { declared } from './element.ts'

/// Tells a sentence to who listens to the page instead of looking at it.
export function announce(sentence: string): void {
  declared('page-status').textContent = sentence
}
