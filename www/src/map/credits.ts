import { Control, DomEvent } from 'leaflet'
import type { Summary } from '../api/shapes.ts'
import { element } from '../base/element.ts'
import { texts } from '../texts/texts.ts'

/// Where there is room the credits are open, elsewhere one touch away.
const roomy = matchMedia('(min-width: 800px)')

/// Who the map's data come from, and under which licences, as those licences ask.
export class Credits extends Control {
  private readonly text = element('p')

  constructor() {
    super({ position: 'bottomright' })
  }

  override onAdd(): HTMLElement {
    const box = element('details', { class: 'credits' }, element('summary', {}, texts.map.sources), this.text)
    const adapt = (): void => void (box.open = roomy.matches)
    roomy.addEventListener('change', adapt)
    adapt()
    DomEvent.disableClickPropagation(box)
    return box
  }

  /// `basemap`: what another host asks to be said of its map, when that is shown.
  say(sources: Summary['sources'], basemap: string | undefined): void {
    this.text.textContent = creditsOf(sources, basemap)
  }
}

/// « © INSEE, La Poste (Licence Ouverte 2.0) · © GeoNames (CC BY 4.0) »
function creditsOf(sources: Summary['sources'], basemap: string | undefined): string {
  const owners = new Map<string, Set<string>>()
  for (const { owner, licence } of sources) owners.set(licence, (owners.get(licence) ?? new Set()).add(owner))
  const parts = [...owners].map(([licence, names]) => {
    const sign = licence.startsWith('domaine public') ? '' : '© '
    return `${sign}${[...names].join(', ')} (${licence})`
  })
  return [basemap, ...parts, texts.map.library].filter(Boolean).join(' · ')
}
