import { declared } from '../base/element.ts'

/// On a phone, the part of the sheet that holds the legend: closed until it is asked for.
export class Drawer {
  private readonly toggle = declared('drawer-toggle')
  private readonly side = declared('side')

  constructor() {
    this.toggle.addEventListener('click', () => this.open(!this.isOpen))
    this.side.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.isOpen) return
      event.preventDefault()
      this.open(false)
      this.toggle.focus()
    })
  }

  private get isOpen(): boolean {
    return this.side.classList.contains('is-open')
  }

  private open(isOpen: boolean): void {
    this.side.classList.toggle('is-open', isOpen)
    this.toggle.setAttribute('aria-expanded', String(isOpen))
  }
}
