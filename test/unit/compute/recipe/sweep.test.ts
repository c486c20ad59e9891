import { describe, expect, test } from 'vitest'
import { checkRecipe, completeRecipe } from '../../../../src/compute/recipe/check-recipe.ts'
import { prepareCommand } from '../../../../src/compute/recipe/command-line.ts'
import { expandSweep, valuesOf } from '../../../../src/compute/recipe/sweep.ts'
import { collectSweep } from '../../../../src/cli/sweep.ts'
import * as registry from '../../../fixtures/small-definitions.ts'

const base = {
  vitrine: 1,
  model: { name: 'ipl' },
  system: { particles: 20, density: 0.82 },
  protocol: { name: 'still' },
  then: [{ analysis: 'sum' }],
}
const swept = (sweep: Record<string, unknown>, rest: object = {}) => checkRecipe({ ...base, ...rest, sweep }, registry)

describe('the values of a sweep', () => {
  test('run evenly from one end to the other, both exact, without dust of rounding between', () => {
    expect(valuesOf({ from: 0.4, to: 0.6, count: 5, spacing: 'linear' })).toEqual([0.4, 0.45, 0.5, 0.55, 0.6])
    expect(valuesOf({ from: 3, to: 1, count: 3, spacing: 'linear' })).toEqual([3, 2, 1])
  })

  test('run in equal factors when asked', () => {
    expect(valuesOf({ from: 1e-4, to: 1e-2, count: 3, spacing: 'logarithmic' })).toEqual([1e-4, 1e-3, 1e-2])
  })
})

describe('a grid', () => {
  test('turns its last path fastest', () => {
    const points = expandSweep(base, { 'protocol.temperature': [1, 2], seed: [7, 8, 9] })
    expect(points.map(({ values }) => Object.values(values))).toEqual([
      [1, 7],
      [1, 8],
      [1, 9],
      [2, 7],
      [2, 8],
      [2, 9],
    ])
  })

  test('is complete at each point, which alone is a recipe for the same', () => {
    const { recipe, points, problems } = swept({ 'protocol.temperature': [0.5, 2], 'then[0].power': [2, 3] }, { name: 'warm' })
    expect(problems).toEqual([])
    expect(points.map(({ name }) => name)).toEqual([
      'warm · temperature = 0.5, power = 2',
      'warm · temperature = 0.5, power = 3',
      'warm · temperature = 2, power = 2',
      'warm · temperature = 2, power = 3',
    ])
    for (const point of points) {
      expect(point.recipe.sweep).toBeUndefined()
      expect(completeRecipe(point.recipe, registry)).toEqual(point.recipe)
    }
    expect(points[3].recipe).toMatchObject({ protocol: { temperature: 2 }, then: [{ power: 3 }], seed: 1 })
    // again complete, it is the same
    expect(checkRecipe(recipe, registry)).toEqual({ recipe, points, problems })
  })

  test('gives what the rest leaves out', () => {
    const { points, problems } = swept({ 'system.density': [0.8, 0.9] }, { system: { particles: 20 } })
    expect(problems).toEqual([])
    expect(points.map(({ recipe }) => recipe.system)).toEqual([
      { particles: 20, density: 0.8 },
      { particles: 20, density: 0.9 },
    ])
  })

  test('names a point by what is swept, and not twice', () => {
    const { points } = swept({ 'model.dimension': [2, 3], 'model.parameters.exponent': [8] })
    expect(points.map(({ name }) => name)).toEqual(['still ipl 2D, N = 20 · n = 8', 'still ipl 3D, N = 20 · n = 8'])
  })

  test('of a recipe without a sweep is the recipe', () => {
    const { recipe, points } = checkRecipe(base, registry)
    expect(points).toEqual([{ name: 'still ipl 3D, N = 20', values: {}, recipe }])
    expect(swept({}).points).toHaveLength(1)
  })
})

