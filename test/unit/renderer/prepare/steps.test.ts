import { expect, test } from 'vitest'
import { boxEdge, drawBox } from '../../../../src/renderer/features/prepare/box-shape.ts'
import { presetsOf } from '../../../../src/renderer/features/prepare/presets.ts'
import { fileNameOf } from '../../../../src/renderer/features/prepare/recipe-file.ts'
import { isPlaced, placedPaths, stepOfPath } from '../../../../src/renderer/features/prepare/steps.ts'
import { summaryOf } from '../../../../src/renderer/features/prepare/summary.ts'
import { moreLike } from '../../../../src/renderer/features/prepare/use-prepare-like.ts'
import { givenCatalogue } from '../doubles/given.ts'

test.each([
  ['model.parameters.exponent', 'model'],
  ['model.dimension', 'system'],
  ['system.density', 'system'],
  ['sweep.system.density[1]', 'system'],
  ['protocol.temperature', 'protocol'],
  ['sweep.protocol.temperature', 'protocol'],
  ['then[0].count', 'samples'],
  ['seed', 'samples'],
  ['sweep', 'review'],
  ['nonsense', 'review'],
])('a problem at %s marks the step %s', (path, step) => {
  expect(stepOfPath(path)).toBe(step)
})

test('a problem without a field is known for one', () => {
  const draft = presetsOf(givenCatalogue)[0]?.recipe ?? {}
  const placed = placedPaths(draft, givenCatalogue)
  const problem = (path: string) => ({ message: 'wrong', path })
  expect(isPlaced(problem('protocol.temperature'), placed)).toBe(true)
  expect(isPlaced(problem('sweep.protocol.temperature[2]'), placed)).toBe(true)
  expect(isPlaced(problem('then[0].count'), placed)).toBe(true)
  expect(isPlaced(problem('protocol.nonsense'), placed)).toBe(false)
  expect(isPlaced(problem('sweep'), placed)).toBe(false)
})

test('the box’s edge is that of the volume N/ρ, and no edge is drawn for what is no number', () => {
  expect(boxEdge(1000, 1, 3)).toBeCloseTo(10, 12)
  expect(boxEdge(512, 0.5, 2)).toBeCloseTo(32, 12)
  expect(boxEdge(NaN, 1, 3)).toBeNull()
  expect(boxEdge(10, 0, 3)).toBeNull()
  expect(drawBox(2).edges).toHaveLength(4)
  expect(drawBox(3).edges).toHaveLength(12)
  expect(drawBox(3).edges.filter(({ isHidden }) => isHidden)).toHaveLength(3)
})

test('the summary tells what differs from the defaults, and lists as their ends', () => {
  const draft = { ...presetsOf(givenCatalogue)[0]?.recipe, protocol: { name: 'quench', temperature: 0.4, equilibrate: 50 } }
  expect(summaryOf(draft, givenCatalogue).protocol).toEqual(['Quench', 'T = 0.4\u2009ε/k_B'])
  const swept = { ...draft, sweep: { 'protocol.temperature': [0.4, 0.5, 0.6] } }
  expect(summaryOf(swept, givenCatalogue).protocol[1]).toBe('T = 0.4 … 0.6\u2009ε/k_B (3 values)')
  expect(summaryOf(swept, givenCatalogue).samples[0]).toBe('8 a grid point, seed 1')
})

test('more like a sample means the next seed, since its own makes the same samples', () => {
  expect(moreLike({ seed: 7, samples: 3 })).toEqual({ seed: 8, samples: 3 })
})

test('a recipe’s file has a name that every system takes', () => {
  expect(fileNameOf('Slow Kob–Andersen, ρ = 1.2')).toBe('slow-kob-andersen-1.2')
  expect(fileNameOf('ω')).toBe('recipe')
})
