import { server } from '../api/server.ts'
import type { CommuneDetails, PeoplePage, Person } from '../api/shapes.ts'
import { element } from '../base/element.ts'
import { latest } from '../base/latest.ts'
import { texts } from '../texts/texts.ts'
import { growingList } from './growing_list.ts'
import { partOf, seatOf } from './people_lists.ts'
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
  const ask = latest((text: string, signal) => server.people(commune.code, text, context.filter, signal))
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
      status.textContent = texts.panel.found(page.matched, commune.listed)
      found.replaceChildren(foundList(commune, page, text, context))
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

function foundList({ code }: CommuneDetails, page: PeoplePage, words: string, context: ViewContext): HTMLElement {
  const detailOf = (person: Person): string => [context.labelOf(person.category), seatOf(person)].filter((part) => part !== '').join(' · ')
  return growingList(
    partOf(page),
    {
      key: `found:${words}`,
      kind: 'people',
      item: (person) => personItem(person, detailOf(person)),
      more: async (next) => partOf(await server.peopleAfter(code, next)),
    },
    context,
  )
}
