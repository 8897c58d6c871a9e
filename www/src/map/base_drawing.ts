import { drawnLevels, traced, type BaseShapes, type DrawnLevel } from './base_shapes.ts'

const colourNames = [
  'sea', 'shallow', 'land', 'france', 'urban-1', 'urban-2', 'chosen', 'chosen-line', 'coast',
  'border', 'region', 'departement', 'epci', 'commune',
] as const

/// What the base map is drawn with: the --map-… of styles/variables.css.
export type BaseStyle = Record<(typeof colourNames)[number], string>

/// A territory drawn apart from the others.
export type Highlight = { level: string; code: string }

export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

export function readBaseStyle(): BaseStyle {
  const css = getComputedStyle(document.documentElement)
  return Object.fromEntries(colourNames.map((name) => [name, css.getPropertyValue(`--map-${name}`).trim()])) as BaseStyle
}

/// How wide a level's borders are, in pixels: from 0 at a first zoom to their width four zooms later.
const lines: Record<DrawnLevel, { from: number; width: number; dash: readonly number[] }> = {
  commune: { from: 9, width: 0.9, dash: [1.5, 2.5] },
  epci: { from: 7, width: 1.1, dash: [5, 3] },
  departement: { from: 3, width: 1.2, dash: [] },
  region: { from: 1, width: 1.9, dash: [] },
}

/// The lighter water along the shore, in pixels; half of it lies on the land, which covers it.
const shallows = 13

/// Towns stand out from afar; who is in the middle of one sees its parts.
function urbanStrength(zoom: number): number {
  return Math.min(Math.max(1 - (zoom - 10) / 4, 0.3), 1)
}

/// Paints a tile over a square context `side` pixels wide, of `ratio` device pixels each. `zoom` is the
/// map's: lines grow with it.
export function paintBase(
  context: Context,
  shapes: BaseShapes | undefined,
  { side, ratio, zoom }: { side: number; ratio: number; zoom: number },
  style: BaseStyle,
  highlight: Highlight | undefined,
): void {
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.fillStyle = style.sea
  context.fillRect(0, 0, side, side)
  if (!shapes) return
  const scale = side / shapes.extent
  const pixel = ratio / scale // in the tile's units
  context.setTransform(scale, 0, 0, scale, 0, 0)
  const fill = (path: Path2D, colour: string): void => {
    context.fillStyle = colour
    context.fill(path)
  }
  const stroke = (path: Path2D, colour: string, width: number, dash: readonly number[] = []): void => {
    context.strokeStyle = colour
    context.lineWidth = width * pixel
    context.setLineDash(dash.map((length) => length * pixel))
    context.stroke(path)
  }

  context.lineJoin = 'bevel' // of so wide a line, round joins would take most of the time
  stroke(shapes.shore, style.shallow, shallows)
  context.lineJoin = 'round'
  fill(shapes.land, style.land)
  stroke(shapes.shore, style.coast, 1)
  fill(shapes.france, style.france)
  context.globalAlpha = urbanStrength(zoom)
  shapes.urban.forEach((path, index) => fill(path, index === 0 ? style['urban-1'] : style['urban-2']))
  context.globalAlpha = 1
  const chosen = highlight && chosenPath(shapes, highlight)
  if (chosen) fill(chosen, style.chosen)
  for (const level of drawnLevels) {
    const { from, width, dash } = lines[level]
    const growth = Math.min(Math.max((zoom - from) / 4, 0), 1.5)
    if (growth > 0) stroke(shapes.borders[level], style[level], growth * width, dash)
  }
  stroke(shapes.coast, style.coast, 1.1)
  stroke(shapes.frontiers, style.border, zoom < 6 ? 1 : 1.8)
  if (chosen) stroke(chosen, style['chosen-line'], 2)
}

function chosenPath({ territories }: BaseShapes, { level, code }: Highlight): Path2D | undefined {
  const paths = drawnLevels.some((known) => known === level) ? territories[level as DrawnLevel].get(code) : undefined
  return paths && traced(paths)
}
