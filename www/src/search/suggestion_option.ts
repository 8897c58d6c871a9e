import type { Suggestion } from '../api/shapes.ts'
import { element } from '../base/element.ts'
import { texts } from '../texts/texts.ts'

/// « Ambert — Puy-de-Dôme (63) · 4 membres », as a line of the list.
export function optionOf(suggestion: Suggestion, index: number): HTMLElement {
  const { name, context, members, matched } = suggestion
  return element(
    'li',
    { role: 'option', id: `suggestion-${index}`, 'data-index': index, 'aria-selected': 'false', class: 'suggestion' },
    element(
      'span',
      { class: 'suggestion-place' },
      element('span', { class: 'suggestion-name' }, name),
      context !== '' && element('span', { class: 'suggestion-context' }, context),
      matched !== undefined && matched !== '' && element('span', { class: 'suggestion-matched' }, texts.search.matched(matched)),
    ),
    element(
      'span',
      { class: members > 0 ? 'suggestion-members' : 'suggestion-members is-none' },
      members > 0 ? texts.members(members) : texts.search.noMember,
    ),
  )
}

export function nothingFound(text: string): HTMLElement {
  return element(
    'li',
    { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false', class: 'suggestion is-empty' },
    element('span', {}, texts.search.none(text)),
    element('span', { class: 'suggestion-context' }, texts.search.noneHint),
  )
}
