import type { Interaction } from '../interactions/interaction.ts'
import { volumeOf } from '../space/box.ts'

/** Particles on their way. Arrays are [N, d]; masses are 1. */
export interface Motion {
  readonly interaction: Interaction
  /** Unwrapped: they leave the box as particles do. */
  readonly positions: Float64Array
  /** Total momentum zero: d(N − 1) degrees of freedom. */
  readonly velocities: Float64Array
  /** At `positions`. */
  readonly forces: Float64Array
  time: number
  potentialEnergy: number
  /** −(1/d) Σ r φ′ */
  virial: number
  kineticEnergy: number
}

/** Sets particles in motion from `positions`, which move in place, as do `velocities`. */
export function startMotion(interaction: Interaction, positions: Float64Array, velocities: Float64Array): Motion {
  const forces = new Float64Array(positions.length)
  const { energy, virial } = interaction.forcesInto(positions, forces)
  const kineticEnergy = kineticEnergyOf(velocities)
  return { interaction, positions, velocities, forces, time: 0, potentialEnergy: energy, virial, kineticEnergy }
}

export function kineticEnergyOf(velocities: Float64Array): number {
  let sum = 0
  for (let k = 0; k < velocities.length; k++) sum += velocities[k] * velocities[k]
  return 0.5 * sum
}

/** d(N − 1): the centre of mass rests. */
export function degreesOfFreedom(interaction: Interaction): number {
  return interaction.dimension * (interaction.particles - 1)
}

/** 2K / d(N − 1) */
export function temperatureOf(motion: Motion): number {
  return (2 * motion.kineticEnergy) / degreesOfFreedom(motion.interaction)
}

/** Kinetic and virial part, (2K/d + W)/V. */
export function pressureOf(motion: Motion): number {
  return ((2 * motion.kineticEnergy) / motion.interaction.dimension + motion.virial) / volumeOf(motion.interaction.box)
}
