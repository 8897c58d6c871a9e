import { Inks } from '../base/inks.ts'
import type { LabelStyle } from './label_kinds.ts'

/// A text as it is painted: its lines, and a dot where the place is.
export type Label = { lines: readonly string[]; style: LabelStyle; dot?: { x: number; y: number; isSeat: boolean } | undefined }

/// Names of more letters than this are written in two lines: capitals are wide, and names of pins, which
/// stand close together, must find room.
const longest = { capitals: 14, pin: 18 }
const lineHeight = 1.2

/// Measures and paints labels. Widths are remembered: a name is measured once.
export class LabelWriter {
  private readonly widths = new Map<string, number>()
  private readonly inks = new Inks()
  private dressed = '' // what the context is dressed for: a font takes long to set

  /// A picture begins: the context is as if new.
  begin(): void {
    this.dressed = ''
  }

  /// Takes up fonts and colours as they are now.
  restyle(): void {
    this.inks.forget()
    this.widths.clear()
  }

  linesOf(name: string, style: LabelStyle): string[] {
    const most = style.isCapital ? longest.capitals : style.colour === 'pin' ? longest.pin : Infinity
    const text = style.isCapital ? name.toLocaleUpperCase(document.documentElement.lang) : name
    const breaks = [...text.matchAll(/[- ]/g)].map(({ index }) => index + 1)
    if (text.length <= most || breaks.length === 0) return [text]
    const middle = breaks.reduce((a, b) => (Math.abs(b - text.length / 2) < Math.abs(a - text.length / 2) ? b : a))
    return [text.slice(0, middle).trimEnd(), text.slice(middle)]
  }

  sizeOf(context: CanvasRenderingContext2D, { lines, style }: Label): { width: number; height: number } {
    return { width: Math.max(...lines.map((line) => this.widthOf(context, line, style))), height: lines.length * style.size * lineHeight }
  }

  /// Paints it around (x, y).
  paint(context: CanvasRenderingContext2D, { lines, style, dot }: Label, x: number, y: number): void {
    this.dress(context, style)
    context.strokeStyle = this.inks.of(style.colour === 'sea' ? '--map-sea' : '--map-halo')
    context.fillStyle = this.inks.of(`--map-name-${style.colour}`)
    const step = style.size * lineHeight
    const top = y - ((lines.length - 1) * step) / 2
    lines.forEach((line, index) => context.strokeText(line, x, top + index * step))
    lines.forEach((line, index) => context.fillText(line, x, top + index * step))
    if (!dot) return
    context.beginPath()
    context.arc(dot.x, dot.y, dot.isSeat ? 3 : 2, 0, 2 * Math.PI)
    context.stroke()
    context.fill()
    if (!dot.isSeat) return
    context.fillStyle = this.inks.of('--map-halo')
    context.beginPath()
    context.arc(dot.x, dot.y, 1.2, 0, 2 * Math.PI)
    context.fill()
  }

  private widthOf(context: CanvasRenderingContext2D, line: string, style: LabelStyle): number {
    const key = `${dressOf(style)} ${line}`
    const known = this.widths.get(key)
    if (known !== undefined) return known
    this.dress(context, style)
    const { width } = context.measureText(line)
    this.widths.set(key, width)
    return width
  }

  private dress(context: CanvasRenderingContext2D, style: LabelStyle): void {
    const dress = dressOf(style)
    if (dress === this.dressed) return
    this.dressed = dress
    context.font = fontOf(style, this.inks.of('--font'))
    if ('letterSpacing' in context) context.letterSpacing = `${style.spacing}px`
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.lineJoin = 'round'
    context.lineWidth = 3
  }
}

function dressOf(style: LabelStyle): string {
  return `${fontOf(style, '')} ${style.spacing}`
}

function fontOf({ italic, weight, size }: LabelStyle, family: string): string {
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${family}`
}
