import { Control, Marker, DivIcon, type LatLngBoundsLiteral, type Layer, type Map as LeafletMap } from 'leaflet'
import type { Basemap, Bbox, LonLat, Site, Summary } from '../api/shapes.ts'
import { lazily } from '../base/lazily.ts'
import { prefersReducedMotion } from '../base/motion.ts'
import type { View } from '../base/state.ts'
import { texts } from '../texts/texts.ts'
import { Credits } from './credits.ts'
import { fullScreenControl } from './full_screen.ts'
import { jumpsControl } from './jumps.ts'
import { lastPinZoom, splitZoom } from './pin.ts'
import { StepMap } from './step_map.ts'

const metropolitanFrance: Bbox = [-5.2, 41.3, 9.6, 51.1]

/// The map itself: where it looks, and how it moves there.
export class MapView {
  readonly map: LeafletMap
  private readonly here: Marker
  private readonly credits = new Credits()
  private sources: Summary['sources'] = []
  private basemap: string | undefined // what is said of another host's map, while that is shown
  private whole: View | undefined // where the map stands while nobody has moved it

  constructor(container: HTMLElement, view: View | undefined) {
    this.map = new StepMap(container, {
      zoomControl: false,
      attributionControl: false,
      minZoom: 3,
      maxZoom: lastPinZoom,
      maxBounds: [
        [-80, -600],
        [84, 600],
      ],
      maxBoundsViscosity: 1,
      fadeAnimation: false, // frame by frame, of each tile: it holds back what readers do meanwhile
      zoomAnimation: !prefersReducedMotion(),
      inertia: !prefersReducedMotion(),
    })
    if (view) this.map.setView([view.lat, view.lon], view.zoom)
    else this.showWhole()
    this.map.addControl(jumpsControl((bbox) => this.fit(bbox)))
    this.map.addControl(new Control.Zoom({ position: 'topright', zoomInTitle: texts.map.zoomIn, zoomOutTitle: texts.map.zoomOut }))
    const fullScreen = fullScreenControl()
    if (fullScreen) this.map.addControl(fullScreen)
    this.map.addControl(new Control.Scale({ position: 'bottomleft', imperial: false, updateWhenIdle: true }))
    this.here = new Marker([0, 0], {
      icon: new DivIcon({ className: 'here', iconSize: [18, 18] }),
      interactive: false,
      keyboard: false,
    })
    new ResizeObserver(() => this.resize()).observe(container)
  }

  get view(): View {
    const { lat, lng } = this.map.getCenter()
    return { zoom: Math.round(this.map.getZoom()), lat, lon: wrap(lng) }
  }

  credit(sources: Summary['sources']): void {
    this.sources = sources
    this.credits.say(sources, this.basemap)
    if (!this.credits.getContainer()) this.map.addControl(this.credits)
  }

  /// What the operator allows beyond the map itself: each comes when it is first allowed. `own` is the
  /// map's own ground. Refuses when a part of the program does not come, which may be asked for again.
  async offer({ locates, basemaps }: Site, own: Layer): Promise<void> {
    if (locates) await this.locating()
    if (basemaps.length > 0) await this.choosing(own, basemaps)
  }

  private readonly locating = lazily(async () => {
    const { locateControl } = await import('./locate.ts')
    const control = locateControl(this.map, ([lon, lat], zoom) => this.go([lon, lat], zoom))
    if (control) this.map.addControl(control)
  })

  private readonly choosing = lazily(async (own: Layer, basemaps: readonly Basemap[]) => {
    const { basemapControl } = await import('./basemaps.ts')
    const shown = (attribution: string | undefined): void => {
      this.basemap = attribution
      this.credit(this.sources)
    }
    this.map.addControl(basemapControl(this.map, own, basemaps, shown))
  })

  jumpTo(view: View): void {
    this.settle()
    if (isSameView(this.view, view)) return
    this.map.setView([view.lat, view.lon], view.zoom, { animate: false })
  }

  /// Goes to a commune, close enough that its pin stands alone.
  flyTo(at: LonLat): void {
    this.go(at, Math.max(Math.round(this.map.getZoom()), splitZoom))
  }

  /// Moves only if the place is out of sight or too near the edge.
  reveal(at: LonLat): void {
    this.settle()
    this.map.panInside([at[1], at[0]], { padding: [60, 60], animate: !prefersReducedMotion() })
  }

  /// Shows the whole of a box, at `leastZoom` or closer.
  fit(bbox: Bbox, leastZoom = 0): void {
    this.settle()
    const bounds = boundsOf(bbox)
    const zoom = this.map.getBoundsZoom(bounds, false, this.map.getSize().divideBy(16))
    this.go([(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2], Math.max(zoom, leastZoom))
  }

  go(at: LonLat, zoom: number): void {
    this.settle()
    if (prefersReducedMotion()) this.map.setView([at[1], at[0]], zoom, { animate: false })
    else this.map.flyTo([at[1], at[0]], zoom, { duration: 0.9 })
  }

  /// A mark at the commune whose list is open, pin or no pin.
  mark(at: LonLat | undefined): void {
    if (at) this.here.setLatLng([at[1], at[0]]).addTo(this.map)
    else this.here.remove()
  }

  private showWhole(): void {
    this.map.fitBounds(boundsOf(metropolitanFrance), { animate: false })
    this.whole = this.view
  }

  /// Who has not moved yet still wants the whole country, in whatever room is left.
  private resize(): void {
    const isWhole = this.whole !== undefined && isSameView(this.whole, this.view)
    this.map.invalidateSize({ animate: false })
    if (isWhole) this.showWhole()
  }

  /// A panel that opens or closes changes the map's size before the observer is told.
  private settle(): void {
    this.map.invalidateSize({ animate: false, pan: false })
  }
}

function boundsOf([west, south, east, north]: Bbox): LatLngBoundsLiteral {
  return [
    [south, west],
    [north, east],
  ]
}

function isSameView(a: View, b: View): boolean {
  return a.zoom === b.zoom && Math.abs(a.lat - b.lat) < 1e-4 && Math.abs(a.lon - b.lon) < 1e-4
}

function wrap(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180
}
