import { describe, expect, test } from 'vitest'
import { checkRecipe, completeRecipe } from '../../../../src/compute/recipe/check-recipe.ts'
import { prepareCommand } from '../../../../src/compute/recipe/command-line.ts'
import { orderSteps } from '../../../../src/compute/recipe/steps.ts'
import * as registry from '../../../fixtures/small-definitions.ts'

const good = { vitrine: 1, model: { name: 'ipl' }, system: { particles: 20, density: 0.82 }, protocol: { name: 'still' } }

function firstSentence(recipe: unknown): string {
  try {
    completeRecipe(recipe, registry)
  } catch (error) {
    return (error as Error).message
  }
  return 'no complaint'
}

test.each([
  [{ ...good, system: { particles: 20, density: -1 } }, 'density must be between 0.01 and 3 (got -1) at system.density'],
  [{ ...good, system: { particles: 1.5, density: 1 } }, 'particles must be a whole number (got 1.5) at system.particles'],
  [{ ...good, system: { particles: 1, density: 1 } }, 'particles must be between 2 and 10000000 (got 1) at system.particles'],
  [{ ...good, system: { particles: 20 } }, 'density is missing at system.density'],
  [{ ...good, system: { particles: 20, densty: 1 } }, '“densty” is not a known key: did you mean “density”? at system.densty'],
  [{ ...good, system: 3 }, 'system has none of the forms it can have (got 3) at system'],
  [{ ...good, sampels: 3 }, '“sampels” is not a known key: did you mean “samples”? at sampels'],
  [{ ...good, samples: 0 }, 'samples must be between 1 and 10000000 (got 0) at samples'],
  [{ ...good, seed: -1 }, 'seed must be at least 0 (got -1) at seed'],
  [{ ...good, vitrine: 2 }, 'vitrine must be 1 (got 2) at vitrine'],
  [{ ...good, name: 3 }, 'name must be text (got 3) at name'],
  [{ ...good, model: { name: 'ipll' } }, 'there is no model “ipll”; did you mean “ipl”? at model.name'],
  [{ ...good, model: { name: 'water' } }, 'there is no model “water” (there is ipl) at model.name'],
  [{ ...good, model: { name: 'ipl', dimension: 5 } }, 'dimension must be 2, 3 or 4 (got 5) at model.dimension'],
  [
    { ...good, model: { name: 'ipl', parameters: { softness: 1 } } },
    /^“softness” is not a known key: known are .* at model\.parameters\.softness$/,
  ],
  [{ vitrine: 1, system: good.system, protocol: good.protocol }, 'model is missing at model'],
  [{ ...good, protocol: { name: 'stil' } }, 'there is no protocol “stil”; did you mean “still”? at protocol.name'],
  [
    { ...good, protocol: { name: 'still', temperature: 0 } },
    'temperature must be greater than 0 and at most 10 (got 0) at protocol.temperature',
  ],
  [{ ...good, protocol: { name: 'still', temperature: Number.NaN } }, 'temperature must be a number (got NaN) at protocol.temperature'],
  [{ ...good, protocol: { name: 'still', temperature: '1e-6' } }, 'temperature must be a number (got "1e-6") at protocol.temperature'],
  [
    { ...good, protocol: { name: 'still', temprature: 1 } },
    '“temprature” is not a known key: did you mean “temperature”? at protocol.temprature',
  ],
  [{ ...good, protocol: { name: 'only-from-sample' } }, 'only-from-sample starts from samples: choose them with “from” at system.from'],
  [{ ...good, then: [{ analysis: 'som' }] }, 'there is no analysis “som”; did you mean “sum”? at then[0].analysis'],
  [{ ...good, then: [{ analysis: 'sum', power: 9 }] }, 'power must be between 1 and 5 (got 9) at then[0].power'],
  [{ ...good, then: [{}] }, 'analysis is missing at then[0].analysis'],
  [
    { ...good, then: [{ analysis: 'smooth' }] },
    /^smooth needs a model that is smooth at its cutoff to derivative 99, and ipl is so to \d at then\[0\]\.analysis$/,
  ],
  [null, 'the recipe must be an object of named values (got null)'],
  ['quench', 'the recipe must be an object of named values (got "quench")'],
  [{}, 'vitrine is missing at vitrine'],
])('recipe %#: one sentence names what, where and what would do', (recipe, sentence) => {
  expect(firstSentence(recipe)).toMatch(
    sentence instanceof RegExp ? sentence : new RegExp(`^${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`),
  )
})

test('a form hears of every mistake at once', () => {
  const { recipe, problems } = checkRecipe(
    { ...good, system: { particles: 1, density: 9 }, protocol: { name: 'still', temperature: -1 }, then: 3 },
    registry,
  )
  expect(recipe).toBeNull()
  expect(problems.map((problem) => problem.path)).toEqual(['system.particles', 'system.density', 'then', 'protocol.temperature'])
  expect(problems[1]).toMatchObject({ bound: [0.01, 3], value: 9 })
})

test('a completed recipe names every default, and completing it again changes nothing', () => {
  const complete = completeRecipe({ ...good, then: [{ analysis: 'sum' }] }, registry)
  expect(complete).toMatchObject({
    model: { dimension: 3, parameters: { exponent: 10 } },
    protocol: { name: 'still', temperature: 1, parts: 1 },
    then: [{ analysis: 'sum', power: 1 }],
    samples: 1,
    seed: 1,
  })
  expect(completeRecipe(JSON.parse(JSON.stringify(complete)), registry)).toEqual(complete)
})

describe('the command of a recipe', () => {
  test('says the same as the recipe, in words a shell leaves alone', () => {
    const recipe = completeRecipe(
      { ...good, samples: 3, name: "Ann's glass", then: [{ analysis: 'sum', power: 2 }, { analysis: 'half' }] },
      registry,
    )
    const command = prepareCommand(recipe, 'my glass.vitrine')
    expect(command).toMatch(/^vitrine prepare 'my glass\.vitrine' --protocol still --model ipl --dimension 3 --param exponent=10 /)
    expect(command).toMatch(
      / --particles 20 --density 0\.82 --set failAt=-1 --set spin=false --set draws=1 --set parts=1 --set temperature=1 --samples 3 --seed 1 --name 'Ann'\\''s glass' --then sum:power=2 --then half$/,
    )
  })

  test('starts from samples where the recipe does', () => {
    const recipe = completeRecipe({ vitrine: 1, system: { from: 'ensemble:1' }, protocol: { name: 'only-from-sample' } }, registry)
    expect(prepareCommand(recipe)).toMatch(/^vitrine prepare PROJECT\.vitrine --protocol only-from-sample --from ensemble:1 --set /)
  })
})

test('analyses come in an order in which each finds what it needs', () => {
  const names = (asked: { analysis: string; parameters: Record<string, unknown> }[]) =>
    orderSteps(asked, registry).map((step) => [step.definition.name, step.isAsked, step.parameters])
  expect(names([{ analysis: 'half', parameters: {} }])).toEqual([
    ['sum', false, { power: 1 }],
    ['half', true, {}],
  ])
  expect(
    names([
      { analysis: 'half', parameters: {} },
      { analysis: 'sum', parameters: { power: 3 } },
    ]),
  ).toEqual([
    ['sum', true, { power: 3 }],
    ['half', true, {}],
  ])
})
