// What is lost when text is enlarged or spaced out.

/// The author's spacing overridden as WCAG 1.4.12 says. A constructed sheet: the page's policy refuses
/// any other.
export function spaceOut(page) {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }')
    document.adoptedStyleSheets = [sheet]
  })
}

/// What of the page is cut, covered or out of reach, each as a sentence.
export function losses(page) {
  return page.evaluate(() => {
    const found = []
    const nameOf = (element) => `${element.tagName.toLowerCase()}${element.id && `#${element.id}`}.${[...element.classList].join('.')} « ${element.textContent.trim().slice(0, 30)} »`
    const isClipped = (element) => getComputedStyle(element).clipPath === 'inset(50%)'
    const isHiddenOnPurpose = (element) => isClipped(element) || element.closest('.visually-hidden, .skip-link, [aria-hidden=true], .leaflet-map-pane, noscript') !== null
    const isShown = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && !isHiddenOnPurpose(element)

    if (document.documentElement.scrollWidth > innerWidth + 1) found.push(`the page is ${document.documentElement.scrollWidth} px wide`)

    const clips = (overflow) => overflow === 'hidden' || overflow === 'clip'
    const wordsOf = (element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
    const isCutBy = (box, { left, right, top, bottom }) => {
      const { overflowX, overflowY } = getComputedStyle(box)
      const edge = box.getBoundingClientRect()
      return (clips(overflowX) && (left < edge.left - 1 || right > edge.right + 1)) || (clips(overflowY) && (top < edge.top - 1 || bottom > edge.bottom + 1))
    }
    for (const element of document.body.querySelectorAll('*')) {
      const words = wordsOf(element)
      if (words.length === 0 || !isShown(element)) continue
      const range = document.createRange()
      range.setStartBefore(words[0])
      range.setEndAfter(words.at(-1))
      const written = range.getBoundingClientRect()
      for (let box = element; box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box)
        if (/auto|scroll/.test(overflowX + overflowY)) break
        if (isCutBy(box, written)) found.push(`cut: ${nameOf(element)} by ${nameOf(box)}`)
      }
    }

    const top = document.querySelector('dialog[open]') ?? document
    for (const control of top.querySelectorAll('a[href], button, input, select, summary')) {
      if (!isShown(control) || control.disabled) continue
      control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      const { left, right, top: above, bottom } = control.getBoundingClientRect()
      const at = document.elementFromPoint((left + right) / 2, (above + bottom) / 2)
      const label = control.closest('label')
      if (at && (control.contains(at) || at.contains(control) || label?.contains(at))) continue
      if (at?.closest('.search')) continue // suggestions cover what is below until they are left
      found.push(`out of reach: ${nameOf(control)}${at ? ` behind ${nameOf(at)}` : ''}`)
    }
    return [...new Set(found)]
  })
}