describe('a wrong sweep is told at its entry:', () => {
  test.each<[string, Record<string, unknown>, string, string]>([
    [
      'a value out of bounds',
      { 'protocol.temperature': [1, 20] },
      'sweep.protocol.temperature[1]',
      'temperature must be greater than 0 and at most 10 (got 20) at sweep.protocol.temperature[1]',
    ],
    ['a value of another type', { seed: [1, 'two'] }, 'sweep.seed[1]', 'seed must be a number (got "two") at sweep.seed[1]'],
    [
      'an unknown path',
      { 'protocol.temprature': [1] },
      'sweep.protocol.temprature[0]',
      '“temprature” is not a known key: did you mean “temperature”? at sweep.protocol.temprature[0]',
    ],
    [
      'a path outside the recipe',
      { temperature: [1] },
      'sweep.temperature',
      '“temperature” is not a place of a recipe: begin with model, system, protocol, seed, then, such as protocol.temperature at sweep.temperature',
    ],
    [
      'what makes another recipe',
      { 'model.name': ['ipl'] },
      'sweep.model.name',
      '“model.name” cannot be swept: prepare a batch for each model at sweep.model.name',
    ],
    [
      'what each point has',
      { samples: [1, 2] },
      'sweep.samples',
      '“samples” cannot be swept: it counts the samples of each point at sweep.samples',
    ],
    [
      'an analysis that is not there',
      { 'then[3].power': [1] },
      'sweep.then[3].power',
      'there is no analysis at “then[3].power” at sweep.then[3].power',
    ],
    ['the same value twice', { seed: [1, 2, 1] }, 'sweep.seed', 'the list has 1 twice at sweep.seed'],
    ['an empty list', { seed: [] }, 'sweep.seed', 'seed must have at least 1 entries (got []) at sweep.seed'],
    [
      'a range through zero in equal factors',
      { 'protocol.temperature': { from: 0, to: 1, count: 3, spacing: 'logarithmic' } },
      'sweep.protocol.temperature',
      'a logarithmic range must have both ends above 0 or both below (got 0 and 1) at sweep.protocol.temperature',
    ],
    [
      'a range that goes nowhere',
      { seed: { from: 2, to: 2, count: 3 } },
      'sweep.seed',
      'the range must have two different ends (got 2 twice) at sweep.seed',
    ],
    [
      'a value between whole numbers',
      { seed: { from: 1, to: 2, count: 3 } },
      'sweep.seed[1]',
      'seed must be a whole number (got 1.5) at sweep.seed[1]',
    ],
    [
      'too many points',
      { seed: { from: 1, to: 1000, count: 1000 }, 'protocol.temperature': [1, 2] },
      'sweep',
      'the sweep must have at most 1000 points (got 2000) at sweep',
    ],
  ])('%s', (_, sweep, path, message) => {
    const { recipe, problems, points } = swept(sweep)
    expect(problems.map((problem) => [problem.path, problem.message])).toEqual([[path, message]])
    expect(recipe).toBeNull()
    expect(points).toEqual([])
  })

  test('a mistake that all points share is told once, at its own place', () => {
    const { problems } = swept({ seed: [1, 2, 3] }, { protocol: { name: 'still', draws: 0 } })
    expect(problems.map(({ path }) => path)).toEqual(['protocol.draws'])
  })
})

describe('as a command line', () => {
  test.each<[Record<string, unknown>]>([
    [{ 'protocol.temperature': [0.5, 1, 2] }],
    [{ 'protocol.temperature': { from: 0.4, to: 0.6, count: 5 }, seed: [3] }],
    [{ 'protocol.temperature': { from: 1e-4, to: 1e-2, count: 3, spacing: 'logarithmic' } }],
    [{ 'protocol.spin': [true, false] }],
  ])('%j is read back as it was', (sweep) => {
    const { recipe } = swept(sweep)
    const command = recipe && prepareCommand(recipe)
    const words = [...(command ?? '').matchAll(/--sweep (\S+)/g)].map(([, word]) => word)
    const read = words.reduce<Record<string, unknown>>((before, word) => collectSweep(word, before), {})
    expect(swept(read).recipe?.sweep).toEqual(recipe?.sweep)
    expect(swept(read).points).toEqual(swept(sweep).points)
  })

  test.each([
    ['temperature', /a sweep is written place=values/],
    ['a=', /a sweep is written place=values/],
    ['a=1..2', /a range is written from\.\.to:count/],
    ['a=1..b:3', /a range is written from\.\.to:count/],
  ])('%s is refused in words', (word, sentence) => {
    expect(() => collectSweep(word)).toThrow(sentence)
  })
})
