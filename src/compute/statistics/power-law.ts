/** y = prefactor · x^slope. */
export interface PowerLaw {
  readonly slope: number
  /** Standard error from the scatter about the line. */
  readonly slopeError: number
  readonly prefactor: number
  readonly points: number
}

/** As few as give a line and a scatter about it that means something. */
const leastPoints = 4

/**
 * Weighted least squares of ln y on ln x between two bounds; points that are not positive or carry no weight are left out.
 * @param weights [n], such as the numbers of values behind each point
 * @returns null with fewer than four points
 */
export function fitPowerLaw(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: ArrayLike<number>,
  from: number,
  to: number,
): PowerLaw | null {
  const kept: number[] = []
  for (let k = 0; k < x.length; k++) if (x[k] >= from && x[k] <= to && y[k] > 0 && weights[k] > 0) kept.push(k)
  if (kept.length < leastPoints) return null
  const total = kept.reduce((sum, k) => sum + weights[k], 0)
  const meanX = kept.reduce((sum, k) => sum + weights[k] * Math.log(x[k]), 0) / total
  const meanY = kept.reduce((sum, k) => sum + weights[k] * Math.log(y[k]), 0) / total
  let spread = 0
  let product = 0
  for (const k of kept) {
    spread += weights[k] * (Math.log(x[k]) - meanX) ** 2
    product += weights[k] * (Math.log(x[k]) - meanX) * (Math.log(y[k]) - meanY)
  }
  if (spread === 0) return null
  const slope = product / spread
  let residual = 0
  for (const k of kept) residual += weights[k] * (Math.log(y[k]) - meanY - slope * (Math.log(x[k]) - meanX)) ** 2
  return {
    slope,
    slopeError: Math.sqrt(residual / (kept.length - 2) / spread),
    prefactor: Math.exp(meanY - slope * meanX),
    points: kept.length,
  }
}
