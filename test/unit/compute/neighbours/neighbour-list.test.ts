import { describe, expect, test } from 'vitest'
import { WorkError } from '../../../../src/shared/contracts/errors.ts'
import { createNeighbourList } from '../../../../src/compute/neighbours/neighbour-list.ts'
import { createStream } from '../../../../src/compute/random/philox.ts'
import type { Box, Dimension } from '../../../../src/compute/space/box.ts'

const cutoffs = Float64Array.of(1, 1.3, 1.3, 1.7)

function randomPositions(box: Box, particles: number, seed: number): Float64Array {
  const stream = createStream(seed, 0, 'positions')
  // also outside of the box
  return Float64Array.from({ length: particles * box.dimension }, (_, k) => 2.5 * (stream.uniform() - 0.5) * box.lengths[k % box.dimension])
}

/** Distances of all pairs within their cutoff, all periods one by one, sorted. */
function everyDistance(box: Box, species: Int32Array, positions: Float64Array): number[] {
  const { dimension, lengths, tilt } = box
  const found: number[] = []
  const periods = (axis: number) => Math.ceil(1.7 / lengths[axis]) + 4
  const visit = (i: number, j: number, axis: number, vector: number[], isOwn: boolean) => {
    if (axis < 0) {
      const distance = Math.hypot(...vector)
      if (!isOwn && distance < cutoffs[2 * species[i] + species[j]]) found.push(distance)
      return
    }
    const offset = vector[axis]
    for (let n = -periods(axis) - 8; n <= periods(axis) + 8; n++) {
      if (Math.abs(offset + n * lengths[axis]) >= 1.7) continue
      const next = vector.slice()
      next[axis] += n * lengths[axis]
      if (axis === 1) next[0] += n * tilt * lengths[1]
      visit(i, j, axis - 1, next, isOwn && n === 0)
    }
  }
  for (let i = 0; i < species.length; i++) {
    for (let j = 0; j < species.length; j++) {
      const vector = Array.from({ length: dimension }, (_, a) => positions[j * dimension + a] - positions[i * dimension + a])
      visit(i, j, dimension - 1, vector, i === j)
    }
  }
  // each pair was seen from both ends
  return found.sort((a, b) => a - b).filter((_, k) => k % 2 === 0)
}

function listedDistances(list: ReturnType<typeof createNeighbourList>): number[] {
  const { dimension, positions, kinds, rowStart, neighbours } = list
  const found: number[] = []
  for (let i = 0; i < list.particles; i++) {
    for (let p = rowStart[i]; p < rowStart[i + 1]; p++) {
      const j = neighbours[p]
      let squared = 0
      for (let a = 0; a < dimension; a++) squared += (positions[j * dimension + a] - positions[i * dimension + a]) ** 2
      if (Math.sqrt(squared) < cutoffs[2 * kinds[i] + kinds[j]]) found.push(Math.sqrt(squared))
    }
  }
  return found.sort((a, b) => a - b)
}

function expectAlike(listed: number[], all: number[], context: string): void {
  expect(listed.length, context).toBe(all.length)
  // positions wrap by up to a dozen lengths: rounding of numbers around 10
  listed.forEach((distance, k) => expect(Math.abs(distance - all[k]), context).toBeLessThan(1e-13))
}

const cases = ([2, 3, 4] as Dimension[]).flatMap((dimension) =>
  // edges from far above the range down to a third of it
  [6, 3.4, 2.1, 0.6].flatMap((edge) => [0, 0.5, -0.31, 1.8].map((tilt) => [dimension, edge, tilt] as const)),
)

describe.each(cases)('%iD, edge %d, tilt %d', (dimension, edge, tilt) => {
  const box: Box = { dimension, lengths: Float64Array.of(edge, 1.1 * edge, 0.9 * edge, edge).slice(0, dimension), tilt }
  const particles = edge < 1 ? 3 : 24
  const species = Int32Array.from({ length: particles }, (_, k) => k % 2)

  test('holds every pair once, as counted one by one', () => {
    const list = createNeighbourList(box, species, cutoffs, 0.2)
    for (let seed = 1; seed <= 3; seed++) {
      const positions = randomPositions(box, particles, seed)
      list.update(positions)
      expectAlike(listedDistances(list), everyDistance(box, species, positions), `seed ${seed}`)
    }
  })

  test('stays complete while particles move', () => {
    const list = createNeighbourList(box, species, cutoffs)
    const positions = randomPositions(box, particles, 4)
    const stream = createStream(5, 0, 'moves')
    for (let step = 0; step < 12; step++) {
      for (let k = 0; k < positions.length; k++) positions[k] += 0.03 * (2 * stream.uniform() - 1)
      list.update(positions)
      if (step % 4 === 3) expectAlike(listedDistances(list), everyDistance(box, species, positions), `step ${step}`)
    }
  })
})

test('a tilt that carries an image over more than one edge loses no pair', () => {
  const box: Box = { dimension: 2, lengths: Float64Array.of(2.1, 2.31), tilt: 0.5 }
  const species = Int32Array.of(1, 1)
  // corner to corner: one image across y alone, another across y and twice across x
  const positions = Float64Array.of(0.05, 0.05, 2.05, 2.2)
  const list = createNeighbourList(box, species, cutoffs, 0.2)
  list.update(positions)
  const distances = listedDistances(list)
  expect(distances.length).toBe(2)
  expectAlike(distances, everyDistance(box, species, positions), 'corners')
})

describe('a list of a fixed skin', () => {
  const box: Box = { dimension: 3, lengths: new Float64Array(3).fill(6), tilt: 0 }
  const species = new Int32Array(40)

  test('is built anew just when twice the largest displacement exceeds the skin, or the box changes', () => {
    const list = createNeighbourList(box, species, cutoffs, 0.4)
    const positions = randomPositions(box, 40, 6)
    list.update(positions)
    expect(list.builds).toBe(1)
    positions[0] += 0.199
    list.update(positions)
    expect(list.builds).toBe(1)
    positions[0] += 0.002
    list.update(positions)
    expect(list.builds).toBe(2)
    list.setBox({ ...box, tilt: 1e-3 })
    list.update(positions)
    expect(list.builds).toBe(3)
    expectAlike(listedDistances(list), everyDistance({ ...box, tilt: 1e-3 }, species, positions), 'tilted')
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('says so when a position becomes %d', (value) => {
    const list = createNeighbourList(box, species, cutoffs, 0.4)
    const positions = randomPositions(box, 40, 7)
    list.update(positions)
    positions[5] = value
    expect(() => list.update(positions)).toThrow(WorkError)
  })
})
