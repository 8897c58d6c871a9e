import { declared } from '../base/element.ts'
import { inLanguage } from '../base/address_language.ts'

/// The link to the page in the other language, which keeps what is shown: its address is made when it
/// is about to be followed.
export function followLanguageLink(): void {
  const link = declared<HTMLAnchorElement>('language-link')
  const renew = (): void => void (link.href = inLanguage(location.href, link.hreflang))
  for (const event of ['pointerenter', 'focus', 'click']) link.addEventListener(event, renew)
}
