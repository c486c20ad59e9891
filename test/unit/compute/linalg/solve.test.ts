import { expect, test } from 'vitest'
import { WorkError } from '../../../../src/shared/contracts/errors.ts'
import { multiplyInto } from '../../../../src/compute/linalg/multiply.ts'
import { solveInto } from '../../../../src/compute/linalg/solve.ts'
import { projectTranslationsInto } from '../../../../src/compute/linalg/zero-modes.ts'
import { randomField } from '../../../fixtures/random-system.ts'
import { springCrystal } from '../../../fixtures/spring-crystal.ts'

test('the response to a force is found again from it, whatever translation the force holds', () => {
  const matrix = springCrystal(4)
  const exact = randomField(3 * matrix.rows, 1)
  projectTranslationsInto(3, exact)
  const force = new Float64Array(exact.length)
  multiplyInto(matrix, exact, force)
  const shifted = force.map((value) => value + 0.7)
  const response = new Float64Array(exact.length)
  const { residual } = solveInto(matrix, shifted, response, { tolerance: 1e-12 })
  expect(residual).toBeLessThan(2e-12)
  response.forEach((value, i) => {
    expect(Math.abs(value - exact[i])).toBeLessThan(1e-10)
  })
})

test('no force gives no response', () => {
  const matrix = springCrystal(3)
  const response = new Float64Array(3 * matrix.rows).fill(1)
  expect(solveInto(matrix, new Float64Array(response.length), response, { tolerance: 1e-12 }).iterations).toBe(0)
  expect(response.every((value) => value === 0)).toBe(true)
})

test('a saddle is refused with what to do', () => {
  const matrix = springCrystal(3)
  const saddle = { ...matrix, values: matrix.values.map((value) => -value) }
  const force = randomField(3 * matrix.rows, 1)
  const solve = () => solveInto(saddle, force, new Float64Array(force.length), { tolerance: 1e-8 })
  expect(solve).toThrow(WorkError)
  expect(solve).toThrow('minimise it first')
})

test('a solution that needs more steps than allowed is an error that names the residual', () => {
  const matrix = springCrystal(4)
  const force = randomField(3 * matrix.rows, 1)
  expect(() => solveInto(matrix, force, new Float64Array(force.length), { tolerance: 1e-12, maximumIterations: 3 })).toThrow(
    /after 3 conjugate-gradient steps: the residual is/,
  )
})
