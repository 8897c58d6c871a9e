import type { LatLng, Map as LeafletMap, Point, ZoomAnimEvent } from 'leaflet'

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
  private readonly from: (at: LatLng) => Point
  private readonly to: (at: LatLng) => Point
  private readonly ways = new Map<LatLng, { start: Point; way: Point }>()

  constructor(map: LeafletMap, { center, zoom }: ZoomAnimEvent) {
    this.from = seenFrom(map, map.getCenter(), map.getZoom())
    this.to = seenFrom(map, center, zoom)
  }

  get isOver(): boolean {
    return this.course.progress >= 1
  }

  /// Where places are at this moment, in pixels of the map's container.
  now(): (at: LatLng) => Point {
    const { progress } = this.course
    return (at) => {
      const { start, way } = this.wayOf(at)
      return start.add(way.multiplyBy(progress))
    }
  }

  private wayOf(at: LatLng): { start: Point; way: Point } {
    const known = this.ways.get(at)
    if (known) return known
    const start = this.from(at)
    const found = { start, way: this.to(at).subtract(start) }
    this.ways.set(at, found)
    return found
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

function seenFrom(map: LeafletMap, centre: LatLng, zoom: number): (at: LatLng) => Point {
  const corner = map.project(centre, zoom).subtract(map.getSize().divideBy(2))
  return (at) => map.project(at, zoom).subtract(corner)
}
