import type { Interaction } from '../../../../src/compute/interactions/interaction.ts'
import { ofSeparation, toyInteraction } from '../minimise/toy-interaction.ts'

/** Two unit masses bound by an isotropic spring of stiffness k: their separation swings with ω² = 2k. */
export function springPair(stiffness: number): Interaction {
  return toyInteraction(
    ofSeparation({
      energy: (u, v) => 0.5 * stiffness * (u * u + v * v),
      gradient: (u, v) => [stiffness * u, stiffness * v],
      hessian: () => [stiffness, 0, stiffness],
    }),
  )
}
