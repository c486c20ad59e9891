import { expect, test } from 'vitest'
import { structure } from '../../src/compute/analyses/structure.ts'
import { silentHooks } from '../../src/compute/definitions/work-meter.ts'
import { quenchedGlass } from '../fixtures/quenched-glass.ts'

test('g(r) of a glass has its first peak where neighbours touch, none inside, and oscillates about 1 far away', () => {
  const { model, configuration } = quenchedGlass(3, 1000)
  const sample = { id: 1, configuration, state: 'inherent', model, results: {} } as const
  const { arrays } = structure.run({ ...silentHooks, sample, parameters: structure.parameters.parse({ binWidth: 0.05 }) })
  const r = [...arrays.r.data]
  const peak = (name: string): number => r[arrays[name].data.indexOf(Math.max(...arrays[name].data))]
  // small pairs sit closest, at about their diameter; distances grow as the lengths 1, 1.18 and 1.4
  expect(peak('g_S_S')).toBeGreaterThan(0.95)
  expect(peak('g_S_S')).toBeLessThan(1.2)
  expect(peak('g_S_L') / peak('g_S_S')).toBeCloseTo(1.18, 0)
  expect(peak('g_L_L')).toBeGreaterThan(peak('g_S_L'))
  expect(peak('g_S_L')).toBeGreaterThan(peak('g_S_S'))
  expect(Math.max(...arrays.g.data.filter((_, b) => r[b] < 0.8))).toBe(0)
  const far = [...arrays.g.data].filter((_, b) => r[b] > 4)
  expect(Math.abs(far.reduce((sum, g) => sum + g, 0) / far.length - 1)).toBeLessThan(0.02)
})

test('g(r) of all particles is the mean of the pairs of kinds, weighed by their fractions', () => {
  const { model, configuration } = quenchedGlass(2, 400)
  const sample = { id: 1, configuration, state: 'inherent', model, results: {} } as const
  const { arrays } = structure.run({ ...silentHooks, sample, parameters: structure.parameters.parse({}) })
  arrays.g.data.forEach((g, b) => {
    const mean = (arrays.g_S_S.data[b] + 2 * arrays.g_S_L.data[b] + arrays.g_L_L.data[b]) / 4
    expect(Math.abs(g - mean)).toBeLessThan(1e-12 * Math.max(1, g))
  })
})
