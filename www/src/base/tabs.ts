import { element } from './element.ts'

export type Tab = { key: string; label: string; panel: HTMLElement }

let made = 0

/// Panels of which one is shown, as ARIA describes tabs: arrows, Home and End choose.
export function tabs(name: string, all: readonly Tab[], chosen: string, onChoose: (key: string) => void): HTMLElement {
  const prefix = `tabs-${++made}`
  const buttons = all.map(({ key, label }) =>
    element(
      'button',
      { type: 'button', class: 'tab', role: 'tab', id: `${prefix}-${key}`, 'aria-controls': `${prefix}-${key}-panel`, onclick: () => choose(key) },
      label,
    ),
  )
  const panels = all.map(({ key, panel }) =>
    element('div', { role: 'tabpanel', id: `${prefix}-${key}-panel`, 'aria-labelledby': `${prefix}-${key}` }, panel),
  )
  const show = (key: string): void => {
    all.forEach((tab, index) => {
      const isChosen = tab.key === key
      buttons[index]?.setAttribute('aria-selected', String(isChosen))
      if (buttons[index]) buttons[index].tabIndex = isChosen ? 0 : -1
      if (panels[index]) panels[index].hidden = !isChosen
    })
  }
  const choose = (key: string): void => {
    show(key)
    onChoose(key)
  }
  const onkeydown = (event: KeyboardEvent): void => {
    const at = buttons.findIndex((button) => button === document.activeElement)
    const to = target(event.key, at, buttons.length)
    if (at < 0 || to === undefined) return
    event.preventDefault()
    buttons[to]?.focus()
    choose(all[to]?.key ?? '')
  }
  show(chosen)
  return element('div', {}, element('div', { role: 'tablist', class: 'tablist', 'aria-label': name, onkeydown }, ...buttons), ...panels)
}

/// Where a key leads from the tab `at` of so many; undefined: nowhere.
export function target(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (at + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}
