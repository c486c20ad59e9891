import { expect, test } from 'vitest'
import { modes } from '../../src/compute/analyses/modes.ts'
import { resolveModel } from '../../src/compute/definitions/resolve-model.ts'
import { silentHooks } from '../../src/compute/definitions/work-meter.ts'
import { createInteraction } from '../../src/compute/interactions/create-interaction.ts'
import { solveAllModes } from '../../src/compute/linalg/dense-modes.ts'
import { findLowestModes } from '../../src/compute/linalg/lowest-modes.ts'
import { minimise } from '../../src/compute/minimise/minimise.ts'
import { kobAndersen } from '../../src/compute/models/kob-andersen.ts'
import { createStream } from '../../src/compute/random/philox.ts'
import { startConfiguration } from '../../src/compute/space/start-configuration.ts'
import { quenchedGlass, type Glass } from '../fixtures/quenched-glass.ts'

function kobAndersenGlass(): Glass {
  const model = resolveModel(kobAndersen, 3, { cutoffScheme: 'smoothed' })
  const configuration = startConfiguration(model, 200, model.typical.density, createStream(3, 0, 'start'))
  minimise(createInteraction(model.pair, configuration), configuration.positions)
  return { model, configuration }
}

test.each([
  ['ipl in 2D', 30, () => quenchedGlass(2, 400)],
  ['ipl in 3D', 30, () => quenchedGlass(3, 250)],
  ['ipl in 4D', 20, () => quenchedGlass(4, 150)],
  ['kob-andersen in 3D', 30, kobAndersenGlass],
])('lowest eigenvalues of %s agree with the dense solver to 1e-9', (_, count, prepare) => {
  const { model, configuration } = prepare()
  const hessian = createInteraction(model.pair, configuration).hessian(configuration.positions)
  const found = findLowestModes(hessian, { count, stream: createStream(1, 0, 'modes') })
  const dense = solveAllModes(hessian, count)
  expect(found.complete).toBe(true)
  for (let l = 0; l < count; l++) {
    expect(Math.abs(found.values[l] / dense.values[l] - 1)).toBeLessThan(1e-9)
    expect(found.residuals[l]).toBeLessThan(1e-10 * found.top)
  }
})

test('negative eigenvalues of a liquid agree with the dense solver', () => {
  const { model, configuration } = quenchedGlass(2, 300)
  const stream = createStream(5, 0, 'shake')
  const positions = configuration.positions.map((x) => x + 0.1 * stream.normal())
  const hessian = createInteraction(model.pair, configuration).hessian(positions)
  const found = findLowestModes(hessian, { count: 40, stream: createStream(1, 0, 'modes') })
  const dense = solveAllModes(hessian, 40)
  expect(found.values[0]).toBeLessThan(0)
  for (let l = 0; l < 40; l++) expect(Math.abs(found.values[l] - dense.values[l])).toBeLessThan(1e-12 * found.top)
})

test('the analysis yields orthonormal modes without translations, and the same bytes each time', () => {
  const { model, configuration } = quenchedGlass(3, 1000)
  const sample = { id: 1, configuration, state: 'inherent', model, results: {} } as const
  const parameters = modes.parameters.parse({ count: 30 })
  const { scalars, arrays } = modes.run({ ...silentHooks, sample, parameters })
  expect(scalars.count).toBe(30)
  expect(scalars.complete).toBe(1)
  expect(scalars.unstable).toBe(0)
  expect(scalars.lowestFrequency).toBe(arrays.frequencies.data[0])
  // ω_D² is about 300
  expect(scalars.maxResidual).toBeLessThan(1e-9 * 300)
  const fields = arrays.modes.data as Float64Array
  const length = 3000
  for (let l = 0; l < 30; l++) {
    const mode = fields.subarray(l * length, (l + 1) * length)
    for (let m = 0; m <= l; m++) {
      const overlap = mode.reduce((sum, x, i) => sum + x * fields[m * length + i], 0)
      expect(Math.abs(overlap - (l === m ? 1 : 0))).toBeLessThan(1e-12)
    }
    for (let a = 0; a < 3; a++) expect(Math.abs(mode.reduce((sum, x, i) => sum + (i % 3 === a ? x : 0), 0))).toBeLessThan(1e-10)
    const largest = mode.reduce((most, x) => (Math.abs(x) > Math.abs(most) ? x : most), 0)
    expect(largest).toBeGreaterThan(0)
  }
  expect(modes.run({ ...silentHooks, sample, parameters }).arrays.modes.data).toEqual(fields)
})
