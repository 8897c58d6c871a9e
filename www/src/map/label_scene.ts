import type { BaseName } from './base_names.ts'
import type { LabelColour } from './label_kinds.ts'
import type { Box, Point } from './label_placement.ts'

/// A pin that names keep away from; `extent`: how far it reaches from its middle, in pixels.
export type ScenePin = Point & { id: string; name: string; isNamed: boolean; members: number; radius: number; extent: number }

/// A town or territory of the base map, where it is drawn.
export type ScenePlace = BaseName & Point

/// A sea or a country around France.
export type SceneWorld = Point & { kind: 'sea' | 'country'; name: string }

/// What the names are painted with, as the page's styles have it.
export type LabelInks = { family: string; halo: string; sea: string; names: Record<LabelColour, string> }

/// All that a picture of the names depends on: of `width` by `height` pixels of the screen, `ratio` for
/// each of the page. Places are in pixels of the page from the corner of the view, beyond which the
/// picture has a margin.
export type LabelScene = {
  width: number
  height: number
  ratio: number
  view: Box
  margin: Point
  covered: readonly Box[] // by the map's controls
  zoom: number
  language: string
  inks: LabelInks
  pins: readonly ScenePin[]
  places: readonly ScenePlace[]
  world: readonly SceneWorld[]
}
