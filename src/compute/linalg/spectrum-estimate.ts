import type { RandomStream } from '../random/stream.ts'
import type { BlockCsr } from './block-csr.ts'
import { solveDenseSymmetric } from './dense-symmetric.ts'
import { orthogonaliseInto, orthonormaliseInto } from './four-columns.ts'
import { multiplyFourInto } from './multiply-four.ts'

export interface SpectrumEstimate {
  /** Lowest and highest value met; `top` bounds the spectrum from above with a margin. */
  readonly bottom: number
  readonly top: number
  /** The eigenvalue below which about `count` lie. */
  valueAt(count: number): number
}

/** An eigenvector's part of a random vector of a million components is larger than this but for one in ten thousand. */
const leastWeight = 1e-14

/**
 * Where the eigenvalues of H lie, without those of known eigenvectors, from four Lanczos runs started at random (stochastic Lanczos
 * quadrature: the squared first components of the Ritz vectors weigh the Ritz values). Good to ten or twenty per cent of a count.
 * @param known orthonormal blocks [n, 4] of eigenvectors, filled up with columns of zeros, and how many there are
 * @param steps Lanczos steps of each run
 * @see Ubaru, Chen, Saad, SIAM J. Matrix Anal. Appl. 38, 1075 (2017)
 */
export function estimateSpectrum(
  matrix: BlockCsr,
  known: { readonly blocks: readonly Float64Array[]; readonly count: number },
  steps: number,
  stream: RandomStream,
  between: () => void,
): SpectrumEstimate {
  const n = matrix.rows * matrix.dimension
  const free = n - known.count
  const recurrence = runFourLanczos(matrix, randomBlock(n, known.blocks, stream), steps, between)
  const nodes: { value: number; weight: number }[] = []
  let bottom = Infinity
  let top = -Infinity
  for (let c = 0; c < 4; c++) {
    const tridiagonal = new Float64Array(steps * steps)
    for (let j = 0; j < steps; j++) {
      tridiagonal[j * steps + j] = recurrence.alpha[j * 4 + c]
      if (j + 1 < steps) tridiagonal[j * steps + j + 1] = tridiagonal[(j + 1) * steps + j] = recurrence.beta[j * 4 + c]
    }
    const { values, vectors } = solveDenseSymmetric(tridiagonal, steps)
    const last = recurrence.beta[(steps - 1) * 4 + c]
    for (let l = 0; l < steps; l++) {
      const residual = last * Math.abs(vectors[l * steps + steps - 1])
      nodes.push({ value: values[l], weight: (free / 4) * vectors[l * steps] ** 2 })
      // rounding brings known eigenvectors back, with next to no weight
      if (vectors[l * steps] ** 2 > leastWeight) bottom = Math.min(bottom, values[l])
      top = Math.max(top, values[l] + residual)
    }
  }
  nodes.sort((a, b) => a.value - b.value)
  // half a per cent: what the filter lets through above the top would be taken for a low mode
  return { bottom, top: top + 0.005 * (top - bottom), valueAt: (count) => quantileOf(nodes, count) }
}

function quantileOf(nodes: readonly { value: number; weight: number }[], count: number): number {
  let below = 0
  let previous = nodes[0]
  let previousCount = 0
  for (const node of nodes) {
    const here = below + node.weight / 2
    if (here >= count) {
      const fraction = here > previousCount ? (count - previousCount) / (here - previousCount) : 1
      return previous.value + fraction * (node.value - previous.value)
    }
    below += node.weight
    previous = node
    previousCount = here
  }
  return previous.value
}

/** Four Lanczos runs that share the products; no reorthogonalisation: ghosts split the weight of a value and leave its sum. */
function runFourLanczos(matrix: BlockCsr, start: Float64Array, steps: number, between: () => void) {
  const n = matrix.rows * matrix.dimension
  const alpha = new Float64Array(4 * steps)
  const beta = new Float64Array(4 * steps)
  let now = start
  let next: Float64Array = new Float64Array(4 * n)
  let old: Float64Array = new Float64Array(4 * n)
  for (let j = 0; j < steps; j++) {
    between()
    multiplyFourInto(matrix, now, next)
    for (let c = 0; c < 4; c++) {
      const coupling = j > 0 ? beta[(j - 1) * 4 + c] : 0
      let along = 0
      for (let i = c; i < next.length; i += 4) along += next[i] * now[i]
      let square = 0
      for (let i = c; i < next.length; i += 4) {
        const rest = next[i] - along * now[i] - coupling * old[i]
        next[i] = rest
        square += rest * rest
      }
      const length = Math.sqrt(square)
      alpha[j * 4 + c] = along
      beta[j * 4 + c] = length
      // an exhausted run goes on with zeros: its remaining nodes weigh nothing
      const scale = length > 1e-280 ? 1 / length : 0
      for (let i = c; i < next.length; i += 4) next[i] *= scale
    }
    const swap = old
    old = now
    now = next
    next = swap
  }
  return { alpha, beta }
}

function randomBlock(n: number, known: readonly Float64Array[], stream: RandomStream): Float64Array {
  const block = Float64Array.from({ length: 4 * n }, () => stream.normal())
  orthogonaliseInto(known, new Float64Array(16 * known.length), block)
  orthonormaliseInto(block, new Float64Array(16), (c) => {
    for (let i = c; i < block.length; i += 4) block[i] = stream.normal()
  })
  return block
}
