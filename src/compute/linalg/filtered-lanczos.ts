import type { RandomStream } from '../random/stream.ts'
import type { BlockCsr } from './block-csr.ts'
import { filterInto, growthOf, type Filter } from './chebyshev-filter.ts'
import { solveDenseSymmetric } from './dense-symmetric.ts'
import { orthogonaliseInto, orthonormaliseInto, subtractProductInto } from './four-columns.ts'

export interface PassRequest {
  readonly filter: Filter
  /** Orthonormal blocks [n, 4] whose span is left out: translations and what is known already. */
  readonly locked: readonly Float64Array[]
  /** The lowest eigenvalue that belongs to `locked`. */
  readonly lowestLocked: number
  /** Dimension of the space left. */
  readonly free: number
  /** How many eigenvectors are asked for; 0 asks only for those whose gain lies above `above`, if there are any. */
  readonly want: number
  readonly above: number
  /** Residual of the filtered operator, relative to the gain. */
  readonly tolerance: number
  readonly stream: RandomStream
  /** Called between products; throws to cancel. */
  readonly between: () => void
  readonly report: (fraction: number) => void
}

export interface PassOutcome {
  /** `found` all that was asked for; `exhausted`: fewer lie below the edge, or more copies than one block shows; `nothing` above; `stalled`: basis full. */
  readonly ending: 'found' | 'exhausted' | 'nothing' | 'stalled'
  /** Converged eigenvectors, [n, 4] each, the last filled up with zeros. */
  readonly blocks: Float64Array[]
  readonly count: number
}

/** A gain below this is not told from the damped part of the spectrum, where the filter does not keep the order of the eigenvalues. */
const smallestGain = 2

/** A locked vector may grow by e¹¹, from 1e-16 to 1e-11, before it is taken out again. */
const largestExponent = 11

/**
 * One run of block Lanczos on the filtered matrix, four vectors a block, fully reorthogonalised, without restart: the basis
 * is a little longer than the list wanted, and keeping it saves most of the work of restarting.
 */
export function runFilteredLanczos(matrix: BlockCsr, request: PassRequest): PassOutcome {
  const { filter, locked, free, want, stream } = request
  const n = matrix.rows * matrix.dimension
  const limit = Math.max(1, Math.min(Math.floor(free / 4), Math.ceil((6 * want + 240) / 4)))
  const basis: Float64Array[] = []
  const columns: Float64Array[] = []
  const scratch = new Float64Array(4 * n)
  const coupling = new Float64Array(16)
  let coefficients = new Float64Array(0)

  function append(block: Float64Array): void {
    const span = [...locked, ...basis]
    if (coefficients.length < 16 * span.length) coefficients = new Float64Array(32 * span.length)
    orthogonaliseInto(span, coefficients, block)
    if (basis.length > 0) columns.push(coefficients.slice(16 * locked.length, 16 * span.length))
    orthonormaliseInto(block, coupling, (c) => {
      for (let i = c; i < block.length; i += 4) block[i] = stream.normal()
      orthogonaliseInto(span, coefficients, block)
    })
    basis.push(block)
  }

  // rounding brings locked vectors back, and the recurrence lets those far below the edge grow without bound
  const stretch = Math.max(1, Math.floor(largestExponent / growthOf(filter.edge, filter.top, request.lowestLocked)))
  const discarded = new Float64Array(16 * locked.length)
  let products = 0
  function keepApart(older: Float64Array, newer: Float64Array): void {
    request.between()
    if (++products % stretch !== 0 || filter.degree <= stretch) return
    orthogonaliseInto(locked, discarded, older)
    orthogonaliseInto(locked, discarded, newer)
  }

  const start = new Float64Array(4 * n)
  for (let i = 0; i < start.length; i++) start[i] = stream.normal()
  append(start)
  let nextCheck = Math.ceil(want / 4) + 2
  for (;;) {
    const block = new Float64Array(4 * n)
    filterInto(matrix, filter, basis[basis.length - 1], scratch, block, keepApart)
    append(block)
    const used = basis.length - 1
    const full = used >= limit
    if (used < nextCheck && !full) continue
    const ritz = solveProjected(columns, coupling)
    const verdict = judge(ritz, request, used)
    request.report(verdict.fraction)
    if (verdict.ending === null && !full) {
      nextCheck = used + Math.max(1, Math.round(0.04 * used))
      continue
    }
    const chosen = verdict.converged
    return { ending: verdict.ending ?? 'stalled', blocks: formRitzVectors(basis, ritz, chosen), count: chosen.length }
  }
}

