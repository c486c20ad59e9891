import type { Interaction } from '../interactions/interaction.ts'
import type { RandomStream } from '../random/stream.ts'

/** Velocities [N, d] of the Maxwell distribution at a temperature (masses 1) with total momentum zero, so ⟨2K⟩ = d(N − 1)T. */
export function maxwellVelocities(
  interaction: Pick<Interaction, 'particles' | 'dimension'>,
  temperature: number,
  stream: RandomStream,
): Float64Array {
  const { particles, dimension } = interaction
  const velocities = new Float64Array(particles * dimension)
  const width = Math.sqrt(temperature)
  for (let k = 0; k < velocities.length; k++) velocities[k] = width * stream.normal()
  for (let a = 0; a < dimension; a++) {
    let sum = 0
    for (let k = a; k < velocities.length; k += dimension) sum += velocities[k]
    for (let k = a; k < velocities.length; k += dimension) velocities[k] -= sum / particles
  }
  return velocities
}
