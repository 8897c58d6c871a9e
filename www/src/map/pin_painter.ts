import type { CategoryColours } from '../base/colours.ts'
import { Inks } from '../base/inks.ts'
import { textureOf, widthOfMarks } from '../base/texture.ts'
import { texts } from '../texts/texts.ts'
import { arcsOf, type Arc } from './donut.ts'
import { hasSeatRing, seatRing, type DrawnPin, type Pin } from './pin.ts'

/// A square of a sheet that many pictures share, in pixels of the screen; the pin's middle is its middle.
export type PinPicture = { sheet: HTMLCanvasElement; left: number; side: number }

/// Around the ring: for the dashed ring of a seat and the edge of the chosen.
const margin = Math.ceil(seatRing) + 1

/// Paints what pins look like: a ring shared by categories around the number.
export class PinPainter {
  private inks = new Inks()

  constructor(private readonly colours: CategoryColours) {}

  /// What a picture depends on.
  lookOf({ pin, radius }: DrawnPin, isChosen: boolean): string {
    const counts = pin.counts.map(({ key, members }) => `${this.colours.rankOf(key)}:${members}`)
    return [radius, pin.members, hasSeatRing(pin), isChosen, ...counts].join(' ')
  }

  /// One picture a pin, in the colours of now, all on one new sheet; `ratio`: pixels of the screen in one of the page.
  paint(pins: readonly DrawnPin[], chosen: string | undefined, ratio: number): PinPicture[] {
    this.inks = new Inks()
    const sides = pins.map(({ radius }) => Math.ceil(2 * (radius + margin) * ratio))
    const sheet = document.createElement('canvas')
    sheet.width = sides.reduce((sum, side) => sum + side, 0)
    sheet.height = Math.max(...sides)
    const context = sheet.getContext('2d')!
    let left = 0
    return pins.map((drawn, index) => {
      const side = sides[index]!
      context.setTransform(ratio, 0, 0, ratio, left + side / 2, side / 2)
      this.paintPin(context, drawn, drawn.pin.id === chosen)
      left += side
      return { sheet, left: left - side, side }
    })
  }

  /// Around the origin.
  private paintPin(context: CanvasRenderingContext2D, { pin, radius }: DrawnPin, isChosen: boolean): void {
    const thickness = Math.max(5, Math.round(radius / 4))
    const ring = radius - thickness / 2 - 1
    this.paintDisc(context, radius - 0.5, isChosen)
    const counts = [...pin.counts].sort((a, b) => this.colours.compare(a.key, b.key))
    for (const arc of arcsOf(counts, 1.5 / (2 * Math.PI * ring))) this.paintArc(context, arc, ring, thickness)
    if (hasSeatRing(pin)) {
      context.setLineDash([2.5, 2.5])
      stroke(context, circle(radius + seatRing - 0.5), this.inks.of('--pin-edge'), 1.5)
      context.setLineDash([])
    }
    context.font = `650 ${sizeOfNumber(pin.members, 2 * radius)}px ${this.inks.of('--font')}`
    context.textAlign = 'center'
    context.fillStyle = this.inks.of(isChosen ? '--paper' : '--ink')
    paintMiddle(context, texts.number(pin.members))
  }

  private paintDisc(context: CanvasRenderingContext2D, radius: number, isChosen: boolean): void {
    const disc = circle(radius)
    context.fillStyle = this.inks.of(isChosen ? '--ink' : '--paper')
    context.fill(disc)
    stroke(context, disc, this.inks.of(isChosen ? '--ink' : '--pin-edge'), isChosen ? 4 : 1)
  }

  private paintArc(context: CanvasRenderingContext2D, { key, from, length }: Arc, radius: number, thickness: number): void {
    const start = 2 * Math.PI * (from - 0.25)
    const path = new Path2D()
    path.arc(0, 0, radius, start, start + 2 * Math.PI * length)
    const rank = this.colours.rankOf(key)
    stroke(context, path, this.inks.of(`--category-${rank}`), thickness)
    const texture = textureOf(rank)
    if (!texture) return
    context.setLineDash([...texture.dash])
    context.lineCap = texture.round ? 'round' : 'butt'
    stroke(context, path, this.inks.of('--paper'), widthOfMarks(texture, thickness))
    context.lineCap = 'butt'
    context.setLineDash([])
  }
}

function circle(radius: number): Path2D {
  const path = new Path2D()
  path.arc(0, 0, radius, 0, 2 * Math.PI)
  return path
}

function stroke(context: CanvasRenderingContext2D, path: Path2D, ink: string, width: number): void {
  context.strokeStyle = ink
  context.lineWidth = width
  context.stroke(path)
}

/// Half of a figure's height stands above the middle, and half below.
function paintMiddle(context: CanvasRenderingContext2D, text: string): void {
  context.fillText(text, 0, context.measureText('0').actualBoundingBoxAscent / 2)
}

/// As large as the ring leaves room for.
function sizeOfNumber(members: Pin['members'], diameter: number): number {
  return Math.min((0.98 * diameter) / (String(members).length + 0.6), 12 + (diameter - 28) / 8, 16)
}
