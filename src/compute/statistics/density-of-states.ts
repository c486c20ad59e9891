/** The frequencies known of one sample: its lowest ones, zero modes left out. */
export interface SampleSpectrum {
  readonly frequencies: ArrayLike<number>
  readonly particles: number
  readonly dimension: number
}

/** D(ω) on logarithmic bins; empty bins are left out. All arrays are [bins]. */
export interface DensityOfStates {
  /** Geometric middle of each bin. */
  readonly frequency: Float64Array
  readonly density: Float64Array
  /** √n of each bin. */
  readonly error: Float64Array
  readonly counts: Int32Array
  /** The frequencies between which modes were counted. */
  readonly from: number
  readonly to: number
}

/** Of the pooled frequencies that no bin may reach below: extremes would make a histogram of single modes. */
const leastPooledRank = 5

/**
 * The density of states D(ω) = ⟨Σ δ(ω − ω_ℓ)⟩/(N d) of an ensemble on logarithmic bins, with √n errors. Bins start at the fifth
 * smallest pooled frequency and end where the first sample's list of modes ends, since beyond it modes are missing.
 * @param samples  each sample's known frequencies, in any order; only positive ones are counted
 * @returns bins in ascending order; none when fewer than six modes are left
 * @see docs/physics.md, vibrational spectrum
 */
export function densityOfStates(samples: readonly SampleSpectrum[], binsPerDecade = 10): DensityOfStates {
  const pooled = samples.flatMap(({ frequencies }) => positive(frequencies)).sort((a, b) => a - b)
  const limit = completeLimit(samples)
  const from = pooled[leastPooledRank - 1] ?? NaN
  const to = Math.min(limit, pooled[pooled.length - 1] ?? NaN)
  if (!(to > from)) return emptyDensity(from, to)

  const bins = Math.max(1, Math.round(Math.log10(to / from) * binsPerDecade))
  const edges = Float64Array.from({ length: bins + 1 }, (_, k) => from * (to / from) ** (k / bins))
  const counts = countInto(pooled, edges, limit === Infinity)
  const degreesOfFreedom = samples.reduce((sum, { particles, dimension }) => sum + particles * dimension, 0)
  const filled = [...counts.keys()].filter((k) => counts[k] > 0)
  const weight = (k: number) => 1 / (degreesOfFreedom * (edges[k + 1] - edges[k]))
  return {
    frequency: Float64Array.from(filled, (k) => Math.sqrt(edges[k] * edges[k + 1])),
    density: Float64Array.from(filled, (k) => counts[k] * weight(k)),
    error: Float64Array.from(filled, (k) => Math.sqrt(counts[k]) * weight(k)),
    counts: Int32Array.from(filled, (k) => counts[k]),
    from,
    to,
  }
}

/** The frequency up to which the modes of every sample are known; infinite when all spectra are whole. */
export function completeLimit(samples: readonly SampleSpectrum[]): number {
  let limit = Infinity
  for (const { frequencies, particles, dimension } of samples) {
    if (frequencies.length >= dimension * (particles - 1)) continue
    limit = Math.min(limit, Math.max(0, ...positive(frequencies)))
  }
  return limit
}

/** Counts strictly between the ends: the modes that set the ends themselves would bias the outer bins by one. */
function countInto(ascending: readonly number[], edges: Float64Array, isWhole: boolean): Int32Array {
  const counts = new Int32Array(edges.length - 1)
  const last = edges.length - 1
  let k = 0
  for (const value of ascending) {
    if (value <= edges[0]) continue
    if (value > edges[last] || (value === edges[last] && !isWhole)) break
    while (k < last - 1 && value > edges[k + 1]) k++
    counts[k]++
  }
  return counts
}

function positive(frequencies: ArrayLike<number>): number[] {
  return Array.from(frequencies).filter((value) => value > 0 && Number.isFinite(value))
}

function emptyDensity(from: number, to: number): DensityOfStates {
  const none = new Float64Array(0)
  return { frequency: none, density: none, error: none, counts: new Int32Array(0), from, to }
}
