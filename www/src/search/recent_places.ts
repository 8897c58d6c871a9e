import { levels, type Level } from '../base/territory.ts'

/// A place that was chosen in the search: nothing about people.
export type RecentPlace = { level: Level; code: string; name: string; context: string }

const key = 'epingle-recent-places'
const most = 6

/// What has been kept, of which nothing is believed: others write there too.
export function parseRecent(text: string | null): RecentPlace[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(list) ? list.filter(isRecentPlace).slice(0, most) : []
  } catch {
    return []
  }
}

/// With `place` in front, once.
export function withRecent(list: readonly RecentPlace[], { level, code, name, context }: RecentPlace): RecentPlace[] {
  const others = list.filter((one) => one.level !== level || one.code !== code)
  return [{ level, code, name, context }, ...others].slice(0, most)
}

function isRecentPlace(value: unknown): value is RecentPlace {
  if (typeof value !== 'object' || value === null) return false
  const { level, code, name, context } = value as Record<string, unknown>
  const isKnown = typeof level === 'string' && (levels as readonly string[]).includes(level)
  return isKnown && [code, name, context].every((text) => typeof text === 'string' && text.length < 200)
}

/// The last places chosen, kept in this browser where it allows that.
export const recentPlaces = {
  all: (): RecentPlace[] => {
    try {
      return parseRecent(localStorage.getItem(key))
    } catch {
      return []
    }
  },
  add: (place: RecentPlace): void => {
    try {
      localStorage.setItem(key, JSON.stringify(withRecent(recentPlaces.all(), place)))
    } catch {
      // Storage is full, or denied: the search works without.
    }
  },
  forget: (): void => {
    try {
      localStorage.removeItem(key)
    } catch {
      // Nothing was kept either.
    }
  },
}
