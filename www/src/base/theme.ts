/// Which colours the reader has asked for; `auto` leaves it to the system.
export type Theme = 'auto' | 'light' | 'dark'
export const themes: readonly Theme[] = ['auto', 'light', 'dark']

const place = 'epingle-theme'
const changed = 'epingle-theme'
const systemIsDark = matchMedia('(prefers-color-scheme: dark)')

/// What was chosen before; a browser that keeps nothing, or something else, has chosen nothing.
export function chosenTheme(): Theme {
  try {
    return themes.find((theme) => theme === localStorage.getItem(place)) ?? 'auto'
  } catch {
    return 'auto'
  }
}

/// Whether the page is in its dark colours now.
export function isDark(): boolean {
  const theme = document.documentElement.dataset['theme']
  return theme ? theme === 'dark' : systemIsDark.matches
}

/// Has the whole page follow the theme: styles/dark.css looks at the attribute, the browser's own
/// frame at the metas.
export function applyTheme(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'auto') delete root.dataset['theme']
  else root.dataset['theme'] = theme
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = (meta.dataset['media'] ??= meta.media)
    if (theme === 'auto') meta.media = own
    else meta.media = own.includes(theme) ? 'all' : 'not all'
  }
}

export function chooseTheme(theme: Theme): void {
  try {
    if (theme === 'auto') localStorage.removeItem(place)
    else localStorage.setItem(place, theme)
  } catch {
    // A browser that keeps nothing: the choice holds for as long as the page is open.
  }
  applyTheme(theme)
  document.dispatchEvent(new Event(changed))
}

/// Called after every change of colours, whoever made it. What is drawn on a canvas is drawn anew.
export function onThemeChange(listener: () => void): void {
  document.addEventListener(changed, listener)
  for (const wish of [systemIsDark, matchMedia('(prefers-contrast: more)'), matchMedia('(forced-colors: active)')]) {
    wish.addEventListener('change', listener)
  }
}
