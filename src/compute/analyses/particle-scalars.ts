import { toSuperscript } from '../../shared/format/number.ts'
import type { Model } from '../definitions/model.ts'
import { createInteraction } from '../interactions/create-interaction.ts'
import { collectPairs, createInteractingPairs, derivativesPerPair, type InteractingPairs } from '../interactions/interacting-pairs.ts'
import { refuseCrowding } from '../interactions/refuse-crowding.ts'
import { createNeighbourList } from '../neighbours/neighbour-list.ts'
import { volumeOf } from '../space/box.ts'
import { densityOf, type Configuration } from '../space/configuration.ts'

/** One number a particle that follows from where the particles are, and from the model where one is needed. */
export interface ParticleScalar {
  readonly name: string
  readonly title: string
  unit(dimension: number): string
  /** Whether a sample has it. */
  isKnown(model: Model | null): boolean
  /**
   * @returns [N], in `unit`
   * @throws WorkError when two particles lie on the same point
   */
  values(configuration: Configuration, model: Model | null): Float64Array<ArrayBuffer>
}

/** Neighbours for the coordination number are nearer than this, in ρ^(−1/d): about the first minimum of g(r) of dense glasses. */
export const coordinationReach = 1.5

/** What can be told of each particle of a sample. */
export const particleScalars: readonly ParticleScalar[] = [
  {
    name: 'energy',
    title: 'Potential energy',
    unit: () => 'ε',
    isKnown: (model) => model !== null,
    values: (configuration, model) => shared(configuration, required(model), 0, (pairs, p) => pairs.derivatives[p * derivativesPerPair]),
  },
  {
    name: 'pressure',
    title: 'Share in the pressure',
    unit: (dimension) => `ε/λ${toSuperscript(dimension)}`,
    isKnown: (model) => model !== null,
    // −(1/dV) Σ r φ′, times N so that the mean over particles is the pressure
    values(configuration, model) {
      const { dimension, particles, box } = configuration
      const scale = -particles / (dimension * volumeOf(box))
      const slope = (pairs: InteractingPairs, p: number) => scale * pairs.distances[p] * pairs.derivatives[p * derivativesPerPair + 1]
      return shared(configuration, required(model), 1, slope)
    },
  },
  {
    name: 'forceMagnitude',
    title: 'Force',
    unit: () => 'ε/λ',
    isKnown: (model) => model !== null,
    values(configuration, model) {
      const { dimension, particles, positions } = configuration
      const forces = new Float64Array(particles * dimension)
      createInteraction(required(model).pair, configuration).forcesInto(positions, forces)
      return Float64Array.from({ length: particles }, (_, i) => Math.hypot(...forces.subarray(i * dimension, (i + 1) * dimension)))
    },
  },
  {
    name: 'contacts',
    title: 'Interacting neighbours',
    unit: () => '1',
    isKnown: (model) => model !== null,
    values: (configuration, model) => counted(configuration, pairsOf(configuration, required(model), 0)),
  },
  {
    name: 'coordination',
    title: 'Neighbours within 1.5 mean distances',
    unit: () => '1',
    isKnown: () => true,
    values: coordination,
  },
  {
    name: 'diameter',
    title: 'Diameter',
    unit: () => 'λ',
    isKnown: (model) => model !== null && new Set(diametersOf(model)).size > 1,
    values(configuration, model) {
      const diameters = diametersOf(required(model))
      return Float64Array.from(configuration.species, (kind) => diameters[kind])
    },
  },
]

/** Sums a quantity of pairs, half to each particle of the pair. */
function shared(
  configuration: Configuration,
  model: Model,
  order: number,
  of: (pairs: InteractingPairs, pair: number) => number,
): Float64Array<ArrayBuffer> {
  const pairs = pairsOf(configuration, model, order)
  const sums = new Float64Array(configuration.particles)
  for (let p = 0; p < pairs.count; p++) {
    const half = of(pairs, p) / 2
    sums[pairs.first[p]] += half
    sums[pairs.second[p]] += half
  }
  return sums
}

function counted(configuration: Configuration, pairs: InteractingPairs): Float64Array<ArrayBuffer> {
  const counts = new Float64Array(configuration.particles)
  for (let p = 0; p < pairs.count; p++) {
    counts[pairs.first[p]]++
    counts[pairs.second[p]]++
  }
  return counts
}

function pairsOf({ box, species, particles, positions }: Configuration, { pair }: Model, order: number): InteractingPairs {
  const cutoffs = pair.lengths.map((length, kind) => length * pair.forms[kind].cutoff)
  refuseCrowding(
    box,
    particles,
    cutoffs.reduce((most, cutoff) => Math.max(most, cutoff), 0),
  )
  const list = createNeighbourList(box, species, cutoffs, 0)
  list.update(positions)
  const pairs = createInteractingPairs()
  collectPairs(pair, list, order, pairs)
  return pairs
}

function coordination(configuration: Configuration): Float64Array<ArrayBuffer> {
  const { box, dimension, particles, positions } = configuration
  const reach = coordinationReach * densityOf(configuration) ** (-1 / dimension)
  const list = createNeighbourList(box, new Int32Array(particles), Float64Array.of(reach), 0)
  list.update(positions)
  const counts = new Float64Array(particles)
  for (let i = 0; i < particles; i++) {
    for (let p = list.rowStart[i]; p < list.rowStart[i + 1]; p++) {
      const j = list.neighbours[p]
      let squared = 0
      for (let a = 0; a < dimension; a++) squared += (list.positions[j * dimension + a] - list.positions[i * dimension + a]) ** 2
      if (squared >= reach * reach) continue
      counts[list.particleOf[i]]++
      counts[list.particleOf[j]]++
    }
  }
  return counts
}

function diametersOf({ pair: { kinds, lengths } }: Model): number[] {
  return Array.from({ length: kinds }, (_, kind) => lengths[kind * kinds + kind])
}

// only asked where `isKnown` has said yes
function required(model: Model | null): Model {
  if (!model) throw new Error('a scalar of the model was asked of a sample without one')
  return model
}
