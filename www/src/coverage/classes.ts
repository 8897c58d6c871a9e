import type { Classes } from '../api/coverage_shapes.ts'
import type { Measure } from '../base/coverage_choice.ts'

/// A territory's class: a rank from 0, or one of these.
export const zeroClass = -1
export const unknownClass = -2

/// The number of steps of the palette, --coverage-0 … in styles/variables.css.
export const paletteSize = 7

/// What a territory is classed by; undefined when it cannot be said (a rate without inhabitants).
export function valueOf(measure: Measure, members: number, population: number | undefined): number | undefined {
  if (measure !== 'rate') return members
  if (members === 0) return 0
  return population ? (members * 10_000) / population : undefined
}

/// Where each class ends; a value belongs to the first whose end is not below it.
export function endsOf(classes: Classes): number[] {
  return classes.list.map(({ to }) => to ?? Infinity)
}

/// The class of a value among those that end at `ends`, which rise.
export function classOf(value: number | undefined, ends: readonly number[]): number {
  if (value === undefined) return unknownClass
  if (value <= 0) return zeroClass
  const rank = ends.findIndex((end) => value <= end)
  return rank < 0 ? Math.max(ends.length - 1, 0) : rank
}

/// The palette's step of a class among `count`: the whole range is used however few they are. One
/// class alone has a middle colour.
export function stepOf(rank: number, count: number): number {
  return count === 1 ? 4 : Math.round((rank * (paletteSize - 1)) / (count - 1))
}
