export type Curve = { path: string; top: number }

/// A line through values, the first at the left edge and the last at the right, of a picture `width` ×
/// `height`: zero at its foot, `top` (a round number above them all) at its head.
export function curveOf(values: readonly number[], width: number, height: number): Curve {
  const top = roundAbove(Math.max(...values, 1))
  const step = values.length > 1 ? width / (values.length - 1) : 0
  const points = values.map((value, index) => `${tenth(index * step)} ${tenth(height - (value / top) * height)}`)
  // A single value is a level line.
  if (values.length === 1) points.push(`${width} ${tenth(height - (values[0]! / top) * height)}`)
  return { path: points.length ? `M${points.join('L')}` : '', top }
}

/// 1, 2 or 5 times a power of ten, at least the value.
export function roundAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 5, 10].map((factor) => factor * power).find((round) => round >= value) ?? 10 * power
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
