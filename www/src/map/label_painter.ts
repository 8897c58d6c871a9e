import { pictureOf, type NewCanvas } from '../base/workbench.ts'
import type { Context } from './base_drawing.ts'
import { countryLabel, importanceOf, pinLabel, seaLabel, styleOf, type LabelStyle } from './label_kinds.ts'
import { boxAround, placeLabels, type LabelWish, type Point, type Side } from './label_placement.ts'
import type { LabelScene, ScenePin, ScenePlace } from './label_scene.ts'
import { LabelWriter, type Label } from './label_writer.ts'

type Wish = LabelWish<Label>

const besidePin: readonly Side[] = ['below', 'above', 'right', 'left']
const besideDot: readonly Side[] = ['right', 'left', 'above', 'below']
const onArea: readonly Side[] = ['on', 'below', 'above']

/// Where names are measured, placed and painted: see openWorkshop. Names of pins come first, then places
/// by importance.
export class LabelPainter {
  private sides: ReadonlyMap<string, Side> = new Map() // of the last picture
  private readonly widths = new Map<string, number>()

  constructor(private readonly newCanvas: NewCanvas) {}

  paint(scene: LabelScene): HTMLCanvasElement | ImageBitmap {
    const { width, height, ratio, margin, inks, language } = scene
    const canvas = this.newCanvas(width, height)
    const context = canvas.getContext('2d') as Context | null
    if (context) {
      context.setTransform(ratio, 0, 0, ratio, margin.x * ratio, margin.y * ratio)
      this.write(scene, new LabelWriter(context, inks, language, this.widths))
    }
    return pictureOf(canvas)
  }

  private write({ view, covered, zoom, pins, places, world }: LabelScene, writer: LabelWriter): void {
    const wisher = new Wisher(writer)
    const wishes = [...wisher.ofPins(pins), ...wisher.ofPlaces(places, pins, zoom), ...wisher.ofWorld(world)]
    const obstacles = [...covered, ...pins.map((pin) => boxAround(pin, pin.extent, pin.extent))]
    const placed = placeLabels(wishes, obstacles, this.sides, view)
    this.sides = new Map(placed.map(({ key, side }) => [key, side]))
    // The most important is painted last: the halo of another never cuts it.
    for (const { label, x, y } of placed.reverse()) writer.paint(label, x, y)
  }
}

/// What would be written where, if there is room.
class Wisher {
  constructor(private readonly writer: LabelWriter) {}

  /// Larger pins are named first.
  ofPins(pins: readonly ScenePin[]): Wish[] {
    return pins
      .filter(({ isNamed }) => isNamed)
      .sort((a, b) => b.members - a.members || (a.id < b.id ? -1 : 1))
      .map((pin) => this.beside(pin, `pin:${pin.id}`, this.labelOf(pin.name, pinLabel)))
  }

  ofPlaces(places: readonly ScenePlace[], pins: readonly ScenePin[], zoom: number): Wish[] {
    const named = new Set(pins.map(({ name }) => name))
    const taken = new Set(pins.filter(({ isNamed }) => isNamed))
    const wishes: Wish[] = []
    for (const place of [...places].sort(byImportance)) {
      const style = styleOf(place, zoom)
      if (!style || named.has(place.name)) continue
      const key = `${place.kind}:${place.code}`
      const label = this.labelOf(place.name, style)
      const wish = place.kind === 'town' ? this.ofTown(place, key, label, pins, taken) : this.on(place, key, label)
      if (wish) wishes.push(wish)
    }
    return wishes
  }

  ofWorld(world: LabelScene['world']): Wish[] {
    return world.map((area) => this.on(area, `${area.kind}:${area.name}`, this.labelOf(area.name, area.kind === 'sea' ? seaLabel : countryLabel)))
  }

  /// A town that a pin covers is named beside it, when the pin has no name of its own and no other
  /// town's; any other town has a dot.
  private ofTown({ x, y, isSeat }: ScenePlace, key: string, label: Label, pins: readonly ScenePin[], taken: Set<ScenePin>): Wish | undefined {
    const pin = pins.find((candidate) => (candidate.x - x) ** 2 + (candidate.y - y) ** 2 < candidate.radius ** 2)
    if (pin && taken.has(pin)) return undefined
    if (pin) {
      taken.add(pin)
      return this.beside(pin, key, label)
    }
    const dotted = { ...label, dot: { x, y, isSeat } }
    return { key, label: dotted, x, y, ...this.writer.sizeOf(label), clearance: isSeat ? 6 : 5, margin: 6, sides: besideDot }
  }

  private on({ x, y }: Point, key: string, label: Label): Wish {
    return { key, label, x, y, ...this.writer.sizeOf(label), clearance: 4, margin: 8, sides: onArea }
  }

  private beside({ x, y, extent }: ScenePin, key: string, label: Label): Wish {
    return { key, label, x, y, ...this.writer.sizeOf(label), clearance: extent + 2, margin: 2, sides: besidePin }
  }

  private labelOf(name: string, style: LabelStyle): Label {
    return { lines: this.writer.linesOf(name, style), style }
  }
}

function byImportance(a: ScenePlace, b: ScenePlace): number {
  return importanceOf(a) - importanceOf(b) || b.population - a.population || (a.code < b.code ? -1 : 1)
}
