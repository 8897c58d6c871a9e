/// One arc of a ring, in fractions of a turn clockwise from the top.
export type Arc = { key: string; from: number; length: number }

/// Shares a ring between counts, leaving a gap of `gap` turns after each arc when there are several.
/// Every count that is not zero keeps a visible arc, at the expense of the larger ones.
export function arcsOf(counts: readonly { key: string; members: number }[], gap: number): Arc[] {
  const present = counts.filter((count) => count.members > 0)
  const total = present.reduce((sum, count) => sum + count.members, 0)
  if (present.length === 1) return present.map(({ key }) => ({ key, from: 0, length: 1 }))

  const least = Math.min(2 * gap, 1 / Math.max(present.length, 1))
  const widened = present.map(({ key, members }) => ({ key, share: Math.max(members / total, least) }))
  const turn = widened.reduce((sum, { share }) => sum + share, 0)
  let from = 0
  return widened.map(({ key, share }) => {
    const arc = { key, from, length: share / turn - gap }
    from += share / turn
    return arc
  })
}

/// The middle line of an arc as SVG path data: around (middle, middle), clockwise.
export function arcPath({ from, length }: Arc, middle: number, radius: number): string {
  const at = (turn: number): string => {
    const angle = 2 * Math.PI * (turn - 0.25)
    return `${(middle + radius * Math.cos(angle)).toFixed(2)} ${(middle + radius * Math.sin(angle)).toFixed(2)}`
  }
  // An arc cannot end where it begins: a whole ring is drawn by halves.
  const half = from + length / 2
  const step = (to: number): string => `A${radius} ${radius} 0 0 1 ${at(to)}`
  return `M${at(from)}${step(half)}${step(from + length)}`
}
