import type { WorkHooks } from '../definitions/definition.ts'
import type { PreparedSample } from '../definitions/protocol.ts'
import type { Interaction } from '../interactions/interaction.ts'
import { minimise, type MinimiserMethod } from '../minimise/minimise.ts'
import { withPositions, type Configuration } from '../space/configuration.ts'

/**
 * The inherent state of a configuration as a sample.
 * @param positions [N, d], overwritten: they become the sample's
 * @throws WorkError when the tolerance is not reached: such a state is not kept; Cancelled
 */
export function settle(
  start: Configuration,
  interaction: Interaction,
  positions: Float64Array,
  settings: { readonly minimiser: MinimiserMethod; readonly tolerance: number },
  hooks: WorkHooks,
): PreparedSample {
  const { minimiser: method, tolerance } = settings
  const minimum = minimise(interaction, positions, { method, tolerance, hooks })
  return {
    configuration: withPositions(start, positions),
    state: 'inherent',
    details: {
      minimiserEvaluations: minimum.evaluations,
      minimiserHessianProducts: minimum.products,
      minimiserSteps: minimum.steps,
      relativeForce: minimum.relativeForce,
    },
  }
}
