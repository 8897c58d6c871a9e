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
