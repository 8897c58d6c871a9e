import { texts } from '../texts/texts.ts'
import { announce } from './announce.ts'
import { declared } from './element.ts'

/// Seconds before each new attempt while the server does not answer; the last one is repeated.
const pauses = [5, 5, 10, 20, 30]

/// The quiet line that says the server does not answer, and tries again: by itself and at will. It
/// is told once to who cannot see it count down.
export class Notice {
  private readonly root = declared('notice')
  private readonly text = declared('notice-text')
  private timer: ReturnType<typeof setInterval> | undefined // while it waits
  private isTrying = false
  private hasFailed = false
  private attempts = 0
  private secondsLeft = 0

  /// `retry` ends when all that had failed has been asked again.
  constructor(private readonly retry: () => Promise<unknown>) {
    const button = declared<HTMLButtonElement>('notice-retry')
    button.textContent = texts.notice.retry
    button.addEventListener('click', () => void this.tryAgain())
    addEventListener('offline', () => this.trouble())
    addEventListener('online', () => this.answered())
  }

  /// Something did not come.
  trouble(): void {
    this.hasFailed = true
    if (this.timer !== undefined || this.isTrying) return
    if (this.root.hidden) announce(texts.notice.told)
    this.root.hidden = false
    this.secondsLeft = pauses[Math.min(this.attempts++, pauses.length - 1)]!
    this.timer = setInterval(() => this.tick(), 1000)
    this.count()
  }

  /// Something came: so may what did not.
  answered(): void {
    if (this.timer !== undefined) void this.tryAgain()
  }

  /// Whatever was wrong is over.
  clear(): void {
    this.stop()
    this.attempts = 0
    this.root.hidden = true
  }

  private tick(): void {
    this.secondsLeft -= 1
    if (this.secondsLeft > 0) this.count()
    else void this.tryAgain()
  }

  private count(): void {
    this.text.textContent = navigator.onLine ? texts.notice.unreachable(this.secondsLeft) : texts.notice.offline
  }

  private async tryAgain(): Promise<void> {
    if (this.isTrying) return
    this.stop()
    this.hasFailed = false
    this.isTrying = true
    this.text.textContent = texts.notice.trying
    await this.retry()
    this.isTrying = false
    if (this.hasFailed) this.trouble()
    else this.clear()
  }

  private stop(): void {
    clearInterval(this.timer)
    this.timer = undefined
  }
}