interface RitzPairs {
  readonly order: number
  /** [order], descending: gains. */
  readonly gains: Float64Array
  /** [order, order], row l belongs to gain l. */
  readonly vectors: Float64Array
  readonly residuals: Float64Array
}

function solveProjected(columns: readonly Float64Array[], coupling: Float64Array): RitzPairs {
  const blocks = columns.length
  const order = 4 * blocks
  const projected = new Float64Array(order * order)
  for (let j = 0; j < blocks; j++)
    for (let i = 0; i <= j; i++)
      for (let r = 0; r < 4; r++)
        for (let c = 0; c < 4; c++) {
          const mirrored = i === j ? (columns[j][16 * i + 4 * r + c] + columns[j][16 * i + 4 * c + r]) / 2 : columns[j][16 * i + 4 * r + c]
          projected[(4 * i + r) * order + 4 * j + c] = mirrored
          projected[(4 * j + c) * order + 4 * i + r] = mirrored
        }
  const { values, vectors } = solveDenseSymmetric(projected, order)
  const residuals = new Float64Array(order)
  for (let l = 0; l < order; l++) {
    let square = 0
    for (let r = 0; r < 4; r++) {
      let sum = 0
      for (let c = 0; c < 4; c++) sum += coupling[4 * r + c] * vectors[l * order + order - 4 + c]
      square += sum * sum
    }
    residuals[l] = Math.sqrt(square)
  }
  return { order, gains: values.reverse(), vectors: reverseRows(vectors, order), residuals: residuals.reverse() }
}

function reverseRows(rows: Float64Array, order: number): Float64Array {
  const reversed = new Float64Array(rows.length)
  for (let l = 0; l < order; l++) reversed.set(rows.subarray((order - 1 - l) * order, (order - l) * order), l * order)
  return reversed
}

function judge(
  ritz: RitzPairs,
  request: PassRequest,
  used: number,
): { ending: PassOutcome['ending'] | null; converged: number[]; fraction: number } {
  const { want, above, filter } = request
  // rounding of the filter's recurrence is relative to the largest gain
  const floor = 1e-15 * filter.degree * Math.max(1, ritz.gains[0])
  const isConverged = (l: number): boolean => ritz.residuals[l] <= Math.max(request.tolerance * ritz.gains[l], floor)
  let below = 0
  while (below < ritz.order && ritz.gains[below] > smallestGain) below++
  const converged: number[] = []
  for (let l = 0; l < below; l++) if (isConverged(l)) converged.push(l)
  if (want === 0) {
    const missing = ritz.gains.findIndex((gain) => !(gain > above))
    if (missing > 0) return { ending: converged.length >= missing && isConverged(missing - 1) ? 'found' : null, converged, fraction: 0.5 }
    const settled = ritz.residuals[0] <= 1e-3 * ritz.gains[0]
    const farBelow = used >= 8 && ritz.gains[0] + ritz.residuals[0] < 0.7 * above
    return { ending: used >= 4 && (settled || farBelow) ? 'nothing' : null, converged: [], fraction: 0.5 }
  }
  const asked = Math.min(want, below)
  let done = 0
  while (done < asked && isConverged(done)) done++
  const fraction = done / want
  if (done < asked || (below < want && used < 6)) return { ending: null, converged, fraction }
  if (below >= want) return { ending: 'found', converged, fraction: 1 }
  // all below the edge have converged; the next gain must be settled well enough to be sure that it does not rise
  const settled = below < ritz.order && ritz.gains[below] + ritz.residuals[below] < 1.5 * smallestGain
  return { ending: settled ? 'exhausted' : null, converged, fraction }
}

function formRitzVectors(basis: readonly Float64Array[], ritz: RitzPairs, chosen: readonly number[]): Float64Array[] {
  const blocks: Float64Array[] = []
  const weights = new Float64Array(16)
  for (let first = 0; first < chosen.length; first += 4) {
    const block = new Float64Array(basis[0].length)
    for (let b = 0; 4 * b < ritz.order; b++) {
      weights.fill(0)
      for (let c = 0; c < 4 && first + c < chosen.length; c++)
        for (let r = 0; r < 4; r++) weights[4 * r + c] = -ritz.vectors[chosen[first + c] * ritz.order + 4 * b + r]
      subtractProductInto(basis[b], weights, block)
    }
    blocks.push(block)
  }
  return blocks
}
