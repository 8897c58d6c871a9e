export type Box = { left: number; top: number; right: number; bottom: number }

/// A text that wants a place beside its anchor, in pixels. `clearance`: how far from the anchor the
/// text begins. `sides` in order of preference.
export type LabelWish<Label> = {
  label: Label
  x: number
  y: number
  width: number
  height: number
  clearance: number
  sides: readonly Side[]
}
export type Side = 'below' | 'above' | 'right' | 'left'

/// `x` is the middle of the text, `y` too.
export type PlacedLabel<Label> = { label: Label; x: number; y: number }

/// Places labels one after the other, so the important ones come first in `wishes`, where they touch
/// neither an obstacle nor an earlier label; those that find no place are left out. What stands in
/// `view` is not named half outside of it.
export function placeLabels<Label>(
  wishes: readonly LabelWish<Label>[],
  obstacles: readonly Box[],
  view: Box,
  margin = 2,
): PlacedLabel<Label>[] {
  const taken = new BoxGrid()
  obstacles.forEach((box) => taken.add(box))
  const placed: PlacedLabel<Label>[] = []
  for (const wish of wishes) {
    const inView = overlap(view, boxAround(wish, 0, 0))
    for (const side of wish.sides) {
      const at = centreAt(wish, side)
      const box = boxAround(at, wish.width / 2 + margin, wish.height / 2 + margin)
      if (taken.touches(box) || (inView && !contains(view, box))) continue
      taken.add(box)
      placed.push({ label: wish.label, ...at })
      break
    }
  }
  return placed
}

export function boxAround({ x, y }: { x: number; y: number }, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight }
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function contains(outer: Box, inner: Box): boolean {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
}

function centreAt(wish: LabelWish<unknown>, side: Side): { x: number; y: number } {
  const along = wish.clearance + wish.width / 2
  const across = wish.clearance + wish.height / 2
  switch (side) {
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
