import { declared } from '../base/element.ts'
import { texts } from '../texts/texts.ts'

/// Where the panel is a sheet below the map; elsewhere it stands beside it, always whole.
const narrow = '(width < 800px) and (height >= 480px)'

/// Pixels from which a drag is meant.
const leastDrag = 36

/// The phone's sheet: half of the screen, or nearly all of it. A button changes that, and so does a
/// drag of its head.
export class Sheet {
  private readonly root = declared('panel')
  private readonly button = declared<HTMLButtonElement>('panel-grow')
  private readonly behind = [...document.querySelectorAll<HTMLElement>('.layout > :not(.panel)')]
  private readonly media = matchMedia(narrow)
  private from: number | undefined

  constructor() {
    this.button.addEventListener('click', () => this.grow(!this.isFull))
    this.media.addEventListener('change', () => this.grow(false))
    const head = declared('panel-head')
    head.addEventListener('pointerdown', (event) => this.take(event))
    head.addEventListener('pointermove', (event) => this.drag(event))
    head.addEventListener('pointerup', (event) => this.drop(event))
    head.addEventListener('pointercancel', () => this.release())
    this.grow(false)
  }

  /// What lies behind the full sheet can be reached neither by eye nor by keyboard.
  grow(isFull: boolean): void {
    const isSheet = isFull && this.media.matches
    this.root.classList.toggle('is-full', isSheet)
    this.button.setAttribute('aria-expanded', String(isSheet))
    this.button.setAttribute('aria-label', isSheet ? texts.panel.shrink : texts.panel.grow)
    for (const part of this.behind) part.inert = isSheet
  }

  private get isFull(): boolean {
    return this.root.classList.contains('is-full')
  }

  private take(event: PointerEvent): void {
    const isControl = event.target instanceof Element && event.target.closest('a, button') !== null
    if (isControl || !event.isPrimary || !this.media.matches) return
    this.from = event.clientY
    declared('panel-head').setPointerCapture(event.pointerId)
  }

  /// Gives way a little: it can be taken, and where to.
  private drag({ clientY }: PointerEvent): void {
    if (this.from === undefined) return
    const way = Math.max(-leastDrag, Math.min(leastDrag, clientY - this.from))
    this.root.style.setProperty('--drag', `${way / 3}px`)
  }

  private drop({ clientY }: PointerEvent): void {
    if (this.from === undefined) return
    const way = clientY - this.from
    this.release()
    if (Math.abs(way) >= leastDrag) this.grow(way < 0)
  }

  private release(): void {
    this.from = undefined
    this.root.style.removeProperty('--drag')
  }
}
