import { element, type Child } from '../base/element.ts'
import { texts } from '../texts/texts.ts'
import { highlight } from './highlight.ts'
import { contextOf, type Entry } from './search_entries.ts'

type Line = { name: string; context: string; other: string; figure: string; isNobody: boolean; isPlain?: boolean }

/// « Ambert — Puy-de-Dôme (63) · 4 membres », as a line of the list; what was typed stands out.
export function optionOf(entry: Entry, index: number, typed: string): HTMLElement {
  const { name, context, other, figure, isNobody, isPlain } = lineOf(entry, typed)
  const shown = (text: string): Child[] => (isPlain ? [text] : marked(text, typed))
  return element(
    'div',
    { role: 'option', id: optionId(index), 'data-index': index, 'aria-selected': 'false', class: `search-option is-${entry.kind}` },
    element(
      'span',
      { class: 'search-place' },
      element('span', { class: 'search-name' }, ...shown(name)),
      context !== '' && ' ',
      context !== '' && element('span', { class: 'search-context' }, context),
      other !== '' && ' ',
      other !== '' && element('span', { class: 'search-other' }, ...shown(other)),
    ),
    figure !== '' && ' ',
    figure !== '' && element('span', { class: isNobody ? 'search-figure is-none' : 'search-figure' }, figure),
  )
}

export const optionId = (index: number): string => `search-option-${index}`

function marked(text: string, typed: string): Child[] {
  return highlight(text, typed).map(({ text: part, isTyped }) => (isTyped ? element('mark', {}, part) : part))
}

function lineOf(entry: Entry, typed: string): Line {
  const { search } = texts
  switch (entry.kind) {
    case 'place': {
      const { row } = entry
      const code = row.level === 'commune' && /^\d/.test(typed) ? search.codes(row.postcode, row.code) : ''
      return {
        name: row.name,
        context: contextOf(row),
        other: row.matched === undefined ? code : search.matched(row.matched),
        figure: row.members > 0 ? texts.members(row.members) : search.noMember,
        isNobody: row.members === 0,
      }
    }
    case 'nearest': {
      const { row } = entry
      const where = [search.away(row.distance_m), contextOf(row)].filter(Boolean).join(' · ')
      return { name: row.name, context: where, other: '', figure: texts.members(row.members), isNobody: false, isPlain: true }
    }
    case 'organisation': {
      const { row } = entry
      return { name: row.name, context: whereabouts(row), other: '', figure: texts.members(row.members), isNobody: false }
    }
    case 'person': {
      const { row } = entry
      return { name: row.name, context: whereabouts(row), other: row.organisation, figure: '', isNobody: false }
    }
    case 'recent':
      return { name: entry.row.name, context: entry.row.context, other: '', figure: texts.levelName(entry.row.level), isNobody: true, isPlain: true }
  }
}

function whereabouts({ place, commune }: Extract<Entry, { kind: 'person' | 'organisation' }>['row']): string {
  if (!place || !commune) return texts.search.notLocated
  return place.level === 'commune' ? `${commune.name}, ${contextOf(commune)}` : place.name
}
