import { expect, test } from 'vitest'
import { phononBands } from '../../../../src/compute/analyses/phonon-bands.ts'
import { waveShells } from '../../../../src/compute/analyses/plane-waves.ts'
import { waveBasis } from '../../../../src/compute/analyses/wave-overlap.ts'
import type { AnalysedSample, Findings } from '../../../../src/compute/definitions/analysis.ts'
import { silentHooks } from '../../../../src/compute/definitions/work-meter.ts'
import { createStream } from '../../../../src/compute/random/philox.ts'
import { cubicBox } from '../../../../src/compute/space/box.ts'
import { quenchedGlass } from '../../../fixtures/quenched-glass.ts'

const { model } = quenchedGlass(3, 60, { equilibrate: 0 })
const { uniform, normal } = createStream(9, 0, 'places')
const [particles, edge] = [200, 2 * Math.PI]
const box = cubicBox(3, edge)
const positions = Float64Array.from({ length: 3 * particles }, () => edge * uniform())
// ρ = N/V; with these moduli the speeds of sound are 1 and 3
const density = particles / edge ** 3
const moduli = { shearModulus: density, bulkModulus: (9 - 4 / 3) * density }

/** A spectrum of 12 transverse waves about ω = 1, and as many random fields above. */
function sampleWith(scalars: Record<string, number>): AnalysedSample {
  const [shell] = waveShells(box, 1, 1)
  const waves = waveBasis(positions, 3, shell, false)
  const others = waves.map(() => {
    const field = Float64Array.from({ length: 3 * particles }, normal)
    return field.map((component) => component / Math.hypot(...field))
  })
  const fields = [...waves, ...others]
  const frequencies = fields.map((_, l) => (l < 12 ? 0.9 + (0.2 * l) / 11 : 1.2 + 0.01 * l))
  const data = new Float64Array(fields.length * 3 * particles)
  fields.forEach((field, l) => {
    data.set(field, l * 3 * particles)
  })
  const arrays = {
    modes: { data, shape: [fields.length, particles, 3] },
    eigenvalues: { data: Float64Array.from(frequencies, (frequency) => frequency ** 2), shape: [fields.length] },
  }
  const configuration = { dimension: 3, particles, positions, species: new Int32Array(particles), speciesNames: ['A'], box } as const
  return {
    id: 1,
    configuration,
    state: 'inherent',
    model,
    results: { modes: { scalars: {}, arrays }, elasticity: { scalars, arrays: {} } },
  }
}

function run(sample: AnalysedSample, parameters: Record<string, number> = {}): Findings {
  return phononBands.run({ ...silentHooks, sample, parameters: phononBands.parameters.parse(parameters) })
}

test('the first transverse band of a cubic box has twelve waves, and the modes that are such waves make its mean and spread', () => {
  const { arrays, scalars } = run(sampleWith(moduli))
  expect(scalars.transverseSpeed).toBeCloseTo(1, 12)
  expect(scalars.longitudinalSpeed).toBeCloseTo(3, 12)
  expect(arrays.frequency.data[0]).toBeCloseTo(1, 12)
  expect([arrays.waves.data[0], arrays.longitudinal.data[0]]).toEqual([12, 0])
  const overlap = [...arrays.overlap.data.subarray(0, 24)]
  overlap.slice(0, 12).forEach((part) => expect(part).toBeCloseTo(1, 12))
  // a random field of 600 components has 12/600 of itself in twelve waves
  overlap.slice(12).forEach((part) => expect(part).toBeLessThan(0.08))
  expect(arrays.found.data[0]).toBeCloseTo(
    overlap.reduce((sum, part) => sum + part, 0),
    12,
  )
  // twelve even values from 0.9 to 1.1: standard deviation 0.063, and the random fields add 0.02 each at 1.4
  expect(arrays.from.data[0]).toBeCloseTo(1 - 0.063, 1)
  expect(arrays.to.data[0]).toBeCloseTo(1 + 0.063, 1)
  expect(arrays.to.data[0] - arrays.from.data[0]).toBeGreaterThan(0.12)
})

test('bands are predicted up to the highest mode, each with its count; one without modes has no width', () => {
  const { arrays } = run(sampleWith(moduli))
  // the highest mode lies at 1.43, the second band at √2, and its third at √3
  expect([...arrays.frequency.data]).toEqual([expect.closeTo(1, 12), expect.closeTo(Math.SQRT2, 12)])
  expect([...arrays.waves.data]).toEqual([12, 24])
  expect([arrays.from.data[1], arrays.to.data[1]]).toEqual([arrays.frequency.data[1], arrays.frequency.data[1]])
  const few = run(sampleWith(moduli), { bands: 1 })
  expect(few.arrays.frequency.data).toHaveLength(1)
  expect(few.notes!.join(' ')).toContain('1 lowest')
})

test('without moduli, or with a shear modulus that is not positive, it says why there are no bands', () => {
  expect(() => run(sampleWith({}))).toThrow('no elastic moduli')
  expect(() => run(sampleWith({ shearModulus: -1, bulkModulus: 3 }))).toThrow('no transverse waves')
})
