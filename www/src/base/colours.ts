/// How many distinct colours styles/variables.css defines for categories (--category-0 …).
const paletteSize = 12

/// The class that carries the colour of each category, by its rank among all of them: the same in
/// the legend, the pins and the lists, whatever the filter.
export class CategoryColours {
  private ranks = new Map<string, number>()

  assign(keys: readonly string[]): void {
    this.ranks = new Map(keys.map((key, rank) => [key, rank]))
  }

  classOf(key: string): string {
    return `category-${this.rankOf(key)}`
  }

  /// The colour's own, in the palette.
  rankOf(key: string): number {
    return (this.ranks.get(key) ?? 0) % paletteSize
  }

  /// Orders keys as the legend does; unknown ones last.
  compare(a: string, b: string): number {
    return (this.ranks.get(a) ?? Infinity) - (this.ranks.get(b) ?? Infinity) || a.localeCompare(b)
  }
}
