import { expect, test } from 'vitest'
import { elasticity } from '../../src/compute/analyses/elasticity.ts'
import { modes } from '../../src/compute/analyses/modes.ts'
import { phononBands } from '../../src/compute/analyses/phonon-bands.ts'
import { silentHooks } from '../../src/compute/definitions/work-meter.ts'
import { quenchedGlass } from '../fixtures/quenched-glass.ts'

test('in a two-dimensional glass the four waves of the first band lie where its shear modulus puts them', () => {
  const { model, configuration } = quenchedGlass(2, 400, { temperature: 0.6 })
  const bare = { id: 1, configuration, state: 'inherent', model, results: {} } as const
  const found = modes.run({ ...silentHooks, sample: bare, parameters: modes.parameters.parse({ count: 30 }) })
  const moduli = elasticity.run({ ...silentHooks, sample: bare, parameters: elasticity.parameters.parse({}) })
  const sample = { ...bare, results: { modes: found, elasticity: moduli } }
  const { arrays } = phononBands.run({ ...silentHooks, sample, parameters: phononBands.parameters.parse({}) })
  expect([...arrays.waves.data.subarray(0, 3)]).toEqual([4, 4, 4])
  // thirty modes hold nearly all of the four waves, which mix with what is soft around them
  expect(arrays.found.data[0]).toBeGreaterThan(3.5)
  expect(arrays.found.data[0]).toBeLessThan(4)
  expect(arrays.frequency.data[0]).toBeGreaterThan(arrays.from.data[0])
  expect(arrays.frequency.data[0]).toBeLessThan(arrays.to.data[0])
  // the four modes that are most of all waves of the first band are the four lowest
  const overlap = [...arrays.overlap.data.subarray(0, 30)]
  const most = [...overlap.keys()].sort((k, l) => overlap[l] - overlap[k]).slice(0, 4)
  expect(most.sort()).toEqual([0, 1, 2, 3])
})
