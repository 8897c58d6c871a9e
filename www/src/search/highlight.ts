/// A stretch of a text, and whether it is what was typed.
export type Stretch = { text: string; isTyped: boolean }

const expansions: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss' }
const isWritten = (character: string): boolean => /[\p{L}\p{N}]/u.test(character)

/// Small letters without accents, as the server compares them.
function folded(character: string): string {
  const small = character.toLowerCase()
  return expansions[small] ?? small.normalize('NFD').replace(/\p{M}/gu, '')
}

function wordsOf(typed: string): string[] {
  const words = [...typed].map((character) => (isWritten(character) ? folded(character) : ' ')).join('').split(' ')
  return words.filter((word) => word !== '').flatMap((word) => (word === 'st' ? [word, 'saint'] : word === 'ste' ? [word, 'sainte'] : [word]))
}

/// Cuts `text` where words of it begin with a word that was typed, whatever its accents and case.
/// Put together, the stretches are the text.
export function highlight(text: string, typed: string): Stretch[] {
  const characters = [...text]
  const letters = characters.map((character) => (isWritten(character) ? folded(character) : ' '))
  const isTyped = characters.map(() => false)
  const words = wordsOf(typed)
  letters.forEach((letter, first) => {
    if (letter === ' ' || (first > 0 && letters[first - 1] !== ' ')) return
    for (const word of words) {
      let seen = ''
      let end = first
      while (seen.length < word.length && end < letters.length) seen += letters[end++]
      if (seen.startsWith(word)) isTyped.fill(true, first, end)
    }
  })
  return stretches(characters, isTyped)
}

function stretches(characters: readonly string[], isTyped: readonly boolean[]): Stretch[] {
  const parts: Stretch[] = []
  characters.forEach((character, index) => {
    const last = parts.at(-1)
    if (last && last.isTyped === isTyped[index]) last.text += character
    else parts.push({ text: character, isTyped: isTyped[index] ?? false })
  })
  return parts
}
