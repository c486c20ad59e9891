export function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum / values.length
}

/** Unbiased variance (over n − 1); NaN for fewer than two values. */
export function varianceOf(values: ArrayLike<number>): number {
  const mean = meanOf(values)
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i] - mean) ** 2
  return values.length > 1 ? sum / (values.length - 1) : NaN
}

/** Standard error of the mean of independent values. */
export function standardErrorOf(values: ArrayLike<number>): number {
  return Math.sqrt(varianceOf(values) / values.length)
}

/** Means of `blocks` successive stretches of a series, for errors of correlated values; a remainder at the start is left out as not yet settled. */
export function blockMeansOf(values: ArrayLike<number>, blocks: number): Float64Array {
  const length = Math.floor(values.length / blocks)
  const first = values.length - blocks * length
  const means = new Float64Array(blocks)
  for (let b = 0; b < blocks; b++) {
    for (let i = 0; i < length; i++) means[b] += values[first + b * length + i]
    means[b] /= length
  }
  return means
}
