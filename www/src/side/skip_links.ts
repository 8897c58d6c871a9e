import { declared } from '../base/element.ts'

/// Skip links give focus without touching the address, whose # says where the map looks.
export function followSkipLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.skip-link')) {
    link.addEventListener('click', (event) => {
      event.preventDefault()
      declared(link.hash.slice(1)).focus()
    })
  }
}
