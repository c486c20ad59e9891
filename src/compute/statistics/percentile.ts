/**
 * The value that a fraction of the values lies below, interpolated linearly between neighbours.
 * @param fraction from 0 to 1; 0.5 for the median
 */
export function percentileOf(values: ArrayLike<number>, fraction: number): number {
  const sorted = Float64Array.from(values).sort()
  const place = fraction * (sorted.length - 1)
  const below = Math.floor(place)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below] + (place - below) * (sorted[above] - sorted[below])
}

export function medianOf(values: ArrayLike<number>): number {
  return percentileOf(values, 0.5)
}
