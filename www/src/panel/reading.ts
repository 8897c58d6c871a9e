/// How far the reader of a place has gone beyond what its panel shows at first. A panel that is renewed
/// goes as far before it is shown, so that its reader finds everything where it was.
export class Reading {
  private readonly sizes = new Map<string, number>()
  private readonly words = new Map<string, string>()
  private waiting: Promise<void>[] = []

  /// Notes how many items of a list are shown; 0: it is folded.
  grown(list: string, size: number): void {
    this.sizes.set(list, size)
  }

  sizeOf(list: string): number {
    return this.sizes.get(list) ?? 0
  }

  /// Notes what was chosen, or written, somewhere.
  said(where: string, words: string): void {
    this.words.set(where, words)
  }

  wordsOf(where: string): string | undefined {
    return this.words.get(where)
  }

  /// Has the panel wait for a part of what was read, which never rejects.
  waitFor(part: Promise<void>): void {
    this.waiting.push(part)
  }

  /// When all is there as far as it was read.
  async settled(): Promise<void> {
    while (this.waiting.length > 0) await Promise.all(this.waiting.splice(0)) // a part may have parts
  }
}
