import { expect, test } from 'vitest'
import { InputError } from '../../../../src/shared/contracts/errors.ts'
import { resolveModel } from '../../../../src/compute/definitions/resolve-model.ts'
import { ipl } from '../../../../src/compute/models/ipl.ts'
import { kobAndersen } from '../../../../src/compute/models/kob-andersen.ts'

function errorOf(action: () => unknown): InputError {
  try {
    action()
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

test('what is left out takes its default', () => {
  const model = resolveModel(ipl, 2, { cutoff: 1.4 })
  expect(model).toMatchObject({ name: 'ipl', dimension: 2, species: ['S', 'L'], continuity: 3 })
  expect(model.parameters).toEqual({ exponent: 10, smoothing: 3, cutoff: 1.4, lengthSS: 1, lengthSL: 1.18, lengthLL: 1.4 })
  expect(model.typical.density).toBe(0.86)
})

test('the continuity is that of the parameters', () => {
  expect(resolveModel(ipl, 3, { smoothing: 1 }).continuity).toBe(1)
  expect(resolveModel(kobAndersen, 3, { cutoffScheme: 'truncated' }).continuity).toBe(-1)
})

test('a wrong parameter is told by path, bound and value', () => {
  const error = errorOf(() => resolveModel(ipl, 3, { exponent: -1 }))
  expect(error).toMatchObject({ path: 'model.parameters.exponent', bound: [4, 36], value: -1 })
  expect(error.message).toBe('exponent must be between 4 and 36 (got -1) at model.parameters.exponent')
})

test.each([
  [{ cutof: 2 }, /“cutof” is not a known key/],
  [{ cutoffScheme: 'none' }, /cutoffScheme must be “shifted-potential”/],
  [{ cutoff: 'far' }, /cutoff must be a number/],
])('%j is refused', (parameters, message) => {
  expect(errorOf(() => resolveModel(kobAndersen, 3, parameters)).message).toMatch(message)
})

test('parameters that do not go together are refused with the place', () => {
  expect(errorOf(() => resolveModel(ipl, 3, { lengthLL: 0.9 })).path).toBe('model.parameters.lengthLL')
})

test('a dimension that the model lacks is refused', () => {
  const error = errorOf(() => resolveModel(kobAndersen, 4, {}))
  expect(error).toMatchObject({ path: 'model.dimension', bound: [3], value: 4 })
  expect(errorOf(() => resolveModel(ipl, 1, {})).message).toContain('2, 3 or 4 dimensions')
})
