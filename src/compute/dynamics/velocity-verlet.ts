import { kineticEnergyOf, type Motion } from './motion.ts'

/** What takes a motion one time step further. */
export interface Integrator {
  readonly motion: Motion
  readonly timeStep: number
  step(): void
  /** The quantity that exact motion would conserve: its drift tells the quality of the time step. */
  conserved(): number
}

/** Motion at constant energy (NVE). @see Swope et al., J. Chem. Phys. 76, 637 (1982) */
export function createVelocityVerlet(motion: Motion, timeStep: number): Integrator {
  const startTime = motion.time
  let steps = 0
  return {
    motion,
    timeStep,
    step() {
      stepVelocityVerlet(motion, timeStep)
      motion.kineticEnergy = kineticEnergyOf(motion.velocities)
      motion.time = startTime + ++steps * timeStep
    },
    conserved: () => motion.kineticEnergy + motion.potentialEnergy,
  }
}

/** Kick, drift, kick; leaves time and kinetic energy to the caller. */
export function stepVelocityVerlet(motion: Motion, timeStep: number): void {
  const { interaction, positions, velocities, forces } = motion
  const half = 0.5 * timeStep
  for (let k = 0; k < positions.length; k++) {
    velocities[k] += half * forces[k]
    positions[k] += timeStep * velocities[k]
  }
  const sums = interaction.forcesInto(positions, forces)
  motion.potentialEnergy = sums.energy
  motion.virial = sums.virial
  for (let k = 0; k < velocities.length; k++) velocities[k] += half * forces[k]
}
