import type { Site } from '../api/shapes.ts'
import { declared } from '../base/element.ts'
import { lazily } from '../base/lazily.ts'
import { formatState, type State } from '../base/state.ts'

/// The ways between the whole page and its compact form in a frame.
export class FrameLinks {
  private site: Site | undefined
  private readonly dialog: () => Promise<typeof import('./embed_dialog.ts')>

  constructor(onPartFailed: () => void) {
    this.dialog = lazily(() => import('./embed_dialog.ts'), onPartFailed)
  }

  /// Once; `state` is what either form is to show.
  listen(state: () => State): void {
    const full = declared<HTMLAnchorElement>('full-link')
    full.addEventListener('click', () => void (full.href = new URL(formatState({ ...state(), embedded: false }), document.baseURI).href))
    declared('embed-open').addEventListener('click', () => this.open(state()).catch(() => undefined)) // told already
  }

  allow(site: Site): void {
    this.site = site
  }

  private async open(state: State): Promise<void> {
    if (!this.site) return
    const { openEmbedDialog } = await this.dialog()
    const address = new URL(formatState({ ...state, embedded: true }), this.site.public_url || document.baseURI)
    openEmbedDialog(this.site, address.href)
  }
}
