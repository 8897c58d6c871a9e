import type { LatLngExpression, Map as LeafletMap, Point, ZoomAnimEvent } from 'leaflet'

/// How far a movement is, from 0 to 1, eased by the browser's own clock and curves.
class Course {
  private readonly effect: KeyframeEffect

  constructor(duration: number, easing: string) {
    this.effect = new KeyframeEffect(null, null, { duration, easing, fill: 'both' })
    new Animation(this.effect).play()
  }

  get progress(): number {
    return this.effect.getComputedTiming().progress ?? 1
  }
}

/// A zoom under way: pins keep their size and go to their new places, while Leaflet stretches what is
/// below them. To be made before the map takes up the new view.
export class Zooming {
  private readonly course = new Course(250, 'cubic-bezier(0, 0, 0.25, 1)') // as leaflet.css has it
  private readonly from: (at: LatLngExpression) => Point
  private readonly to: (at: LatLngExpression) => Point

  constructor(map: LeafletMap, { center, zoom }: ZoomAnimEvent) {
    this.from = seenFrom(map, map.getCenter(), map.getZoom())
    this.to = seenFrom(map, center, zoom)
  }

  get isOver(): boolean {
    return this.course.progress >= 1
  }

  /// Where a place is by now, in pixels of the map's container.
  pointOf(at: LatLngExpression): Point {
    const from = this.from(at)
    return from.add(this.to(at).subtract(from).multiplyBy(this.course.progress))
  }
}

/// Further than this, in pixels, a pin has nothing to do with one that was there before.
const reach = 200

/// Pins that come out of those that they were part of, when a zoom has split or merged them.
export class Arrival {
  private readonly course = new Course(220, 'cubic-bezier(0.2, 0, 0, 1)')

  /// `before`: where the former pins stand, in pixels of one zoom.
  constructor(private readonly before: readonly Point[]) {}

  get isOver(): boolean {
    return this.course.progress >= 1
  }

  /// How much of the way is done, from 0 to 1.
  get progress(): number {
    return this.course.progress
  }

  /// Where a pin comes from, in pixels beside the point that it goes to.
  wayTo(point: Point): Point {
    let nearest = point
    let least = reach
    for (const former of this.before) {
      const distance = former.distanceTo(point)
      if (distance < least) [least, nearest] = [distance, former]
    }
    return nearest.subtract(point)
  }
}

function seenFrom(map: LeafletMap, centre: LatLngExpression, zoom: number): (at: LatLngExpression) => Point {
  const corner = map.project(centre, zoom).subtract(map.getSize().divideBy(2))
  return (at) => map.project(at, zoom).subtract(corner)
}
