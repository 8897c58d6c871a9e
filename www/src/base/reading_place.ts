/// Replaces the content of a part of the page and leaves its reader where they were: what is scrolled
/// stays so, what was unfolded is unfolded again, and focus goes to what has the same words.
export function keepReadingPlace(root: HTMLElement, replace: () => void): void {
  const { scrollTop } = root
  const unfolded = new Set([...root.querySelectorAll<HTMLDetailsElement>('details[open]')].map(summaryOf))
  const { activeElement } = document
  const focused = root !== activeElement && root.contains(activeElement) ? identityOf(activeElement) : undefined
  replace()
  for (const details of root.querySelectorAll('details')) details.open ||= unfolded.has(summaryOf(details))
  if (focused !== undefined) focusLike(root, focused)
  root.scrollTop = scrollTop
}

function focusLike(root: HTMLElement, identity: string): void {
  const focusable = [...root.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex]')]
  const same = focusable.find((candidate) => identityOf(candidate) === identity)
  ;(same ?? focusable[0])?.focus({ preventScroll: true })
}

function summaryOf(details: HTMLDetailsElement): string {
  return wordsOf(details.querySelector('summary'))
}

/// Numbers change with the members; the words around them do not.
function wordsOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\p{N}+/gu, '')
}

function identityOf(element: Element | null): string {
  return [element?.tagName, element?.id, element instanceof HTMLInputElement ? element.value : '', wordsOf(element)].join('|')
}
