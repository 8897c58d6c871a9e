import type { Site } from '../api/shapes.ts'
import { declared, element } from '../base/element.ts'
import { copyText } from '../panel/clipboard.ts'
import { texts } from '../texts/texts.ts'
import { frameSizes, snippet } from './snippet.ts'

type SizeName = keyof typeof frameSizes

/// What another page must hold to show this map as it is now, and who may.
export function openEmbedDialog(site: Site, address: string): void {
  const words = texts.embed
  const dialog = declared<HTMLDialogElement>('embed')
  const sizes = element(
    'select',
    { class: 'field' },
    ...(Object.keys(frameSizes) as SizeName[]).map((name) => element('option', { value: name }, words.sizes[name])),
  )
  const code = element('textarea', { class: 'field embed-code', readonly: true, rows: 5, spellcheck: 'false', onfocus: () => code.select() })
  const status = element('p', { class: 'quiet', role: 'status' })
  const write = (): void => void (code.value = snippet(words.frameTitle(site.title), address, frameSizes[sizes.value as SizeName]))
  const copy = async (): Promise<void> => {
    status.textContent = (await copyText(code.value, dialog)) ? words.copied : words.copyFailed
  }
  sizes.addEventListener('change', write)
  write()
  dialog.replaceChildren(
    element('h2', { id: 'embed-title' }, words.title),
    element('p', { class: 'quiet' }, words.what),
    element('label', { class: 'labelled' }, element('span', {}, words.size), sizes),
    element('label', { class: 'labelled' }, element('span', {}, words.code), code),
    element('p', {}, site.frame_ancestors.length > 0 ? words.allowed(site.frame_ancestors.map(shown)) : words.nobody),
    status,
    element(
      'div',
      { class: 'dialog-buttons' },
      element('button', { class: 'button is-main', type: 'button', onclick: () => void copy() }, words.copy),
      element('button', { class: 'button', type: 'button', onclick: () => dialog.close() }, words.close),
    ),
  )
  dialog.showModal()
}

/// An origin as people read it; 'self' is this very site.
function shown(origin: string): string {
  return origin === "'self'" ? location.origin : origin
}
