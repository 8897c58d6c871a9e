import { declared } from './element.ts'
import { texts } from '../texts/texts.ts'

/// Seconds between two attempts while the server does not answer.
const pause = 6

/// The quiet line that says the server does not answer, and tries again: by itself and at will.
export class Notice {
  private readonly root = declared('notice')
  private readonly text = declared('notice-text')
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly retry: () => void) {
    const button = declared<HTMLButtonElement>('notice-retry')
    button.textContent = texts.notice.retry
    button.addEventListener('click', () => this.tryAgain())
  }

  trouble(): void {
    if (this.timer !== undefined) return
    this.text.textContent = texts.notice.unreachable
    this.root.hidden = false
    this.timer = setTimeout(() => this.tryAgain(), 1000 * pause)
  }

  /// Something was answered: whatever was wrong is over.
  clear(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.root.hidden = true
  }

  private tryAgain(): void {
    this.clear()
    this.retry()
  }
}
