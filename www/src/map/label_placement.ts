export type Point = { x: number; y: number }
export type Box = { left: number; top: number; right: number; bottom: number }

/// A text that wants a place at its anchor, in pixels. `clearance`: how far from the anchor the text
/// begins; `margin`: how far it keeps from other texts and from the edge of the view. `sides` in order of
/// preference.
export type LabelWish<Label> = {
  key: string
  label: Label
  x: number
  y: number
  width: number
  height: number
  clearance: number
  margin: number
  sides: readonly Side[]
}
export type Side = 'on' | 'below' | 'above' | 'right' | 'left'

/// `x` is the middle of the text, `y` too.
export type PlacedLabel<Label> = { key: string; label: Label; x: number; y: number; side: Side }

/// Places labels one after the other, so the important ones come first in `wishes`, where they touch
/// neither an obstacle nor an earlier label, and where the edge of what is in `view` does not cut them;
/// those that find no place are left out. One stays on the side where it `was`, as long as that is free: a
/// map that moves does not let names jump.
export function placeLabels<Label>(
  wishes: readonly LabelWish<Label>[],
  obstacles: readonly Box[],
  was: ReadonlyMap<string, Side> = new Map(),
  view?: Box,
): PlacedLabel<Label>[] {
  const taken = new BoxGrid()
  obstacles.forEach((box) => taken.add(box))
  const placed: PlacedLabel<Label>[] = []
  for (const wish of wishes) {
    for (const side of inOrder(wish.sides, was.get(wish.key))) {
      const at = uncut(centreAt(wish, side), side, wish, view)
      if (!at || taken.touches(boxAround(at, wish.width / 2 + wish.margin, wish.height / 2 + wish.margin))) continue
      taken.add(boxAround(at, wish.width / 2, wish.height / 2))
      placed.push({ key: wish.key, label: wish.label, ...at, side })
      break
    }
  }
  return placed
}

export function boxAround({ x, y }: Point, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight }
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function inOrder(sides: readonly Side[], was: Side | undefined): readonly Side[] {
  return was && sides.includes(was) ? [was, ...sides.filter((side) => side !== was)] : sides
}

/// Where a label on a side is whole: of an anchor in sight at its place, or moved along that side, never
/// nearer to the anchor; undefined: nowhere. What is all out of sight waits to be dragged in.
function uncut(at: Point, side: Side, { x, y, width, height, margin }: LabelWish<unknown>, view: Box | undefined): Point | undefined {
  const [halfWidth, halfHeight] = [width / 2 + margin, height / 2 + margin]
  const box = (centre: Point): Box => boxAround(centre, halfWidth, halfHeight)
  if (!view) return at
  if (!overlap(view, boxAround({ x, y }, 0, 0))) return overlap(view, box(at)) && !contains(view, box(at)) ? undefined : at
  const moved = {
    x: side === 'right' || side === 'left' ? at.x : between(at.x, view.left + halfWidth, view.right - halfWidth),
    y: side === 'below' || side === 'above' ? at.y : between(at.y, view.top + halfHeight, view.bottom - halfHeight),
  }
  return contains(view, box(moved)) ? moved : undefined
}

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}

function contains(outer: Box, inner: Box): boolean {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
}

function centreAt(wish: LabelWish<unknown>, side: Side): Point {
  const along = wish.clearance + wish.width / 2
  const across = wish.clearance + wish.height / 2
  switch (side) {
    case 'on':
      return { x: wish.x, y: wish.y }
    case 'below':
      return { x: wish.x, y: wish.y + across }
    case 'above':
      return { x: wish.x, y: wish.y - across }
    case 'right':
      return { x: wish.x + along, y: wish.y }
    case 'left':
      return { x: wish.x - along, y: wish.y }
  }
}

/// Boxes by the cells of a coarse grid, so that each is compared with its neighbours only.
class BoxGrid {
  private static readonly cell = 128
  private readonly cells = new Map<string, Box[]>()

  add(box: Box): void {
    for (const key of this.keysOf(box)) {
      const boxes = this.cells.get(key)
      if (boxes) boxes.push(box)
      else this.cells.set(key, [box])
    }
  }

  touches(box: Box): boolean {
    return this.keysOf(box).some((key) => this.cells.get(key)?.some((other) => overlap(box, other)))
  }

  private keysOf(box: Box): string[] {
    const index = (value: number): number => Math.floor(value / BoxGrid.cell)
    const keys: string[] = []
    for (let row = index(box.top); row <= index(box.bottom); ++row) {
      for (let column = index(box.left); column <= index(box.right); ++column) keys.push(`${row}:${column}`)
    }
    return keys
  }
}
