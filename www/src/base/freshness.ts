/// Seconds between two looks while the page is in sight.
const period = 30

/// Looks now and then for what is new: every `period` while the page is seen, and when its reader or its
/// network comes back. One look at a time.
export class Freshness {
  private isLooking = false
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly look: () => Promise<void>) {
    document.addEventListener('visibilitychange', () => void this.lookIfSeen())
    addEventListener('focus', () => void this.lookIfSeen())
    addEventListener('online', () => void this.lookIfSeen())
    this.wait()
  }

  private async lookIfSeen(): Promise<void> {
    if (document.hidden || this.isLooking) return
    this.isLooking = true
    await this.look()
    this.isLooking = false
    this.wait()
  }

  /// A page that nobody sees stops looking; `visibilitychange` starts it again.
  private wait(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.lookIfSeen(), 1000 * period)
  }
}
