import type { Filter } from './filter.ts'

/// Bounds on the month of joining, "2024-03", both included; undefined: none.
export type Period = Pick<Filter, 'since' | 'until'>

/// Periods that one asks for by name.
export const presets = ['lastYear', 'thisYear', 'all'] as const
export type Preset = (typeof presets)[number]

export function periodOf(preset: Preset, today: Date): Period {
  const [year, month] = [today.getFullYear(), today.getMonth()]
  if (preset === 'all') return { since: undefined, until: undefined }
  // Twelve months, this one included.
  return { since: preset === 'thisYear' ? monthOf(year, 0) : monthOf(year, month - 11), until: undefined }
}

export function presetOf(period: Period, today: Date): Preset | undefined {
  return presets.find((preset) => {
    const { since, until } = periodOf(preset, today)
    return since === period.since && until === period.until
  })
}

/// A month as people write it where the browser has no field for months: « 03/2024 », « 2024-03 »,
/// « 2024 » (its first month, or its last as the end of a period). Undefined when it is none.
export function readMonth(text: string, end: 'since' | 'until'): string | undefined {
  const [, before, middle, after] = /^\s*(?:(\d{1,4})\s*[-/.\s]\s*)?(\d{1,4})(\s*)$/.exec(text) ?? []
  if (after === undefined || middle === undefined) return undefined
  const [year, month] =
    before === undefined ? [middle, end === 'since' ? '1' : '12'] : before.length === 4 ? [before, middle] : [middle, before]
  const isMonth = year.length === 4 && Number(month) >= 1 && Number(month) <= 12
  return isMonth ? monthOf(Number(year), Number(month) - 1) : undefined
}

/// `month` counts from 0, and may be before January.
function monthOf(year: number, month: number): string {
  const date = new Date(Date.UTC(year, month, 1))
  return `${date.getUTCFullYear()}-${String(date.getUTCMonth() + 1).padStart(2, '0')}`
}
