/// A disc in pixels.
export type Disc = { x: number; y: number; radius: number }

/// Pushes overlapping discs apart, none further than `reach` pixels from where it stood, so that
/// neighbouring territories' clusters (Paris and its ring) can all be read and chosen. The same discs
/// in the same order give the same answer.
export function spread(discs: readonly Disc[], reach: number, rounds = 24): { x: number; y: number }[] {
  const moved = discs.map(({ x, y }) => ({ x, y }))
  const pairs = pairsThatMayTouch(discs, reach)
  for (let round = 0; round < rounds; ++round) {
    let still = true
    for (const [i, j] of pairs) {
      if (separate(moved[i]!, moved[j]!, discs[i]!.radius, discs[j]!.radius, i)) still = false
    }
    moved.forEach((point, index) => keepNear(point, discs[index]!, reach))
    if (still) break
  }
  return moved
}

/// Positions of those that could meet if both went as far as they may towards each other: found along
/// the x axis, and told in the discs' own order.
function pairsThatMayTouch(discs: readonly Disc[], reach: number): [number, number][] {
  const widest = discs.reduce((radius, disc) => Math.max(radius, disc.radius), 0)
  const eastwards = discs.map((_, index) => index).sort((a, b) => discs[a]!.x - discs[b]!.x || a - b)
  const pairs: [number, number][] = []
  eastwards.forEach((i, rank) => {
    const a = discs[i]!
    for (let next = rank + 1; next < eastwards.length; ++next) {
      const j = eastwards[next]!
      const b = discs[j]!
      if (b.x - a.x > a.radius + widest + 2 * reach) break
      if (Math.abs(b.y - a.y) <= a.radius + b.radius + 2 * reach) pairs.push(i < j ? [i, j] : [j, i])
    }
  })
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

type Point = { x: number; y: number }

/// The larger disc moves less. Whether they had to be moved.
function separate(a: Point, b: Point, radiusA: number, radiusB: number, index: number): boolean {
  const wanted = radiusA + radiusB
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  if (Math.abs(dx) >= wanted || Math.abs(dy) >= wanted) return false
  const distance = Math.hypot(dx, dy)
  if (distance >= wanted) return false
  // Discs at one point part along a direction of their own, else they would move as one.
  const angle = distance > 0 ? Math.atan2(dy, dx) : index * 2.4
  const push = wanted - distance
  const shareOfA = radiusB ** 2 / (radiusA ** 2 + radiusB ** 2)
  a.x -= Math.cos(angle) * push * shareOfA
  a.y -= Math.sin(angle) * push * shareOfA
  b.x += Math.cos(angle) * push * (1 - shareOfA)
  b.y += Math.sin(angle) * push * (1 - shareOfA)
  return true
}

function keepNear(point: Point, home: Point, reach: number): void {
  const distance = Math.hypot(point.x - home.x, point.y - home.y)
  if (distance <= reach) return
  point.x = home.x + ((point.x - home.x) * reach) / distance
  point.y = home.y + ((point.y - home.y) * reach) / distance
}
