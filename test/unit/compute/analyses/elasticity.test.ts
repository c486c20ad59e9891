import { expect, test } from 'vitest'
import { elasticity } from '../../../../src/compute/analyses/elasticity.ts'
import { silentHooks } from '../../../../src/compute/definitions/work-meter.ts'
import { createInteraction } from '../../../../src/compute/interactions/create-interaction.ts'
import { quenchedGlass } from '../../../fixtures/quenched-glass.ts'

test('the parts of the moduli fit together, and stress and pressure are those of the stress tensor', () => {
  const { model, configuration } = quenchedGlass(3, 150, { equilibrate: 2 })
  const sample = { id: 1, configuration, state: 'inherent', model, results: {} } as const
  const run = (planes: 'all' | 'xy') =>
    elasticity.run({ ...silentHooks, sample, parameters: elasticity.parameters.parse({ planes }) }).scalars
  const all = run('all')
  expect(all.shearModulus).toBeCloseTo(all.bornShear! - all.nonaffineShear!, 10)
  expect(all.nonaffineShear).toBeGreaterThan(0)
  expect(all.bulkModulus).toBeGreaterThan(all.shearModulus!)
  const stress = createInteraction(model.pair, configuration).stress(configuration.positions)
  expect(all.shearStress).toBeCloseTo(stress[1], 10)
  expect(all.pressure).toBeCloseTo(-(stress[0] + stress[4] + stress[8]) / 3, 10)
  const xy = run('xy')
  expect(xy.shearModulus).not.toBeCloseTo(all.shearModulus!, 3)
  expect(xy.bulkModulus).toBe(all.bulkModulus)
})
