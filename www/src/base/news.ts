import { texts } from '../texts/texts.ts'
import { announce } from './announce.ts'
import { declared } from './element.ts'

/// How long it is said that the members were renewed, in milliseconds.
const reading = 12_000

/// What is new while the page is open: members just published, or a program that was upgraded.
export class News {
  private readonly root = declared('news')
  private readonly text = declared('news-text')
  private readonly button = declared<HTMLButtonElement>('news-reload')
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    this.button.textContent = texts.news.reload
    this.button.addEventListener('click', () => location.reload())
  }

  /// The page shows other members since then. A page that is to be reloaded goes on saying so.
  updated(at: Date): void {
    if (!this.button.hidden) return
    this.say(texts.news.updated(at))
    clearTimeout(this.timer)
    this.timer = setTimeout(() => (this.root.hidden = true), reading)
  }

  /// The server has another page than this one, whose parts it may lack.
  outdated(): void {
    if (!this.button.hidden) return
    clearTimeout(this.timer)
    this.button.hidden = false
    this.say(texts.news.outdated)
  }

  private say(sentence: string): void {
    this.text.textContent = sentence
    this.root.hidden = false
    announce(sentence)
  }
}
