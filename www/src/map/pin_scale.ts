import type { Pin } from './pin.ts'

/// Pixels across, ring included, of the pin that holds the largest share, and never more.
const widest = 66

/// The share of all members that the largest pin of a level holds, or nearly so.
const largestShare: Record<Pin['level'], number> = { region: 0.2, departement: 0.06, epci: 0.06, commune: 0.05, groupe: 0.1 }

/// So few members are no reason for a large pin, though they be all there are.
const leastReference = 16

/// What a number of 1, 2… digits needs.
const narrowest = [30, 30, 36, 46, 52, 60]

/// How large pins are: an area in proportion to the members, in one measure for all pins of a level,
/// whatever is in sight; but never too small for the number, nor too large for the map.
export class PinScale {
  /// `located`: the members that all pins together stand for.
  constructor(private readonly located: number) {}

  /// Pixels across.
  diameterOf({ level, members }: { level: Pin['level']; members: number }): number {
    const reference = Math.max(this.located * largestShare[level], leastReference)
    const proportional = widest * Math.sqrt(Math.max(members, 1) / reference)
    const digits = String(members).length
    const least = narrowest[Math.min(digits, narrowest.length) - 1]!
    return Math.round(Math.min(Math.max(proportional, least), widest))
  }
}
