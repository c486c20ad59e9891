import { expect, test } from 'vitest'
import { coreOf } from '../../../../src/compute/analyses/mode-core.ts'
import { createStream } from '../../../../src/compute/random/philox.ts'
import { cubicBox, type Dimension } from '../../../../src/compute/space/box.ts'

/** A mode that decays around a place in a sheared periodic box of edge 10. */
function modeAround(centre: readonly number[], tilt: number) {
  const dimension = centre.length as Dimension
  const { uniform } = createStream(3, 0, 'places')
  const lengths = new Float64Array(dimension).fill(10)
  const positions = Float64Array.from({ length: 20_000 * dimension }, () => 10 * uniform())
  const field = new Float64Array(positions.length)
  for (let i = 0; i < positions.length; i += dimension) {
    const crossings = Math.round((positions[i + 1] - centre[1]) / 10)
    let square = 0
    for (let a = dimension - 1; a >= 0; a--) {
      const offset = positions[i + a] - centre[a] - (a === 0 ? crossings * tilt * 10 : 0)
      square += (offset - 10 * Math.round(offset / 10)) ** 2
    }
    field[i] = Math.exp(-square / 8)
  }
  return { positions, box: { dimension, lengths, tilt }, field }
}

/** How far two places are apart in units of the box, images counted as one. */
function apart({ tilt }: { readonly tilt: number }, place: Float64Array, centre: readonly number[]): number {
  const crossings = Math.round((place[1] - centre[1]) / 10)
  return Math.max(
    ...centre.map((expected, a) => {
      const offset = place[a] - expected - (a === 0 ? crossings * tilt * 10 : 0)
      return Math.abs(offset - 10 * Math.round(offset / 10))
    }),
  )
}

test.each([
  [[5, 5, 5], 0],
  [[0.1, 9.9, 3], 0],
  [[9.9, 9.8, 0.2], 0.27],
  [[0.2, 6], -0.4],
  [[1, 9.7, 5, 0.3], 0],
])('the core of a mode around %j under tilt %d is found, across the faces too', (centre, tilt) => {
  const mode = modeAround(centre, tilt)
  // the weights |z|⁴ are a Gaussian of width 1: 80 particles under it in four dimensions, an error of 0.1
  expect(apart(mode.box, coreOf(mode.positions, mode.box, mode.field), centre)).toBeLessThan(0.3)
})

test('the sign and the norm of the mode do not matter', () => {
  const mode = modeAround([9.9, 2, 5], 0.1)
  const once = coreOf(mode.positions, mode.box, mode.field)
  const turned = coreOf(
    mode.positions,
    mode.box,
    mode.field.map((component) => -7 * component),
  )
  for (let a = 0; a < 3; a++) expect(turned[a]).toBeCloseTo(once[a], 9)
})

test('a single moving particle is its own core', () => {
  const positions = Float64Array.of(1, 2, 3, 8, 9, 7)
  const core = coreOf(positions, cubicBox(3, 10), Float64Array.of(0, 0, 0, 0, 1, 0))
  expect(core[0]).toBeCloseTo(-2, 12)
  expect(core[1]).toBeCloseTo(-1, 12)
  expect(core[2]).toBeCloseTo(-3, 12)
})
