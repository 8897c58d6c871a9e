import type { MembersQuery } from '../api/address.ts'
import type { PersonRow, PersonRows } from '../api/member_shapes.ts'
import { server } from '../api/server.ts'
import type { CommuneDetails } from '../api/shapes.ts'
import { element } from '../base/element.ts'
import { latest } from '../base/latest.ts'
import { texts } from '../texts/texts.ts'
import { growingList, type Part } from './growing_list.ts'
import { seatOf } from './people_lists.ts'
import { personItem } from './person_item.ts'
import type { ViewContext } from './view_context.ts'

/// From so many on, one looks for somebody rather than reads.
export const worthSearching = 30

/// Milliseconds without a keystroke before the server is asked.
const pause = 150

/// A field that finds people of a commune by name or organisation; what it finds stands in the place
/// of `lists` as long as it is not empty.
export function findPerson(commune: CommuneDetails, lists: readonly HTMLElement[], context: ViewContext): HTMLElement {
  const { reading } = context
  const field = element('input', { type: 'search', class: 'field', autocomplete: 'off', spellcheck: 'false', maxlength: 100, oninput: () => wait() })
  const status = element('p', { class: 'find-status quiet', role: 'status' })
  const found = element('div')
  const all = element('div', {}, ...lists)
  let timer: ReturnType<typeof setTimeout> | undefined
  const queryOf = (words: string): MembersQuery => ({ words, filter: { ...context.filter, inside: { level: 'commune', code: commune.code } } })
  const ask = latest((words: string, signal) => server.personRows(queryOf(words), signal))
  const clear = (): void => {
    ask.stop()
    status.textContent = ''
    found.replaceChildren()
  }
  const find = async (): Promise<void> => {
    const text = field.value.trim()
    all.hidden = text !== ''
    if (text === '') return clear()
    try {
      const page = await ask(text)
      if (!page) return
      status.textContent = texts.panel.found(page.numberMatched, commune.listed)
      found.replaceChildren(foundList(page, queryOf(text), context))
    } catch (error) {
      context.onTrouble(error)
    }
  }
  const wait = (): void => {
    reading.said('find', field.value)
    clearTimeout(timer)
    timer = setTimeout(() => void find(), pause)
  }
  field.value = reading.wordsOf('find') ?? ''
  if (field.value !== '') reading.waitFor(find())
  const label = element('label', { class: 'labelled' }, texts.panel.find(commune.listed), field)
  return element('div', { class: 'find' }, label, status, found, all)
}

function foundList(page: PersonRows, query: MembersQuery, context: ViewContext): HTMLElement {
  const detailOf = (person: PersonRow): string => [context.labelOf(person.category), seatOf(person)].filter((part) => part !== '').join(' · ')
  return growingList(
    partOf(page),
    {
      key: `found:${query.words}`,
      kind: 'people',
      item: (person) => personItem(person, detailOf(person)),
      more: async (next) => partOf(await server.personRowsAfter(query, next)),
    },
    context,
  )
}

function partOf({ rows, numberMatched, next }: PersonRows): Part<PersonRow> {
  return { items: rows, total: numberMatched, next }
}
