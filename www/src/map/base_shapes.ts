import type { VectorTile, VectorTileFeature } from '@mapbox/vector-tile'
import { bordersOf, uncut, type Path } from './borders.ts'

/// Levels whose borders the base map draws, from the finest.
export const drawnLevels = ['commune', 'epci', 'departement', 'region'] as const
export type DrawnLevel = (typeof drawnLevels)[number]

/// What is painted of a base tile, in its own units: made once, painted as often as need be.
export type BaseShapes = {
  extent: number
  land: Path2D
  shore: Path2D // the land's outline
  france: Path2D
  coast: Path2D // the outline of all French territories
  urban: Path2D[] // from the sparser
  frontiers: Path2D
  borders: Record<DrawnLevel, Path2D>
  territories: Record<DrawnLevel, Map<string, Path[]>> // by code
}

export function baseShapesOf(tile: VectorTile): BaseShapes {
  const layers = Object.values(tile.layers)
  const extent = layers[0]?.extent ?? 4096
  const land = pathsOf(tile, 'land')
  const territories = {} as BaseShapes['territories']
  const borders = {} as BaseShapes['borders']
  let coast: readonly Path[] = []
  for (const level of drawnLevels) {
    territories[level] = byCode(tile, level)
    const found = bordersOf([...territories[level].values()].flat(), extent)
    borders[level] = traced(found.shared)
    if (level === 'departement') coast = found.outer
  }
  return {
    extent,
    land: traced(land),
    shore: traced(land.flatMap((path) => uncut(path, extent))),
    france: traced([...territories.departement.values()].flat()),
    coast: traced(coast),
    urban: [1, 2].map((density) => traced(pathsOf(tile, 'urban', ({ properties }) => properties['density'] === density))),
    frontiers: traced(pathsOf(tile, 'border')),
    borders,
    territories,
  }
}

export function traced(paths: readonly Path[]): Path2D {
  const traced = new Path2D()
  for (const path of paths) {
    path.forEach(({ x, y }, index) => (index === 0 ? traced.moveTo(x, y) : traced.lineTo(x, y)))
  }
  return traced
}

function pathsOf(tile: VectorTile, name: string, isWanted: (feature: VectorTileFeature) => boolean = () => true): Path[] {
  const layer = tile.layers[name]
  const paths: Path[] = []
  for (let index = 0; layer && index < layer.length; ++index) {
    const feature = layer.feature(index)
    if (isWanted(feature)) paths.push(...feature.loadGeometry())
  }
  return paths
}

function byCode(tile: VectorTile, level: DrawnLevel): Map<string, Path[]> {
  const layer = tile.layers[level]
  const territories = new Map<string, Path[]>()
  for (let index = 0; layer && index < layer.length; ++index) {
    const feature = layer.feature(index)
    territories.set(String(feature.properties['code']), feature.loadGeometry())
  }
  return territories
}
