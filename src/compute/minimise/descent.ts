import { WorkError } from '../../shared/contracts/errors.ts'
import type { WorkHooks } from '../definitions/definition.ts'
import { createWorkMeter, type WorkMeter } from '../definitions/work-meter.ts'
import type { Interaction } from '../interactions/interaction.ts'
import { projectTranslationsInto } from '../linalg/zero-modes.ts'
import { volumeOf } from '../space/box.ts'
import { largestVector } from './fields.ts'

/**
 * In units of the model: what cancellation leaves of a pair's force just inside a smooth cutoff, where terms of order 1 sum to zero.
 * Only in systems without rigidity do all forces become as small.
 */
const roundingForce = 5e-15

/** The configuration being moved downhill, the forces there, what it has cost, and whom to tell. All minimisers share one. */
export class Descent {
  readonly interaction: Interaction
  /** [N, d], moved in place. */
  readonly positions: Float64Array
  /** [N, d] at `positions` as of the last `evaluate`, free of a uniform part. */
  readonly forces: Float64Array
  energy = 0
  pressure = 0
  maxForce = 0
  typicalForce = 0
  evaluations = 0
  /** Products with the Hessian. */
  products = 0
  steps = 0
  private readonly hooks: WorkHooks
  private readonly meter: WorkMeter
  private readonly tolerance: number
  private readonly budget: number
  private readonly volume: number
  private firstRelativeForce = 0

  constructor(interaction: Interaction, positions: Float64Array, limits: { tolerance: number; budget: number; hooks: WorkHooks }) {
    this.interaction = interaction
    this.positions = positions
    this.forces = new Float64Array(positions.length)
    this.hooks = limits.hooks
    this.meter = createWorkMeter(limits.hooks, interaction.particles)
    this.tolerance = limits.tolerance
    this.budget = limits.budget
    this.volume = volumeOf(interaction.box)
    this.evaluate()
    this.updateTypicalForce()
    this.firstRelativeForce = this.relativeForce
  }

  /** Largest force over the typical contact force; 0 where only rounding is left, as when particles have drawn apart and nothing holds them. */
  get relativeForce(): number {
    return this.maxForce <= roundingForce || this.typicalForce === 0 ? 0 : this.maxForce / this.typicalForce
  }

  get isExhausted(): boolean {
    return this.evaluations + this.products >= this.budget
  }

  /** Whether the relative force is at the target, by the typical force of here and now. */
  hasReached(target: number): boolean {
    if (this.relativeForce > target) return false
    this.updateTypicalForce()
    return this.relativeForce <= target
  }

  /** @throws WorkError when the forces are not finite, Cancelled */
  evaluate(): void {
    const { interaction, positions, forces } = this
    const sums = interaction.forcesInto(positions, forces)
    this.energy = sums.energy
    this.pressure = sums.virial / this.volume
    projectTranslationsInto(interaction.dimension, forces)
    this.maxForce = largestVector(forces, interaction.dimension)
    this.evaluations++
    if (!Number.isFinite(this.maxForce) || !Number.isFinite(this.energy)) {
      throw new WorkError('the forces are not finite: two particles lie on one another, or a coordinate is not a number')
    }
    if (this.meter.tick()) this.report()
  }

  countProduct(): void {
    this.products++
    if (this.meter.tick()) this.report()
  }

  updateTypicalForce(): void {
    this.typicalForce = this.interaction.typicalForce(this.positions)
  }

  finish(): void {
    this.updateTypicalForce()
    this.meter.finish()
    this.report()
  }

  private report(): void {
    const { hooks, tolerance, firstRelativeForce, relativeForce } = this
    // forces fall by a rate: the logarithm of the force is what advances evenly
    const whole = Math.log(firstRelativeForce / tolerance)
    const done = Math.log(firstRelativeForce / Math.max(relativeForce, tolerance))
    hooks.progress(whole > 0 ? Math.max(0, done / whole) : 1)
    hooks.observe({ energyPerParticle: this.energy / this.interaction.particles, pressure: this.pressure, maxForce: this.maxForce })
  }
}
