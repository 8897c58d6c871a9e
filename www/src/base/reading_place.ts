/// Gives a part of the page other content and leaves its reader where they were: what is scrolled stays
/// so, what was unfolded is unfolded again, and focus goes to what has the same words, or to the first
/// thing there is.
export function renew(root: HTMLElement, ...content: (Node | string)[]): void {
  const { scrollTop, scrollLeft } = root
  const unfolded = new Set([...root.querySelectorAll<HTMLDetailsElement>('details[open]')].map(summaryOf))
  const focus = focusIn(root)
  root.replaceChildren(...content)
  for (const details of root.querySelectorAll('details')) details.open ||= unfolded.has(summaryOf(details))
  if (focus) giveFocus(root, focus)
  Object.assign(root, { scrollTop, scrollLeft })
}

/// What has focus: its words, how many of the same come before it, and what is selected in a field.
type Focus = { words: string; rank: number; selection: readonly [number, number] | undefined }

function focusIn(root: HTMLElement): Focus | undefined {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLElement) || activeElement === root || !root.contains(activeElement)) return undefined
  const words = identityOf(activeElement)
  return { words, rank: likeIn(root, words).indexOf(activeElement), selection: selectionOf(activeElement) }
}

function giveFocus(root: HTMLElement, { words, rank, selection }: Focus): void {
  const like = likeIn(root, words)
  const found = like[rank] ?? like.at(-1) ?? focusableIn(root)[0]
  found?.focus({ preventScroll: true })
  if (selection && found instanceof HTMLInputElement) found.setSelectionRange(...selection)
}

function likeIn(root: HTMLElement, words: string): HTMLElement[] {
  return focusableIn(root).filter((candidate) => identityOf(candidate) === words)
}

function focusableIn(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex]')]
}

function selectionOf(element: HTMLElement): [number, number] | undefined {
  if (!(element instanceof HTMLInputElement) || element.selectionStart === null) return undefined
  return [element.selectionStart, element.selectionEnd ?? element.selectionStart]
}

function summaryOf(details: HTMLDetailsElement): string {
  return wordsOf(details.querySelector('summary'))
}

/// Numbers change with the members; the words around them do not.
function wordsOf(element: Element | null): string {
  return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\p{N}+/gu, '')
}

/// A box is told from others by its value, a button of a row by what the row is about.
function identityOf(element: HTMLElement): string {
  const value = element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type) ? element.value : ''
  const row = element.closest<HTMLElement>('[data-code]')?.dataset['code'] ?? ''
  return [element.tagName, element.id, value, row, wordsOf(element)].join('|')
}
