import type { Measure, Part } from '../base/coverage_choice.ts'
import type { NewCanvas } from '../base/workbench.ts'
import type { Context } from '../map/base_drawing.ts'
import { classOf, stepOf, unknownClass, valueOf, zeroClass } from './classes.ts'
import { isCut, type PackedTile, type TileTerritory } from './packed_tile.ts'

/// How territories are painted. `ends`: where each class ends; `steps`: the palette.
export type Painting = {
  measure: Measure
  ends: readonly number[]
  part: Part
  colours: { steps: readonly string[]; zero: string; hatch: string; unknown: string; line: string }
}

type Canvas = ReturnType<NewCanvas>

/// Pixels between two lines of the hatch, of the 512 that a tile measures: a divisor, so that lines go
/// on from tile to tile.
const hatchPeriod = 8

/// Vertices of one path: as many as a browser fills in a few milliseconds.
const pathSize = 8000

/// Paints a tile over a canvas `side` pixels wide. `lineWidth` (0: none) in its pixels.
export function paintTile(canvas: Canvas, tile: PackedTile, painting: Painting, lineWidth: number, newCanvas: NewCanvas): void {
  const context = canvas.getContext('2d') as Context | null
  if (!context) return
  const scale = canvas.width / tile.extent
  const shown = tile.territories.filter(({ members }) => isShown(members, painting.part))
  for (const [rank, territories] of byClass(shown, painting)) {
    fillAll(context, territories, scale, fillOf(rank, painting, canvas.width, newCanvas))
  }
  if (lineWidth > 0) strokeAll(context, shown, scale, tile.extent, painting.colours.line, lineWidth)
}

export function isShown(members: number, part: Part): boolean {
  return part === 'all' || (part === 'reached') === members > 0
}

function byClass(territories: readonly TileTerritory[], { measure, ends }: Painting): Map<number, TileTerritory[]> {
  const classes = new Map<number, TileTerritory[]>()
  for (const territory of territories) {
    const rank = classOf(valueOf(measure, territory.members, territory.population), ends)
    const known = classes.get(rank)
    if (known) known.push(territory)
    else classes.set(rank, [territory])
  }
  return classes
}

/// One class shares a path, so that no seam shows between neighbours of the same colour.
function fillAll(context: Context, territories: readonly TileTerritory[], scale: number, fill: string | CanvasPattern): void {
  context.fillStyle = fill
  let vertices = 0
  context.beginPath()
  for (const { rings } of territories) {
    for (const ring of rings) {
      for (let at = 0; at < ring.length; at += 2) {
        if (at === 0) context.moveTo(ring[at]! * scale, ring[at + 1]! * scale)
        else context.lineTo(ring[at]! * scale, ring[at + 1]! * scale)
      }
      context.closePath()
      vertices += ring.length / 2
    }
    if (vertices < pathSize) continue
    context.fill()
    context.beginPath()
    vertices = 0
  }
  context.fill()
}

function strokeAll(
  context: Context,
  territories: readonly TileTerritory[],
  scale: number,
  extent: number,
  colour: string,
  width: number,
): void {
  context.strokeStyle = colour
  context.lineWidth = width
  context.lineJoin = 'round'
  for (const { rings } of territories) {
    context.beginPath()
    for (const ring of rings) traceRing(context, ring, extent, (x, y) => [x * scale, y * scale])
    context.stroke()
  }
}

/// Adds a ring to the path, without the segments that only exist where the tile was cut.
export function traceRing(
  context: Context,
  ring: Int16Array,
  extent: number,
  place: (x: number, y: number) => readonly [number, number],
): void {
  let isDrawing = false
  let [x0, y0] = [ring[ring.length - 2]!, ring[ring.length - 1]!]
  for (let at = 0; at < ring.length; at += 2) {
    const [x1, y1] = [ring[at]!, ring[at + 1]!]
    if (isCut(x0, y0, x1, y1, extent)) isDrawing = false
    else {
      if (!isDrawing) context.moveTo(...place(x0, y0))
      context.lineTo(...place(x1, y1))
      isDrawing = true
    }
    ;[x0, y0] = [x1, y1]
  }
}

function fillOf(rank: number, { colours, ends }: Painting, side: number, newCanvas: NewCanvas): string | CanvasPattern {
  if (rank === unknownClass) return colours.unknown
  if (rank === zeroClass) return hatched(colours.zero, colours.hatch, side, newCanvas)
  return colours.steps[stepOf(rank, Math.max(ends.length, 1))] ?? colours.unknown
}

function hatched(ground: string, line: string, side: number, newCanvas: NewCanvas): CanvasPattern | string {
  const period = Math.max(4, Math.round((hatchPeriod * side) / 512))
  const canvas = newCanvas(period, period)
  const context = canvas.getContext('2d') as Context | null
  if (!context) return ground
  context.fillStyle = ground
  context.fillRect(0, 0, period, period)
  context.strokeStyle = line
  context.lineWidth = Math.max(1, period / 8)
  context.beginPath()
  for (const from of [-period, 0, period]) {
    context.moveTo(from - 1, period + 1)
    context.lineTo(from + period + 1, -1)
  }
  context.stroke()
  return context.createPattern(canvas, 'repeat') ?? ground
}
