export type Point = { x: number; y: number }
export type Path = readonly Point[]

/// What bounds the territories of one level in a tile: `shared` parts them from one another, `outer`
/// from the rest of the world.
export type Borders = { shared: Path[]; outer: Path[] }

/// Sorts the edges of territories, given as closed rings whose neighbours have their points in common:
/// a common border is found once, and edges that only exist where the tile was cut not at all.
export function bordersOf(rings: readonly Path[], extent: number): Borders {
  const neighbours = new Map<number, number>()
  for (const ring of rings) {
    eachEdge(ring, (from, to) => {
      const key = keyOf(from, to)
      neighbours.set(key, (neighbours.get(key) ?? 0) + 1)
    })
  }
  const borders: Borders = { shared: [], outer: [] }
  const drawn = new Set<number>()
  for (const ring of rings) {
    let line: Point[] | undefined
    let kind: Path[] | undefined
    eachEdge(ring, (from, to) => {
      const key = keyOf(from, to)
      const isLeftOut = isCut(from, to, extent) || drawn.has(key)
      const next = isLeftOut ? undefined : neighbours.get(key)! > 1 ? borders.shared : borders.outer
      drawn.add(key)
      if (!next) line = undefined
      else if (line && kind === next) line.push(to)
      else next.push((line = [from, to]))
      kind = next
    })
  }
  return borders
}

/// The path without the edges that only exist where the tile was cut.
export function uncut(path: Path, extent: number): Path[] {
  const lines: Path[] = []
  let line: Point[] | undefined
  eachEdge(path, (from, to) => {
    if (isCut(from, to, extent)) line = undefined
    else if (line) line.push(to)
    else lines.push((line = [from, to]))
  })
  return lines
}

function eachEdge(path: Path, use: (from: Point, to: Point) => void): void {
  for (let index = 1; index < path.length; ++index) use(path[index - 1]!, path[index]!)
}

/// Along the tile's side, or outside of it: drawn by the neighbouring tile.
function isCut(a: Point, b: Point, extent: number): boolean {
  return (a.x === b.x && (a.x <= 0 || a.x >= extent)) || (a.y === b.y && (a.y <= 0 || a.y >= extent))
}

/// The same for both directions. Coordinates go from -1024 to 7167, so that two points fit a number.
function keyOf(a: Point, b: Point): number {
  const [p, q] = [(a.x + 1024) * 8192 + a.y + 1024, (b.x + 1024) * 8192 + b.y + 1024]
  return Math.min(p, q) * 2 ** 26 + Math.max(p, q)
}
