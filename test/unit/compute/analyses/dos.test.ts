import { expect, test } from 'vitest'
import { InputError } from '../../../../src/shared/contracts/errors.ts'
import { dos } from '../../../../src/compute/analyses/dos.ts'
import type { AnalysedSample, Findings } from '../../../../src/compute/definitions/analysis.ts'
import { silentHooks } from '../../../../src/compute/definitions/work-meter.ts'
import { quenchedGlass } from '../../../fixtures/quenched-glass.ts'

const { model, configuration } = quenchedGlass(2, 64, { equilibrate: 1 })
const unknowns = 128

function sampleWith(frequencies: readonly number[], id = 1): AnalysedSample {
  const data = Float64Array.from(frequencies)
  return {
    id,
    configuration,
    state: 'inherent',
    model,
    results: { modes: { scalars: {}, arrays: { frequencies: { data, shape: [data.length] } } } },
  }
}

function analyse(samples: readonly AnalysedSample[], parameters: Record<string, number> = {}): Findings {
  return dos.run({ ...silentHooks, samples, parameters: dos.parameters.parse(parameters) })
}

const even = Array.from({ length: 60 }, (_, l) => 1 + l / 60)

test('every frequency between the fifth lowest and the end of the shorter list is counted once', () => {
  const { scalars, arrays } = analyse([sampleWith(even), sampleWith(even.slice(0, 40), 2)])
  expect(scalars.trustedFrequency).toBe(even[39])
  expect(scalars.samples).toBe(2)
  const from = even[2]
  const to = even[39]
  // both ends themselves are left out; 36 values of each list lie between them
  const bins = arrays.density.data.length
  const edges = Array.from({ length: bins + 1 }, (_, k) => from * (to / from) ** (k / bins))
  const counted = [...arrays.density.data].map((density, b) => density * 2 * unknowns * (edges[b + 1] - edges[b]))
  expect(counted.reduce((sum, count) => sum + count, 0)).toBeCloseTo(72, 9)
  arrays.error.data.forEach((error, b) => {
    expect(error / arrays.density.data[b]).toBeCloseTo(1 / Math.sqrt(counted[b]), 9)
  })
})

test('the prefactor is 5n/(M N d ω_m⁵) of the n frequencies below the bound that is set', () => {
  const { scalars } = analyse([sampleWith(even), sampleWith(even, 2)], { upperFrequency: 1.25 })
  expect(scalars.upperFrequency).toBe(1.25)
  expect(scalars.fittedModes).toBe(30)
  expect(scalars.prefactor).toBeCloseTo((5 * 30) / (2 * unknowns * 1.25 ** 5), 12)
})

test('without a bound the fit ends at 0.8 of the first phonon, or with the lists', () => {
  const { scalars } = analyse([sampleWith(even)])
  expect(scalars.firstPhonon).toBeGreaterThan(0)
  expect(scalars.upperFrequency).toBe(Math.min(even[59], 0.8 * scalars.firstPhonon!))
})

test('unstable modes are left out and said so; too few modes give no prefactor and a reason', () => {
  const { scalars, notes } = analyse([sampleWith([-0.5, 1, 2])])
  expect(scalars.prefactor).toBeNull()
  expect(notes?.join(' ')).toContain('1 modes of negative or no stiffness were left out')
  expect(notes?.join(' ')).toContain('Fewer than five modes')
})

test('a sample without modes is named', () => {
  const bare: AnalysedSample = { ...sampleWith([]), results: {} }
  expect(() => analyse([sampleWith(even), { ...bare, id: 7 }])).toThrow(InputError)
  expect(() => analyse([{ ...bare, id: 7 }])).toThrow('sample 7 has no modes yet')
})
