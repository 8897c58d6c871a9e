import { declared } from './element.ts'

/// Tells a sentence to who listens to the page instead of looking at it. The one place for what no part
/// of the page says by itself: it is always rendered, whatever stands in the map's place.
export function announce(sentence: string): void {
  declared('page-status').textContent = sentence
}
