import { describe, expect, test } from 'vitest'
import { resolveModel } from '../../../../src/compute/definitions/resolve-model.ts'
import { completeRecipe } from '../../../../src/compute/recipe/check-recipe.ts'
import { combine, costOfSample, type EstimatedPoint, threadBytes } from '../../../../src/compute/recipe/estimate.ts'
import * as registry from '../../../../src/compute/registry.ts'

function pointOf(particles: number, changes: { equilibrate?: number; count?: number; known?: Map<string, number> } = {}): EstimatedPoint {
  const recipe = completeRecipe(
    {
      vitrine: 1,
      model: { name: 'ipl' },
      system: { particles, density: 0.82 },
      protocol: { name: 'quench', temperature: 1, equilibrate: changes.equilibrate ?? 50 },
      then: changes.count === undefined ? [] : [{ analysis: 'modes', count: changes.count }],
    },
    registry,
  )
  const model = resolveModel(registry.models.find(({ name }) => name === 'ipl') ?? registry.models[0], 3, {})
  return { recipe, model, particles, density: 0.82, starts: 1, rate: 1e6, known: changes.known ?? new Map() }
}
const costOf = (...given: Parameters<typeof pointOf>) => costOfSample(pointOf(...given), registry)
const secondsOf = (cost: ReturnType<typeof costOf>, title: string) => cost.parts.find((part) => part.title === title)?.seconds ?? 0

describe('the cost of a sample', () => {
  test('is the steps of motion over the rate, part by part', () => {
    const cost = costOf(1000, { equilibrate: 50, count: 20 })
    expect(cost.parts.map(({ title }) => title)).toEqual(['equilibration', 'minimisation', 'Lowest vibrational modes'])
    // 50 / 0.005 steps of 1000 particles at a million a second
    expect(secondsOf(cost, 'equilibration')).toBeCloseTo(10, 10)
    expect(cost).toMatchObject({ samples: 1, tasks: 2 })
  })

  test('grows with time, particles and modes', () => {
    expect(secondsOf(costOf(1000, { equilibrate: 500 }), 'equilibration')).toBeCloseTo(100, 9)
    expect(secondsOf(costOf(4000), 'minimisation')).toBeGreaterThan(4 * secondsOf(costOf(1000), 'minimisation'))
    const [few, many] = [20, 200].map((count) => costOf(1000, { count }))
    expect(secondsOf(many, 'Lowest vibrational modes')).toBeGreaterThan(2 * secondsOf(few, 'Lowest vibrational modes'))
    expect(many.memoryBytes).toBeGreaterThan(few.memoryBytes)
    // positions and species of the sample, and 200 modes of it
    expect(many.diskBytes - few.diskBytes).toBeCloseTo(180 * (1000 * 3 * 8 + 24), 0)
  })

  test('is what was seen before, where the like was done', () => {
    const cost = costOf(1000, {
      count: 20,
      known: new Map([
        ['prepare', 33],
        ['modes', 4],
      ]),
    })
    expect(secondsOf(cost, 'equilibration') + secondsOf(cost, 'minimisation')).toBeCloseTo(33, 10)
    expect(secondsOf(cost, 'Lowest vibrational modes')).toBe(4)
  })
})

describe('all together', () => {
  const cost = costOf(1000)
  const each = cost.parts.reduce((sum, part) => sum + (part.seconds ?? 0), 0)

  test('workers share the samples, and the last round may leave some idle', () => {
    const many = combine([{ chains: 10, cost }], 4, 'tried')
    expect(many.seconds).toBeCloseTo(3 * each, 9)
    expect(many.secondsPerSample).toBeCloseTo(each, 9)
    expect(many).toMatchObject({ samples: 10, tasks: 10, workers: 4, basis: 'tried', diskBytes: 10 * cost.diskBytes })
    expect(many.memoryBytes).toBe(4 * (cost.memoryBytes + threadBytes))
    expect(combine([{ chains: 2, cost }], 4, '').workers).toBe(2)
  })

  test('points of a batch add up', () => {
    const larger = costOf(2000)
    const both = combine(
      [
        { chains: 2, cost },
        { chains: 2, cost: larger },
      ],
      1,
      '',
    )
    const alone = [cost, larger].map((one) => combine([{ chains: 2, cost: one }], 1, ''))
    expect(both.seconds).toBeCloseTo((alone[0].seconds ?? 0) + (alone[1].seconds ?? 0), 9)
    expect(both.memoryBytes).toBe(Math.max(...alone.map(({ memoryBytes }) => memoryBytes)))
  })

  test('where one part cannot be told, neither can the whole', () => {
    const unknown = { ...cost, parts: [...cost.parts, { title: 'a new analysis', seconds: null }] }
    expect(combine([{ chains: 2, cost: unknown }], 1, '')).toMatchObject({ seconds: null, secondsPerSample: null })
  })
})
