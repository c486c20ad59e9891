import { expect, test } from 'vitest'
import { maxwellVelocities } from '../../../../src/compute/dynamics/maxwell-velocities.ts'
import { kineticEnergyOf } from '../../../../src/compute/dynamics/motion.ts'
import { createStream } from '../../../../src/compute/random/philox.ts'

test.each([2, 3, 4])('in %iD the total momentum is zero', (dimension) => {
  const velocities = maxwellVelocities({ particles: 500, dimension }, 1.7, createStream(3, 0, 'velocities'))
  for (let a = 0; a < dimension; a++) {
    let sum = 0
    for (let k = a; k < velocities.length; k += dimension) sum += velocities[k]
    expect(Math.abs(sum)).toBeLessThan(1e-11)
  }
})

test('few particles too have d(N − 1) degrees of freedom: ⟨2K⟩ = d(N − 1)T', () => {
  const draws = 4000
  const freedom = 3 * (4 - 1)
  let sum = 0
  for (let index = 0; index < draws; index++) {
    sum += 2 * kineticEnergyOf(maxwellVelocities({ particles: 4, dimension: 3 }, 0.5, createStream(7, index, 'velocities')))
  }
  // 2K/T is χ² with 9 degrees of freedom: standard error of the mean ratio √(2/9/4000), times four
  expect(Math.abs(sum / draws / (freedom * 0.5) - 1)).toBeLessThan(4 * Math.sqrt(2 / freedom / draws))
})

test('components are normal: their fourth moment is 3T²', () => {
  const velocities = maxwellVelocities({ particles: 40_000, dimension: 3 }, 2, createStream(8, 0, 'velocities'))
  const fourth = velocities.reduce((sum, v) => sum + v ** 4, 0) / velocities.length
  // the variance of v⁴/T² is 96
  expect(Math.abs(fourth / 4 - 3)).toBeLessThan(4 * Math.sqrt(96 / velocities.length))
})
