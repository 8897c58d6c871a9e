/// Pixels of the screen that a tile is painted in for one of the page: there are too many tiles for more.
export function tileRatio(): number {
  return Math.min(devicePixelRatio, 2)
}
