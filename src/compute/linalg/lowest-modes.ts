import { Cancelled, InputError, WorkError } from '../../shared/contracts/errors.ts'
import type { WorkHooks } from '../definitions/definition.ts'
import type { RandomStream } from '../random/stream.ts'
import type { BlockCsr } from './block-csr.ts'
import { gainOf, growthOf, type Filter } from './chebyshev-filter.ts'
import { solveAllModes } from './dense-modes.ts'
import { runFilteredLanczos } from './filtered-lanczos.ts'
import { solveWithin, type EigenPairs } from './rayleigh-ritz.ts'
import { estimateSpectrum, type SpectrumEstimate } from './spectrum-estimate.ts'
import { translationBlock } from './zero-modes.ts'

export interface LowestModesOptions extends Partial<Pick<WorkHooks, 'progress' | 'isCancelled'>> {
  readonly count: number
  /** ‖Hψ − λψ‖ aimed at, relative to the largest eigenvalue. */
  readonly tolerance?: number
  /** Starting vectors are drawn from it. */
  readonly stream: RandomStream
}

export interface LowestModes extends EigenPairs {
  /** A second search from a fresh random start met nothing below the highest value listed. */
  readonly complete: boolean
  /** Upper bound of the spectrum. */
  readonly top: number
}

/** Below this many unknowns all eigenvalues at once cost less than a filter. */
const denseBelow = 300
const mostPasses = 60

/**
 * The lowest eigenpairs of a symmetric matrix that has the d translations as null vectors, without these: Chebyshev-filtered
 * block Lanczos with locking. The filter's edge comes from a stochastic estimate and grows where that was too low; at the end
 * the complement of what was found is searched from a fresh start, until nothing lower is left (degenerate levels have more members than a block shows at once).
 * Negative eigenvalues are found like any other.
 * @throws InputError when more are asked for than there are; WorkError when the passes bring nothing more; Cancelled
 * @see Zhou, Saad, Tiago, Chelikowsky, J. Comput. Phys. 219, 172 (2006) for the filter
 */
export function findLowestModes(matrix: BlockCsr, options: LowestModesOptions): LowestModes {
  const { count, stream, tolerance = 1e-10 } = options
  const n = matrix.rows * matrix.dimension
  const free = n - matrix.dimension
  if (count < 1 || count > free) {
    throw new InputError(`count must be between 1 and ${free}, the number of modes without the translations (got ${count})`, {
      bound: [1, free],
      value: count,
    })
  }
  const between = (): void => {
    if (options.isCancelled?.()) throw new Cancelled()
  }
  if (n <= denseBelow || count > free / 5) {
    options.progress?.(0, 'all modes at once')
    return { ...solveAllModes(matrix, count), complete: true }
  }

  // resolving the edge takes a number of steps that grows as the square root of top over edge
  const steps = Math.round(Math.min(300, Math.max(40, 8 * (n / (count + 4)) ** (1 / matrix.dimension)), n / 4))
  const locked = [translationBlock(matrix.rows, matrix.dimension)]
  let found = 0
  const estimate = (): SpectrumEstimate =>
    estimateSpectrum(matrix, { blocks: locked, count: matrix.dimension + found }, steps, stream, between)
  let spectrum = estimate()
  let room = roomFor(count)
  let choice = chooseFilter(spectrum, count, edgeFor(spectrum, room))
  let complete = false
  let fruitless = 0
  let best = 0.05
  for (let pass = 0; pass < mostPasses && !complete; pass++) {
    const want = Math.max(0, count - found)
    const known = found > 0 ? solveWithin(matrix, locked.slice(1), Math.min(found, count)).values : [0]
    const lowestLocked = Math.min(0, known[0])
    const highest = known[known.length - 1]
    const outcome = runFilteredLanczos(matrix, {
      filter: choice.filter,
      locked,
      lowestLocked,
      free: free - found,
      want,
      // 1e-8: a level's own members differ by rounding, amplified by the filter
      above: want === 0 ? gainOf(choice.filter, highest) * (1 + 1e-8) : 0,
      tolerance,
      stream,
      between,
      report: (fraction) => {
        best = Math.max(best, want === 0 ? 0.8 : 0.05 + (0.75 * (found + fraction * want)) / count)
        options.progress?.(best, want === 0 ? 'looking for missed modes' : `${Math.round(found + fraction * want)} of ${count} modes`)
      },
    })
    locked.push(...outcome.blocks)
    found += outcome.count
    complete = want === 0 && outcome.ending === 'nothing'
    fruitless = outcome.count === 0 && !complete ? fruitless + 1 : 0
    if (fruitless > 6) {
      throw new WorkError(`${found} of ${count} modes converged, then the search stood still; ask for fewer modes or a larger tolerance.`)
    }
    if (fruitless > 0) {
      // nothing more below the edge
      room *= 1.6
      const { edge } = choice.filter
      choice = chooseFilter(spectrum, count, Math.max(edgeFor(spectrum, room), edge + 0.5 * (edge - spectrum.bottom)))
    } else if (found < count && choice.isBlunt) {
      // the outliers are known now: a filter for the rest alone
      spectrum = estimate()
      room = roomFor(count - found)
      choice = chooseFilter(spectrum, count - found, edgeFor(spectrum, room))
    }
  }
  if (found < count) throw new WorkError(`${found} of ${count} modes converged in ${mostPasses} passes; ask for fewer modes.`)
  options.progress?.(1)
  return { ...solveWithin(matrix, locked.slice(1), count), complete, top: spectrum.top }
}

/** Eigenvalues below the edge beside those asked for: the estimate of their number errs. */
function roomFor(count: number): number {
  return 1.25 * count + 8
}

/** Where about `room` eigenvalues lie below; above the lowest level, however many members it has. */
function edgeFor({ bottom, top, valueAt }: SpectrumEstimate, room: number): number {
  const least = bottom + 1e-6 * (top - bottom)
  let edge = valueAt(room)
  for (let count = room; edge < least && count < 1e9; count *= 1.6) edge = valueAt(count)
  return Math.max(edge, least)
}

/**
 * The degree sets the gain of what is wanted over what is damped: about 200 at the bottom of the list, and at most 4000 at the lowest eigenvalue
 * of all, so that the rounding of an outlier far below does not drown the rest. `isBlunt` says that an outlier kept the degree low.
 */
function chooseFilter(spectrum: SpectrumEstimate, count: number, edge: number): { filter: Filter; isBlunt: boolean } {
  const { bottom, top } = spectrum
  const typical = Math.max(bottom, edge - 4 * (edge - Math.min(spectrum.valueAt(count / 2), edge)))
  const sharp = 6 / growthOf(edge, top, typical)
  const bound = 9 / growthOf(edge, top, bottom)
  return { filter: { edge, top, degree: Math.max(3, Math.floor(Math.min(sharp, bound))) }, isBlunt: bound < sharp }
}
