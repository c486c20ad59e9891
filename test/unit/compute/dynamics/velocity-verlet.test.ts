import { expect, test } from 'vitest'
import { startMotion } from '../../../../src/compute/dynamics/motion.ts'
import { createVelocityVerlet } from '../../../../src/compute/dynamics/velocity-verlet.ts'
import { springPair } from './spring-pair.ts'

test('a spring swings with the frequency that velocity Verlet has in closed form', () => {
  const timeStep = 0.1
  const squaredFrequency = 2 * 3
  const motion = startMotion(springPair(3), Float64Array.of(0, 0, 1, 0), new Float64Array(4))
  const integrator = createVelocityVerlet(motion, timeStep)
  // cos(Ω δt) = 1 − (ω δt)²/2 exactly, from rest at amplitude 1
  const turn = Math.acos(1 - 0.5 * squaredFrequency * timeStep ** 2)
  for (let n = 1; n <= 500; n++) {
    integrator.step()
    expect(motion.positions[2] - motion.positions[0]).toBeCloseTo(Math.cos(n * turn), 10)
  }
  expect(motion.time).toBeCloseTo(50, 10)
})

test('reversed velocities lead back to the start', () => {
  const motion = startMotion(springPair(3), Float64Array.of(0, 0, 1, 0.5), Float64Array.of(0.3, 0, -0.3, 0.1))
  const integrator = createVelocityVerlet(motion, 0.05)
  for (let n = 0; n < 300; n++) integrator.step()
  for (let k = 0; k < 4; k++) motion.velocities[k] *= -1
  for (let n = 0; n < 300; n++) integrator.step()
  const expected = [0, 0, 1, 0.5]
  motion.positions.forEach((x, k) => expect(x).toBeCloseTo(expected[k], 11))
})

test('the error of the energy falls with the square of the time step', () => {
  const spread = (timeStep: number) => {
    const motion = startMotion(springPair(3), Float64Array.of(0, 0, 1, 0), new Float64Array(4))
    const integrator = createVelocityVerlet(motion, timeStep)
    const start = integrator.conserved()
    let largest = 0
    for (let n = 0; n < 20 / timeStep; n++) {
      integrator.step()
      largest = Math.max(largest, Math.abs(integrator.conserved() - start))
    }
    return largest
  }
  expect(spread(0.02) / spread(0.01)).toBeCloseTo(4, 1)
})
