import { expect, test } from 'vitest'
import { conditionsOf, filtersOf, filterText, type Filter } from '../../../../src/renderer/features/library/filters/filter.ts'

const filters: readonly [Filter, string[], string][] = [
  [{ column: 'state', kind: 'is', value: 'inherent', isNot: false }, ['state = inherent'], 'State is inherent'],
  [{ column: 'name', kind: 'is', value: 'fast 3D IPL', isNot: true }, ['name != "fast 3D IPL"'], 'Name is not fast 3D IPL'],
  [{ column: 'name', kind: 'has', text: '3D' }, ['name ~ 3D'], 'Name contains “3D”'],
  [{ column: 'tags', kind: 'is', value: 'slow', isNot: false }, ['tags = slow'], 'Tags is slow'],
  [{ column: 'particles', kind: 'range', from: 1000, to: 4000 }, ['particles >= 1000', 'particles <= 4000'], '1000 ≤ N ≤ 4000'],
  [{ column: 'maxForce', kind: 'range', from: null, to: 1e-10 }, ['maxForce <= 1e-10'], 'max |F| ≤ 10⁻¹⁰'],
  [{ column: 'density', kind: 'range', from: 0.82, to: 0.82 }, ['density = 0.82'], 'ρ = 0.82'],
  [{ column: 'lowestFrequency', kind: 'missing', isNot: false }, ['lowestFrequency = none'], 'ω₁ is missing'],
  [{ column: 'lowestFrequency', kind: 'missing', isNot: true }, ['lowestFrequency != none'], 'ω₁ is known'],
]

test.each(filters)('%o is asked of the engine and read back as it was', (filter, conditions, text) => {
  expect(conditionsOf(filter)).toEqual(conditions)
  expect(filtersOf(conditions)).toEqual({ filters: [filter], rest: [] })
  expect(filterText(filter)).toBe(text)
})

test('a text that reads like no value is asked in quotes', () => {
  expect(conditionsOf({ column: 'name', kind: 'is', value: 'none', isNot: false })).toEqual(['name = "none"'])
  expect(filtersOf(['name = "none"']).filters[0]).toMatchObject({ kind: 'is', value: 'none' })
})

test('conditions that no chip can show are kept apart and not lost', () => {
  expect(filtersOf(['particles != 1000', 'density < 1', 'colour = red', 'state = liquid'])).toEqual({
    filters: [{ column: 'state', kind: 'is', value: 'liquid', isNot: false }],
    rest: ['particles != 1000', 'density < 1', 'colour = red'],
  })
})

test('two ranges of one column stay two when both bound the same side', () => {
  expect(filtersOf(['density >= 0.5', 'density >= 0.7']).filters).toHaveLength(2)
})
