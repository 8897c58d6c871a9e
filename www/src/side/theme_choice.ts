import { declared, element } from '../base/element.ts'
import { chosenTheme, chooseTheme, themes, type Theme } from '../base/theme.ts'
import { texts } from '../texts/texts.ts'

/// Light, dark, or what the system prefers.
export function showThemeChoice(): void {
  const options = themes.map((theme) => element('option', { value: theme }, texts.theme.names[theme]))
  const select = element('select', { class: 'field' }, ...options)
  select.value = chosenTheme()
  select.addEventListener('change', () => chooseTheme(select.value as Theme))
  declared('theme-choice').append(element('span', {}, texts.theme.label), select)
}
