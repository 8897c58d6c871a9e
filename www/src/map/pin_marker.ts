import { Marker, type LatLngExpression, type Map as LeafletMap, type MarkerOptions, type Point } from 'leaflet'

/// What Leaflet gives its own markers and does not declare.
type Inside = { _icon?: HTMLElement & { _leaflet_pos: Point }; _zIndex: number; _resetZIndex(): void; _zoomAnimated: boolean }

/// A marker that is drawn with its neighbours. Leaflet moves markers by translate3d, for which a browser
/// keeps a picture of each, and gives them classes whose look a drag or a zoom changes: of hundreds of
/// pins, that was most of what panning and zooming took.
export class PinMarker extends Marker {
  /// `glides`: it goes to its new place while the map zooms; else it jumps there afterwards.
  constructor(
    at: LatLngExpression,
    private readonly glides: boolean,
    options: MarkerOptions,
  ) {
    super(at, { ...options, keyboard: false, riseOnHover: true }) // the icon is a button already
  }

  override onAdd(map: LeafletMap): this {
    ;(this as unknown as Inside)._zoomAnimated &&= this.glides
    super.onAdd(map)
    this.getElement()?.classList.remove('leaflet-interactive', 'leaflet-zoom-hide')
    return this
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
