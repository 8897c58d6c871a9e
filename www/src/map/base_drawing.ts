import type { VectorTile, VectorTileFeature } from '@mapbox/vector-tile'

/// What the base map is drawn with, read once from styles/variables.css.
export type BaseStyle = Record<'sea' | 'land' | 'france' | 'chosen' | 'coast' | 'border' | 'departement' | 'region', string>

/// A territory drawn apart from the others.
export type Highlight = { level: string; code: string }

export function readBaseStyle(): BaseStyle {
  const css = getComputedStyle(document.documentElement)
  const colour = (name: string): string => css.getPropertyValue(`--map-${name}`).trim()
  return {
    sea: colour('sea'),
    land: colour('land'),
    france: colour('france'),
    chosen: colour('chosen'),
    coast: colour('coast'),
    border: colour('border'),
    departement: colour('departement'),
    region: colour('region'),
  }
}

/// Draws one tile over `size` × `size` units of the context. `zoom` is the map's: lines grow with it.
export function drawBaseTile(
  context: CanvasRenderingContext2D,
  tile: VectorTile | undefined,
  size: number,
  zoom: number,
  style: BaseStyle,
  highlight: Highlight | undefined,
): void {
  context.fillStyle = style.sea
  context.fillRect(0, 0, size, size)
  if (!tile) return
  context.lineJoin = 'round'

  const fill = (layer: string, colour: string, only?: string): void => {
    context.fillStyle = colour
    each(tile, layer, (feature, extent) => {
      if (only === undefined || feature.properties['code'] === only) context.fill(area(feature, size / extent))
    })
  }
  const stroke = (layer: string, colour: string, width: number): void => {
    context.strokeStyle = colour
    context.lineWidth = width
    each(tile, layer, (feature, extent) => context.stroke(outline(feature, size / extent, extent)))
  }

  const closeness = Math.min(Math.max((zoom - 4) / 6, 0), 1)
  fill('land', style.land)
  stroke('land', style.coast, 1)
  fill('departement', style.france)
  if (highlight) fill(highlight.level, style.chosen, highlight.code)
  stroke('departement', style.departement, 0.5 + 0.9 * closeness)
  stroke('region', style.region, 1 + closeness)
  stroke('border', style.border, 1 + 0.8 * closeness)
}

function each(tile: VectorTile, name: string, use: (feature: VectorTileFeature, extent: number) => void): void {
  const layer = tile.layers[name]
  for (let index = 0; layer && index < layer.length; ++index) use(layer.feature(index), layer.extent)
}

function area(feature: VectorTileFeature, scale: number): Path2D {
  const path = new Path2D()
  for (const ring of feature.loadGeometry()) {
    ring.forEach((point, index) => {
      if (index === 0) path.moveTo(point.x * scale, point.y * scale)
      else path.lineTo(point.x * scale, point.y * scale)
    })
    path.closePath()
  }
  return path
}

type Point = { x: number; y: number }

/// The lines of a feature without the segments that only exist because a polygon was cut at the
/// tile's edge.
function outline(feature: VectorTileFeature, scale: number, extent: number): Path2D {
  const isCut = (a: Point, b: Point): boolean =>
    (a.x === b.x && (a.x <= 0 || a.x >= extent)) || (a.y === b.y && (a.y <= 0 || a.y >= extent))
  const path = new Path2D()
  for (const line of feature.loadGeometry()) {
    let drawing = false
    line.forEach((point, index) => {
      const previous = line[index - 1]
      if (!previous || isCut(previous, point)) {
        drawing = false
        return
      }
      if (!drawing) path.moveTo(previous.x * scale, previous.y * scale)
      path.lineTo(point.x * scale, point.y * scale)
      drawing = true
    })
  }
  return path
}
