import { Map as LeafletMap, type ZoomPanOptions } from 'leaflet'

/// A map on which each press of + or − counts: Leaflet's own ignores those that come while it zooms.
export class StepMap extends LeafletMap {
  private wanted: number | undefined

  constructor(...args: ConstructorParameters<typeof LeafletMap>) {
    super(...args)
    this.on('moveend', () => this.goOn())
  }

  override setZoom(zoom: number, options?: ZoomPanOptions): this {
    const { _animatingZoom: isZooming } = this as unknown as { _animatingZoom: boolean } // Leaflet's own
    if (!isZooming) return super.setZoom(zoom, options)
    this.wanted = (this.wanted ?? this.getZoom()) + zoom - this.getZoom()
    return this
  }

  private goOn(): void {
    const { wanted } = this
    this.wanted = undefined
    if (wanted !== undefined) super.setZoom(Math.min(Math.max(wanted, this.getMinZoom()), this.getMaxZoom()))
  }
}
