import { expect, test } from 'vitest'
import { modeDecay } from '../../../../src/compute/analyses/mode-decay.ts'
import { largestShell, radialProfile, shellEdges } from '../../../../src/compute/analyses/radial-profile.ts'
import type { AnalysedSample, NumericArray } from '../../../../src/compute/definitions/analysis.ts'
import { silentHooks } from '../../../../src/compute/definitions/work-meter.ts'
import { createStream } from '../../../../src/compute/random/philox.ts'
import type { Box, Dimension } from '../../../../src/compute/space/box.ts'
import { minimumImage } from '../../../../src/compute/space/images.ts'

const { uniform, normal } = createStream(11, 0, 'places')

/** Particles at density 1 anywhere in the box, and a field about `centre` whose amplitude falls as r^−(d−1) outside a core of radius 1. */
function sampleWithDipole(box: Box, centre: readonly number[], scatter: number): AnalysedSample {
  const { dimension, lengths } = box
  const particles = Math.round(lengths.reduce((volume, length) => volume * length, 1))
  const positions = Float64Array.from({ length: particles * dimension }, (_, k) => 3 * lengths[k % dimension] * uniform())
  const field = new Float64Array(positions.length)
  const separation = new Float64Array(dimension)
  for (let i = 0; i < positions.length; i += dimension) {
    for (let a = 0; a < dimension; a++) separation[a] = positions[i + a] - centre[a]
    minimumImage(box, separation)
    const r = Math.hypot(...separation)
    const direction = Float64Array.from({ length: dimension }, normal)
    const amplitude = Math.max(r, 1) ** (1 - dimension) * Math.exp(scatter * normal())
    for (let a = 0; a < dimension; a++) field[i + a] = (amplitude * direction[a]) / Math.hypot(...direction)
  }
  const scale = 1 / Math.hypot(...field)
  const modes = { data: field.map((component) => component * scale), shape: [1, particles, dimension] }
  return {
    id: 1,
    configuration: { dimension, particles, positions, species: new Int32Array(particles), speciesNames: ['A'], box },
    state: 'inherent',
    model: null,
    results: { modes: { scalars: {}, arrays: { modes, eigenvalues: { data: Float64Array.of(2), shape: [1] } } } },
  }
}

function run(sample: AnalysedSample, parameters: Record<string, number> = {}) {
  return modeDecay.run({ ...silentHooks, sample, parameters: modeDecay.parameters.parse(parameters) })
}

const row = (array: NumericArray, k: number) => array.data.subarray(k * array.shape[1], (k + 1) * array.shape[1])

test.each<[Dimension, Box, number[]]>([
  [2, { dimension: 2, lengths: Float64Array.of(60, 70), tilt: 0.3 }, [59, 1]],
  [3, { dimension: 3, lengths: Float64Array.of(26, 24, 24), tilt: 0 }, [1, 23, 12]],
  [4, { dimension: 4, lengths: Float64Array.of(12, 12, 12, 12), tilt: 0 }, [1, 2, 11, 6]],
])('in %iD the far field of a dipole is found to fall as r^−(d−1), across the faces of the box', (dimension, box, centre) => {
  const { scalars, arrays } = run(sampleWithDipole(box, centre, 0.3), { from: 2, to: 0.9 * largestShell(box) })
  expect(scalars.expectedSlope).toBe(1 - dimension)
  const [slope, error] = [arrays.slopes.data[0], arrays.slopeErrors.data[0]]
  // the core is found to a few tenths, which bends the nearest shells a little
  expect(Math.abs(slope - (1 - dimension))).toBeLessThan(Math.max(3 * error, 0.05))
  expect(error).toBeGreaterThan(0)
  expect(error).toBeLessThan(0.1)
  const [distance, amplitude, lower, upper] = [arrays.distance.data, ...['amplitude', 'lower', 'upper'].map((name) => row(arrays[name], 0))]
  const last = distance.length - 1
  // quartiles of a log-normal scatter of 0.3 lie at e^±0.202
  expect(Math.log(upper[last] / amplitude[last])).toBeCloseTo(0.202, 1)
  expect(Math.log(amplitude[last] / lower[last])).toBeCloseTo(0.202, 1)
})

test('a small box says that its fit may begin inside the core, and ends before the images', () => {
  const sample = sampleWithDipole({ dimension: 3, lengths: Float64Array.of(10, 10, 10), tilt: 0 }, [5, 5, 5], 0)
  const { scalars, notes } = run(sample)
  expect([scalars.from, scalars.to]).toEqual([expect.closeTo(1.75, 12), expect.closeTo(3.5, 12)])
  expect(notes!.join(' ')).toContain('may still be its inside')
  const narrow = run(sample, { from: 3.4, to: 3.5 })
  expect(narrow.scalars.slope).toBeNull()
  expect(narrow.notes!.join(' ')).toContain('no slope')
})

test('modes in which too many particles move are left out', () => {
  const sample = sampleWithDipole({ dimension: 3, lengths: Float64Array.of(8, 8, 8), tilt: 0 }, [5, 5, 5], 0)
  const ratio = run(sample).arrays.participationRatios.data[0]
  expect(run(sample, { maxParticipation: 1.01 * ratio }).scalars.modes).toBe(1)
  const none = run(sample, { maxParticipation: 0.99 * ratio })
  expect(none.scalars.modes).toBe(0)
  expect(none.arrays.amplitude.shape[0]).toBe(0)
})

test('every particle within the last shell is counted once', () => {
  const sample = sampleWithDipole({ dimension: 2, lengths: Float64Array.of(20, 20), tilt: 0.5 }, [3, 4], 0)
  const { positions, box } = sample.configuration
  const farthest = largestShell(box)
  expect(farthest).toBeCloseTo(10 / Math.sqrt(1.25), 12)
  const centre = Float64Array.of(3, 4)
  const profile = radialProfile(positions, box, positions, centre, shellEdges(0.5, farthest, 20))
  let inside = 0
  for (let i = 0; i < positions.length; i += 2) {
    const separation = Float64Array.of(positions[i] - 3, positions[i + 1] - 4)
    minimumImage(box, separation)
    if (Math.hypot(...separation) <= farthest) inside++
  }
  expect(profile.counts.reduce((sum, count) => sum + count, 0)).toBe(inside)
})
