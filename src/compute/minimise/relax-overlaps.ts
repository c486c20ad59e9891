import type { WorkHooks } from '../definitions/definition.ts'
import { createWorkMeter } from '../definitions/work-meter.ts'
import type { Interaction } from '../interactions/interaction.ts'

const descentSteps = 200
/** Longest move of a component in one step. */
const cap = 0.05

/**
 * Takes the worst overlaps out of a start by 200 steps of steepest descent with capped moves, so that motion can begin.
 * @param positions [N, d], overwritten
 * @param mobility move per force; stable up to 2 over the stiffest curvature
 * @throws Cancelled
 */
export function relaxOverlaps(interaction: Interaction, positions: Float64Array, mobility: number, hooks: WorkHooks): void {
  const meter = createWorkMeter(hooks, interaction.particles)
  const forces = new Float64Array(positions.length)
  for (let step = 0; step < descentSteps; step++) {
    interaction.forcesInto(positions, forces)
    for (let k = 0; k < positions.length; k++) positions[k] += Math.min(cap, Math.max(-cap, mobility * forces[k]))
    meter.tick()
  }
  meter.finish()
}
