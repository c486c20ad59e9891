/**
 * Particles in the order of their values; equal ones, and where there are no values all, in their own order. What is not a number
 * comes last either way.
 * @returns [N] particle numbers
 */
export function particleOrder(particles: number, values: ArrayLike<number> | null, isDescending: boolean): Uint32Array {
  const order = Uint32Array.from({ length: particles }, (_, i) => i)
  if (!values) return isDescending ? order.reverse() : order
  const sign = isDescending ? -1 : 1
  const keys = Float64Array.from({ length: particles }, (_, i) => {
    const value = values[i] ?? NaN
    return Number.isNaN(value) ? Infinity : sign * value
  })
  return order.sort((i, j) => {
    const difference = (keys[i] ?? 0) - (keys[j] ?? 0)
    // two infinities differ by NaN
    return difference || i - j
  })
}
