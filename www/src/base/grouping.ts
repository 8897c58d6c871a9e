/// How pins are merged when the map is small: by territory (undefined), or all that lie within so
/// many pixels.
export type Grouping = { radius: number } | undefined

export const usualRadius = 60
const largestRadius = 512

/// What cannot be understood is grouping by territory.
export function parseGrouping(fields: URLSearchParams): Grouping {
  if (fields.get('cluster') !== 'proximity') return undefined
  const radius = Number(fields.get('radius') ?? usualRadius)
  return { radius: Number.isInteger(radius) && radius >= 1 && radius <= largestRadius ? radius : usualRadius }
}

/// Names and values of the server's parameters.
export function groupingFields(grouping: Grouping): [string, string][] {
  return grouping ? [['cluster', 'proximity'], ['radius', String(grouping.radius)]] : []
}

export function sameGrouping(a: Grouping, b: Grouping): boolean {
  return a?.radius === b?.radius
}
