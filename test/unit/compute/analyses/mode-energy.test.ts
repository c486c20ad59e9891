import { expect, test } from 'vitest'
import { modeEnergy } from '../../../../src/compute/analyses/mode-energy.ts'
import { modes } from '../../../../src/compute/analyses/modes.ts'
import type { AnalysedSample, Findings } from '../../../../src/compute/definitions/analysis.ts'
import { resolveModel } from '../../../../src/compute/definitions/resolve-model.ts'
import { silentHooks } from '../../../../src/compute/definitions/work-meter.ts'
import { createInteraction } from '../../../../src/compute/interactions/create-interaction.ts'
import { ipl } from '../../../../src/compute/models/ipl.ts'
import { kobAndersen } from '../../../../src/compute/models/kob-andersen.ts'
import { quenchedGlass } from '../../../fixtures/quenched-glass.ts'

const glass = quenchedGlass(3, 150, { equilibrate: 2 })
const bare: AnalysedSample = { id: 1, configuration: glass.configuration, state: 'inherent', model: glass.model, results: {} }
const withModes: AnalysedSample = {
  ...bare,
  results: { modes: modes.run({ ...silentHooks, sample: bare, parameters: modes.parameters.parse({ count: 4 }) }) },
}

function run(sample: AnalysedSample, parameters: Record<string, number> = {}): Findings {
  return modeEnergy.run({ ...silentHooks, sample, parameters: modeEnergy.parameters.parse({ count: 3, ...parameters }) })
}

const rowOf = ({ arrays }: Findings, name: string, k: number) => {
  const { data, shape } = arrays[name]
  return [...data.subarray(k * shape[1], (k + 1) * shape[1])]
}

test.each([0, 1, 2])('κ, τ and χ of mode %i are the derivatives of the energy along it', (k) => {
  // differences at ±h and ±2h: errors h⁴ of the sixth derivative, and rounding 1e-13 of the energy over hⁿ
  const h = 0.01
  const found = run(withModes, { points: 5, extent: 2 * h })
  const [m2, m1, zero, p1, p2] = rowOf(found, 'energy', k)
  expect(zero).toBe(0)
  const { kappa, tau, chi } = found.arrays
  expect((16 * (m1 + p1) - (m2 + p2)) / (12 * h * h) / kappa.data[k]).toBeCloseTo(1, 4)
  const third = (p2 - 2 * p1 + 2 * m1 - m2) / (2 * h ** 3)
  expect(Math.abs(third - tau.data[k])).toBeLessThan(0.02 * Math.abs(tau.data[k]) + 0.5)
  expect((p2 - 4 * p1 - 4 * m1 + m2) / h ** 4 / chi.data[k]).toBeCloseTo(1, 1)
})

test('the quartic expansion follows the energy to the fifth order of the displacement', () => {
  const worst = (extent: number) => {
    const found = run(withModes, { points: 21, extent })
    const [energy, quartic] = [rowOf(found, 'energy', 0), rowOf(found, 'quartic', 0)]
    return Math.max(...energy.map((value, p) => Math.abs(value - quartic[p])))
  }
  const ratio = Math.log2(worst(0.08) / worst(0.04))
  expect(ratio).toBeGreaterThan(4.5)
  expect(ratio).toBeLessThan(6.5)
})

test('the range is chosen so that the quartic term shows and no particle moves far', () => {
  const found = run(withModes)
  for (const k of [0, 1, 2]) {
    const s = rowOf(found, 'displacement', k)
    const [quadratic, quartic] = [rowOf(found, 'quadratic', k), rowOf(found, 'quartic', k)]
    expect(s).toHaveLength(61)
    expect(s[30]).toBe(0)
    expect(s[60]).toBeCloseTo(-s[0], 12)
    const even = (quartic[0] + quartic[60]) / 2
    expect(even / quadratic[60]).toBeGreaterThan(1.02)
    expect(even / quadratic[60]).toBeLessThan(2.5)
  }
})

test('ν is how the force along the mode changes as the box is sheared', () => {
  const { positions, box } = glass.configuration
  const found = run(withModes)
  const field = withModes.results.modes.arrays.modes.data.subarray(0, positions.length)
  const h = 1e-5
  const forceAlong = (gamma: number) => {
    const interaction = createInteraction(glass.model.pair, { ...glass.configuration, box: { ...box, tilt: gamma } })
    const sheared = positions.map((x, k) => (k % 3 === 0 ? x + gamma * positions[k + 1] : x))
    const forces = new Float64Array(positions.length)
    interaction.forcesInto(sheared, forces)
    return forces.reduce((sum, force, k) => sum + force * field[k], 0)
  }
  expect((forceAlong(-h) - forceAlong(h)) / (2 * h)).toBeCloseTo(found.arrays.nu.data[0], 4)
})

test('a standing wave of a crystal costs the same both ways: τ is 0 and the energy is even', () => {
  const [edge, cells] = [1.1, 8]
  const particles = cells ** 3
  const positions = Float64Array.from({ length: 3 * particles }, (_, k) => {
    const site = Math.floor(k / 3)
    return edge * [site % cells, Math.floor(site / cells) % cells, Math.floor(site / cells ** 2)][k % 3]
  })
  const box = { dimension: 3, lengths: new Float64Array(3).fill(cells * edge), tilt: 0 } as const
  const species = new Int32Array(particles)
  const model = resolveModel(ipl, 3, {})
  const field = positions.map((_, k) => (k % 3 === 1 ? Math.cos((2 * Math.PI * positions[k - 1]) / (cells * edge)) : 0))
  const scale = 1 / Math.hypot(...field)
  const wave = field.map((component) => component * scale)
  const results = {
    modes: {
      scalars: {},
      arrays: { modes: { data: wave, shape: [1, particles, 3] }, eigenvalues: { data: Float64Array.of(1), shape: [1] } },
    },
  }
  const configuration = { dimension: 3, particles, positions, species, speciesNames: ['A', 'B'], box } as const
  const found = run({ id: 1, configuration, state: 'inherent', model, results }, { extent: 0.5, points: 11 })
  expect(Math.abs(found.arrays.tau.data[0])).toBeLessThan(1e-9)
  const energy = rowOf(found, 'energy', 0)
  energy.forEach((value, p) => expect(value).toBeCloseTo(energy[10 - p], 8))
  expect(Math.abs(energy[10])).toBeGreaterThan(1e-3)
})

test('a model with a kink at its cutoff has its energy, and a sentence in place of τ and χ', () => {
  const model = resolveModel(kobAndersen, 3, {})
  const found = run({ ...withModes, model })
  expect(Object.keys(found.arrays)).not.toContain('tau')
  expect(Object.keys(found.arrays)).toContain('energy')
  expect(found.notes!.join(' ')).toContain('kob-andersen is not smooth enough')
})
