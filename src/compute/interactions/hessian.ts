import type { BlockCsr } from '../linalg/block-csr.ts'
import type { Dimension } from '../space/box.ts'
import { derivativesPerPair, type InteractingPairs } from './interacting-pairs.ts'

/**
 * The second derivatives of the energy, B = φ″ n⊗n + (φ′/r)(I − n⊗n) for each pair: +B on both diagonal blocks, −B off them.
 * @param pairs evaluated to order 2
 * @param delta φ′ counts (1 − δ) times
 */
export function hessianOf(pairs: InteractingPairs, particles: number, dimension: Dimension, delta: number): BlockCsr {
  const { rowStart, columns } = patternOf(pairs, particles)
  const size = dimension * dimension
  const values = new Float64Array(columns.length * size)
  const { first, second, directions, distances, derivatives } = pairs
  const block = new Float64Array(size)
  for (let p = 0; p < pairs.count; p++) {
    const i = first[p]
    const j = second[p]
    // a particle and its own image never change their distance
    if (i === j) continue
    const across = ((1 - delta) * derivatives[p * derivativesPerPair + 1]) / distances[p]
    const along = derivatives[p * derivativesPerPair + 2] - across
    for (let a = 0; a < dimension; a++) {
      for (let b = 0; b < dimension; b++) {
        block[a * dimension + b] = along * directions[p * dimension + a] * directions[p * dimension + b] + (a === b ? across : 0)
      }
    }
    addBlock(values, size * blockAt(rowStart, columns, i, i), block, 1)
    addBlock(values, size * blockAt(rowStart, columns, j, j), block, 1)
    addBlock(values, size * blockAt(rowStart, columns, i, j), block, -1)
    addBlock(values, size * blockAt(rowStart, columns, j, i), block, -1)
  }
  return { dimension, rows: particles, rowStart, columns, values }
}

function addBlock(values: Float64Array, start: number, block: Float64Array, sign: number): void {
  for (let k = 0; k < block.length; k++) values[start + k] += sign * block[k]
}

/** Index of a block that is there, by halving. */
function blockAt(rowStart: Int32Array, columns: Int32Array, row: number, column: number): number {
  let low = rowStart[row]
  let high = rowStart[row + 1] - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (columns[middle] < column) low = middle + 1
    else high = middle
  }
  return low
}

/** Which blocks there are: the diagonal, and both orders of each pair once, however many images of it interact. */
function patternOf(pairs: InteractingPairs, particles: number): { rowStart: Int32Array; columns: Int32Array } {
  const bound = new Int32Array(particles + 1).fill(1)
  for (let p = 0; p < pairs.count; p++) {
    bound[pairs.first[p]]++
    bound[pairs.second[p]]++
  }
  let total = 0
  for (let i = 0; i <= particles; i++) {
    const length = bound[i]
    bound[i] = total
    total += length
  }
  const entries = new Int32Array(bound[particles])
  const next = bound.slice()
  for (let i = 0; i < particles; i++) entries[next[i]++] = i
  for (let p = 0; p < pairs.count; p++) {
    entries[next[pairs.first[p]]++] = pairs.second[p]
    entries[next[pairs.second[p]]++] = pairs.first[p]
  }
  const rowStart = new Int32Array(particles + 1)
  let kept = 0
  for (let i = 0; i < particles; i++) {
    rowStart[i] = kept
    const row = entries.subarray(bound[i], bound[i + 1]).sort()
    // packed to the front: never ahead of what is still to be read
    for (let k = 0; k < row.length; k++) if (k === 0 || row[k] !== entries[kept - 1]) entries[kept++] = row[k]
  }
  rowStart[particles] = kept
  return { rowStart, columns: entries.slice(0, kept) }
}
