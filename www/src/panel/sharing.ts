import { declared } from '../base/element.ts'
import { texts } from '../texts/texts.ts'
import { copyText } from './clipboard.ts'

/// Milliseconds for which it is said what came of copying.
const said = 4000

/// The buttons that give away the page's address: by the clipboard, and by whatever the device shares
/// with, where it can.
export class Sharing {
  private readonly status = declared('panel-status')

  constructor() {
    declared('panel-copy').addEventListener('click', () => void this.copy())
    const share = declared('panel-share')
    share.hidden = typeof navigator.share !== 'function'
    share.addEventListener('click', () => void this.share())
  }

  clear(): void {
    this.status.textContent = ''
  }

  private async copy(): Promise<void> {
    this.status.textContent = (await copyText(location.href)) ? texts.panel.copied : texts.panel.copyFailed
    setTimeout(() => this.clear(), said)
  }

  private async share(): Promise<void> {
    try {
      await navigator.share({ title: document.title, url: location.href })
    } catch (error) {
      // Who closes the sheet without sharing has not failed.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await this.copy()
    }
  }
}
