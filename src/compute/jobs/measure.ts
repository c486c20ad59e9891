import type { Model } from '../definitions/model.ts'
import { createInteraction } from '../interactions/create-interaction.ts'
import { largestVector } from '../minimise/fields.ts'
import { volumeOf } from '../space/box.ts'
import type { Configuration } from '../space/configuration.ts'

export interface Measures {
  readonly energyPerParticle: number
  /** The virial part: −(1/dV) Σ r φ′. */
  readonly pressure: number
  /** max_i |f_i| */
  readonly maxForce: number
  /** Whether the forces balance, as in an inherent state. */
  readonly isAtRest: boolean
}

/** Largest |f_i| over the typical contact force that still counts as balance. */
const balance = 1e-10

/** What every sample of a model is listed with. */
export function measure(model: Model, configuration: Configuration): Measures {
  const { particles, dimension, positions, box } = configuration
  const interaction = createInteraction(model.pair, configuration)
  const forces = new Float64Array(particles * dimension)
  const { energy, virial } = interaction.forcesInto(positions, forces)
  const maxForce = largestVector(forces, dimension)
  const typical = interaction.typicalForce(positions)
  return {
    energyPerParticle: energy / particles,
    pressure: virial / volumeOf(box),
    maxForce,
    isAtRest: typical > 0 && maxForce <= balance * typical,
  }
}
