import { svgElement } from './element.ts'

/// Paper-coloured marks along a coloured band: `width` in parts of the band's, `dash` in pixels.
type Texture = { width: number; dash: readonly number[]; round?: true }

/// One for each colour of the palette, so that categories differ without it: in the pins, the legend and
/// the lists. They are as coarse as a band of six pixels asks for.
const textures: readonly (Texture | undefined)[] = [
  undefined,
  { width: 1, dash: [1.5, 3.5] }, // ticks
  { width: 0.3, dash: [] }, // a line
  { width: 0.45, dash: [0.01, 4.5], round: true }, // dots
  { width: 1, dash: [3, 4] }, // blocks
  { width: 0.32, dash: [5, 3] }, // a broken line
  { width: 1, dash: [1, 1.8] }, // fine ticks
  { width: 1, dash: [1.5, 7] }, // sparse ticks
  { width: 0.32, dash: [6, 2.5, 1, 2.5] }, // dash and dot
  { width: 0.65, dash: [0.01, 8], round: true }, // large dots
  { width: 0.55, dash: [2, 2.5] }, // squares
  { width: 1, dash: [1.2, 1.8, 1.2, 5] }, // ticks by two
]

/// The texture that goes with a colour of the palette; the first goes without.
export function textureOf(rank: number): Texture | undefined {
  return textures[rank % textures.length]
}

/// Of a texture on a band so wide, in pixels.
export function widthOfMarks({ width }: Texture, thickness: number): number {
  return Math.max(width * thickness, 1)
}

/// The sample of a category, by its class (`category-0`…), that stands before its name.
export function swatch(categoryClass: string): SVGElement {
  const thickness = 10
  const band = { d: `M0 ${thickness / 2}H18`, 'stroke-width': thickness }
  const texture = textureOf(Number(/\d+$/.exec(categoryClass)?.[0] ?? 0))
  return svgElement(
    'svg',
    { class: 'swatch', viewBox: `0 0 18 ${thickness}`, width: 18, height: thickness, 'aria-hidden': 'true', focusable: 'false' },
    svgElement('path', { ...band, class: `band ${categoryClass}` }),
    texture && svgElement('path', {
      ...band,
      class: 'band-marks',
      'stroke-width': widthOfMarks(texture, thickness),
      'stroke-dasharray': texture.dash.join(' ') || undefined,
      'stroke-linecap': texture.round && 'round',
    }),
  )
}
