import { degreesOfFreedom, kineticEnergyOf, type Motion } from './motion.ts'
import { stepVelocityVerlet, type Integrator } from './velocity-verlet.ts'

export interface Thermostat {
  temperature: number
  /** τ: the thermostat's response time. */
  readonly thermostatTime: number
}

/**
 * Motion at constant temperature (NVT) with one Nosé–Hoover variable ξ, dξ/dt = (2K/gT − 1)/τ² and g = d(N − 1), by the symmetric
 * Trotter splitting thermostat(dt/2) · velocity Verlet(dt) · thermostat(dt/2), where thermostat(h) is ξ(h/2) · scale(h) · ξ(h/2).
 * Conserved at a fixed temperature: K + U + gT(τ²ξ²/2 + ∫ξ dt). `thermostat.temperature` may be changed between steps.
 * @see Martyna et al., Mol. Phys. 87, 1117 (1996)
 */
export function createNoseHoover(motion: Motion, timeStep: number, thermostat: Thermostat): Integrator {
  const { velocities } = motion
  const freedom = degreesOfFreedom(motion.interaction)
  const square = thermostat.thermostatTime ** 2
  const half = 0.5 * timeStep
  const startTime = motion.time
  let steps = 0
  let friction = 0
  let frictionIntegral = 0

  function turnFriction(): void {
    friction += (0.5 * half * ((2 * motion.kineticEnergy) / (freedom * thermostat.temperature) - 1)) / square
  }
  function applyThermostat(): void {
    turnFriction()
    const scale = Math.exp(-friction * half)
    for (let k = 0; k < velocities.length; k++) velocities[k] *= scale
    motion.kineticEnergy *= scale * scale
    frictionIntegral += friction * half
    turnFriction()
  }
  return {
    motion,
    timeStep,
    step() {
      applyThermostat()
      stepVelocityVerlet(motion, timeStep)
      motion.kineticEnergy = kineticEnergyOf(velocities)
      applyThermostat()
      motion.time = startTime + ++steps * timeStep
    },
    conserved: () =>
      motion.kineticEnergy +
      motion.potentialEnergy +
      freedom * thermostat.temperature * (0.5 * square * friction * friction + frictionIntegral),
  }
}
