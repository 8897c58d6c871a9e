/// Copies a text. Browsers keep their clipboard interface from pages served over plain HTTP, as on an
/// intranet, hence the older way as second resort. `within` is the open dialog, if one is: all else is
/// inert.
export async function copyText(text: string, within: HTMLElement = document.body): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelection(text, within)
  }
}

function copySelection(text: string, within: HTMLElement): boolean {
  const field = document.createElement('textarea')
  const focused = document.activeElement
  field.value = text
  field.className = 'visually-hidden'
  within.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}
