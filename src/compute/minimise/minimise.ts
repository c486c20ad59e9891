import { WorkError } from '../../shared/contracts/errors.ts'
import type { WorkHooks } from '../definitions/definition.ts'
import { silentHooks } from '../definitions/work-meter.ts'
import type { Interaction } from '../interactions/interaction.ts'
import { descendByConjugateGradient, type DescentEnd } from './conjugate-gradient.ts'
import { Descent } from './descent.ts'
import { descendByFire } from './fire.ts'
import { polishByNewton } from './newton.ts'

/** How the way down is gone, and with it which of the near minima is found. */
export type MinimiserMethod = 'conjugate-gradient' | 'fire'

/** Relative force of an inherent state: two decades above what rounding of the coordinates leaves in boxes of some tens of lengths. */
export const inherentTolerance = 1e-12
const defaultMaximumEvaluations = 200_000
/** Newton takes over at this relative force, and at a smaller one each time that it is refused. */
const firstHandover = 1e-3
const handoverRatio = 0.03
/** Where Newton no longer lowers forces as small as this, rounding is what is left of them: nothing else will either. */
const roundingLevel = 1e-10

export interface MinimiseOptions {
  readonly method?: MinimiserMethod
  /** Largest force over the typical contact force at which to stop. */
  readonly tolerance?: number
  /** Bound on force evaluations and Hessian products together. */
  readonly maximumEvaluations?: number
  readonly hooks?: WorkHooks
  /** Throw when the tolerance is not reached; true unless told. */
  readonly mustConverge?: boolean
}

export interface Minimum {
  /** Force evaluations. */
  readonly evaluations: number
  /** Products with the Hessian, each about as dear as an evaluation. */
  readonly products: number
  readonly steps: number
  readonly maxForce: number
  /** maxForce over the typical contact force. */
  readonly relativeForce: number
  readonly energy: number
  readonly converged: boolean
}

/**
 * Moves positions to a nearby minimum of the energy: conjugate gradient or FIRE into its basin, truncated Newton to the bottom.
 * A force that jumps at the cutoff (shifted potential, truncated) is no obstacle to the tolerance: attraction that ends at a distance
 * makes F·p jump upwards only, so minima and line minima lie where forces are smooth.
 * @param positions [N, d], overwritten
 * @throws WorkError when the tolerance was not reached (unless `mustConverge` is false) or forces are not finite; Cancelled
 */
export function minimise(interaction: Interaction, positions: Float64Array, options: MinimiseOptions = {}): Minimum {
  const tolerance = options.tolerance ?? inherentTolerance
  const method = options.method ?? 'conjugate-gradient'
  const budget = options.maximumEvaluations ?? defaultMaximumEvaluations
  const descent = new Descent(interaction, positions, { tolerance, budget, hooks: options.hooks ?? silentHooks })
  const tried = descendToTolerance(descent, method, tolerance)
  descent.finish()
  const converged = descent.relativeForce <= tolerance
  if (!converged && (options.mustConverge ?? true)) {
    throw new WorkError(
      `no minimum to a relative force of ${String(tolerance)}: ${tried.join(', then ')} ended at ${descent.relativeForce.toExponential(1)} ` +
        `after ${String(descent.evaluations)} force evaluations; a larger tolerance or the other method may help`,
    )
  }
  const { evaluations, products, steps, maxForce, relativeForce, energy } = descent
  return { evaluations, products, steps, maxForce, relativeForce, energy, converged }
}

/** Alternates descent and Newton, each time handing over later; says what was tried. */
function descendToTolerance(descent: Descent, method: MinimiserMethod, tolerance: number): string[] {
  const tried: string[] = [method]
  let descend: (descent: Descent, target: number) => DescentEnd = method === 'fire' ? descendByFire : descendByConjugateGradient
  for (let handover = Math.max(firstHandover, tolerance); ; handover = Math.max(tolerance, handover * handoverRatio)) {
    const end = descend(descent, handover)
    if (end === 'exhausted') return tried
    if (descent.relativeForce <= tolerance || polish() || descent.relativeForce < roundingLevel) return tried
    if (end === 'stalled') {
      if (descend === descendByFire) return tried
      descend = descendByFire
      tried.push('fire')
    } else if (handover === tolerance) return tried
  }

  function polish(): boolean {
    if (!tried.includes('newton')) tried.push('newton')
    return polishByNewton(descent, tolerance)
  }
}
