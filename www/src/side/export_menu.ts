import { addresses } from '../api/address.ts'
import type { CoverageChoice } from '../base/coverage_choice.ts'
import { declared, element } from '../base/element.ts'
import type { Filter } from '../base/filter.ts'
import { renew } from '../base/reading_place.ts'
import { texts } from '../texts/texts.ts'

/// GeoJSON is in degrees, as RFC 7946 has it; a GeoPackage can be in other coordinates.
const formats = ['geojson', 'csv', 'xlsx', 'gpkg'] as const
const systems = ['', 'EPSG:2154', 'legal'] as const

/// Files of what the filter shows, and the report on it; written when the menu is unfolded.
export class ExportMenu {
  private readonly root = declared<HTMLDetailsElement>('exports')
  private readonly system: HTMLSelectElement
  private readonly list = element('div')
  private shown: { filter: Filter; choice: CoverageChoice | undefined } = { filter: {}, choice: undefined }

  constructor() {
    this.system = element('select', { class: 'field', onchange: () => this.renew() })
    this.system.append(...systems.map((value) => element('option', { value }, texts.exports.systems[value])))
    const choice = element('label', { class: 'labelled' }, element('span', {}, texts.exports.system), this.system)
    this.root.append(element('div', { class: 'export-body' }, this.list, choice))
    this.root.addEventListener('toggle', () => this.unfold())
  }

  /// `choice`: the coverage that is shown, if it is.
  show(filter: Filter, choice: CoverageChoice | undefined): void {
    this.shown = { filter, choice }
    if (this.root.open) this.renew()
  }

  private unfold(): void {
    if (!this.root.open) return
    this.renew()
    this.root.scrollIntoView({ block: 'nearest' })
  }

  private renew(): void {
    const { filter, choice } = this.shown
    const level = choice?.level
    const { note } = texts.exports
    const coverage = level && this.files(texts.exports.coverage(level), 'coverage', { level, filter })
    renew(
      this.list,
      this.files(texts.exports.pins, 'pins', { filter }),
      this.files(texts.exports.members, 'members', { filter }),
      ...(coverage ? [coverage] : []),
      ...(note === undefined ? [] : [element('p', { class: 'quiet' }, note)]),
      element('p', {}, element('a', { id: 'report-link', hreflang: 'fr', href: addresses.report(filter, level) }, texts.exports.report)),
    )
  }

  private files(title: string, what: string, query: Parameters<typeof addresses.exported>[2]): HTMLElement {
    const links = formats.map((format) => {
      const crs = format === 'gpkg' ? this.system.value : ''
      const href = addresses.exported(format, what, { ...query, ...(crs && { crs }) })
      return element('li', {}, element('a', { href, download: '', 'aria-label': `${title}, ${texts.exports.formats[format]}` }, texts.exports.formats[format]))
    })
    return element('div', { class: 'export-files', 'data-what': what }, element('p', {}, title), element('ul', {}, ...links))
  }
}
