import type { Context } from './base_drawing.ts'
import type { LabelStyle } from './label_kinds.ts'
import type { Point } from './label_placement.ts'
import type { LabelInks } from './label_scene.ts'

/// A text as it is painted: its lines, and a dot where the place is.
export type Label = { lines: readonly string[]; style: LabelStyle; dot?: (Point & { isSeat: boolean }) | undefined }

/// Names of more letters than this are written in two lines: capitals are wide, and names of pins, which
/// stand close together, must find room.
const longest = { capitals: 14, pin: 18 }
const lineHeight = 1.2

/// Measures and paints the labels of one picture. `widths` remembers those of all pictures: a name is
/// measured once.
export class LabelWriter {
  private dress = '' // what the context is dressed for: a font takes long to set

  constructor(
    private readonly context: Context,
    private readonly inks: LabelInks,
    private readonly language: string,
    private readonly widths: Map<string, number>,
  ) {
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.lineJoin = 'round'
    context.lineWidth = 3
  }

  linesOf(name: string, style: LabelStyle): string[] {
    const most = style.isCapital ? longest.capitals : style.colour === 'pin' ? longest.pin : Infinity
    const text = style.isCapital ? name.toLocaleUpperCase(this.language) : name
    const breaks = [...text.matchAll(/[- ]/g)].map(({ index }) => index + 1)
    if (text.length <= most || breaks.length === 0) return [text]
    const middle = breaks.reduce((a, b) => (Math.abs(b - text.length / 2) < Math.abs(a - text.length / 2) ? b : a))
    return [text.slice(0, middle).trimEnd(), text.slice(middle)]
  }

  sizeOf({ lines, style }: Label): { width: number; height: number } {
    return { width: Math.max(...lines.map((line) => this.widthOf(line, style))), height: lines.length * style.size * lineHeight }
  }

  /// Paints it around (x, y).
  paint({ lines, style, dot }: Label, x: number, y: number): void {
    const { context, inks } = this
    this.dressFor(style)
    context.strokeStyle = style.colour === 'sea' ? inks.sea : inks.halo
    context.fillStyle = inks.names[style.colour]
    const step = style.size * lineHeight
    const top = y - ((lines.length - 1) * step) / 2
    lines.forEach((line, index) => context.strokeText(line, x, top + index * step))
    lines.forEach((line, index) => context.fillText(line, x, top + index * step))
    if (dot) this.paintDot(dot)
  }

  /// A ring for a seat.
  private paintDot({ x, y, isSeat }: NonNullable<Label['dot']>): void {
    const { context } = this
    context.beginPath()
    context.arc(x, y, isSeat ? 3 : 2, 0, 2 * Math.PI)
    context.stroke()
    context.fill()
    if (!isSeat) return
    context.fillStyle = this.inks.halo
    context.beginPath()
    context.arc(x, y, 1.2, 0, 2 * Math.PI)
    context.fill()
  }

  private widthOf(line: string, style: LabelStyle): number {
    const key = `${this.dressOf(style)} ${line}`
    const known = this.widths.get(key)
    if (known !== undefined) return known
    this.dressFor(style)
    const { width } = this.context.measureText(line)
    this.widths.set(key, width)
    return width
  }

  private dressFor(style: LabelStyle): void {
    const dress = this.dressOf(style)
    if (dress === this.dress) return
    this.dress = dress
    this.context.font = this.fontOf(style)
    if ('letterSpacing' in this.context) this.context.letterSpacing = `${style.spacing}px`
  }

  private dressOf(style: LabelStyle): string {
    return `${this.fontOf(style)} ${style.spacing}`
  }

  private fontOf({ italic, weight, size }: LabelStyle): string {
    return `${italic ? 'italic ' : ''}${weight} ${size}px ${this.inks.family}`
  }
}
