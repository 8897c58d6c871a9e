import { Marker, type LatLngExpression, type MarkerOptions, type Point } from 'leaflet'

/// What Leaflet gives its own markers and does not declare.
type Inside = { _icon?: HTMLElement & { _leaflet_pos: Point }; _zIndex: number; _resetZIndex(): void }

/// A marker that is drawn with its neighbours. Leaflet moves markers by translate3d, for which a browser
/// keeps a picture of each, and it gives each a class whose look a drag changes: of hundreds of pins,
/// that was most of what panning took.
export class PinMarker extends Marker {
  constructor(at: LatLngExpression, options: MarkerOptions) {
    super(at, { ...options, keyboard: false, riseOnHover: true }) // the icon is a button already
    this.on('add', () => this.getElement()?.classList.remove('leaflet-interactive'))
  }

  /// Leaflet's own, by another transform: in pixels from the corner of the pane.
  _setPos(at: Point): void {
    const inside = this as unknown as Inside
    const icon = inside._icon
    if (!icon) return
    icon._leaflet_pos = at
    icon.style.transform = `translate(${at.x}px, ${at.y}px)`
    inside._zIndex = at.y + (this.options.zIndexOffset ?? 0)
    inside._resetZIndex()
  }
}
