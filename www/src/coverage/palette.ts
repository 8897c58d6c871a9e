import { paletteSize } from './classes.ts'
import type { Painting } from './tile_painting.ts'

/// The choropleth's colours, from styles/variables.css.
export function readPalette(): Painting['colours'] {
  const css = getComputedStyle(document.documentElement)
  const colour = (name: string): string => css.getPropertyValue(`--coverage-${name}`).trim()
  return {
    steps: Array.from({ length: paletteSize }, (_, step) => colour(String(step))),
    zero: colour('zero'),
    hatch: colour('hatch'),
    unknown: colour('unknown'),
    line: colour('line'),
  }
}
