import { expect, test } from 'vitest'
import { startMotion, temperatureOf } from '../../../../src/compute/dynamics/motion.ts'
import { createNoseHoover } from '../../../../src/compute/dynamics/nose-hoover.ts'
import { springPair } from './spring-pair.ts'

function spring(timeStep: number, thermostat = { temperature: 0.7, thermostatTime: 0.5 }) {
  const motion = startMotion(springPair(3), Float64Array.of(0, 0, 1, 0), Float64Array.of(0.5, -0.4, -0.5, 0.4))
  return createNoseHoover(motion, timeStep, thermostat)
}

test('K + U + gT(τ²ξ²/2 + ∫ξ dt) is conserved, with an error that falls with the square of the time step', () => {
  const spread = (timeStep: number) => {
    const integrator = spring(timeStep)
    const start = integrator.conserved()
    let largest = 0
    for (let n = 0; n < 50 / timeStep; n++) {
      integrator.step()
      largest = Math.max(largest, Math.abs(integrator.conserved() - start))
    }
    return largest
  }
  const coarse = spread(0.01)
  expect(coarse).toBeLessThan(2e-3)
  expect(coarse / spread(0.005)).toBeGreaterThan(3.8)
  expect(coarse / spread(0.005)).toBeLessThan(4.2)
})

test('the mean temperature is the thermostat’s, since ξ stays bounded', () => {
  const integrator = spring(0.01)
  const steps = 100_000
  let sum = 0
  for (let n = 0; n < steps; n++) {
    integrator.step()
    sum += temperatureOf(integrator.motion)
  }
  // ⟨2K/gT⟩ − 1 = τ²(ξ_end − ξ_start)/t, of order 0.25 · 5 / 1000
  expect(Math.abs(sum / steps / 0.7 - 1)).toBeLessThan(5e-3)
})

test('a very slow thermostat leaves the motion alone', () => {
  const slow = spring(0.01, { temperature: 0.7, thermostatTime: 1e8 })
  const start = slow.motion.kineticEnergy + slow.motion.potentialEnergy
  for (let n = 0; n < 1000; n++) slow.step()
  expect(slow.motion.kineticEnergy + slow.motion.potentialEnergy).toBeCloseTo(start, 3)
})

test('a temperature changed on the way is followed', () => {
  const thermostat = { temperature: 0.7, thermostatTime: 0.5 }
  const integrator = spring(0.01, thermostat)
  for (let n = 0; n < 1000; n++) integrator.step()
  thermostat.temperature = 0.07
  let sum = 0
  for (let n = 0; n < 50_000; n++) {
    integrator.step()
    sum += temperatureOf(integrator.motion)
  }
  expect(sum / 50_000).toBeGreaterThan(0.06)
  expect(sum / 50_000).toBeLessThan(0.08)
})
