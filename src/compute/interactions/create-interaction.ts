import { WorkError } from '../../shared/contracts/errors.ts'
import type { PairInteraction } from '../definitions/model.ts'
import { createKernel } from '../kernels/create-kernel.ts'
import { createPlainKernel } from '../kernels/plain.ts'
import { createNeighbourList } from '../neighbours/neighbour-list.ts'
import { volumeOf } from '../space/box.ts'
import type { Configuration } from '../space/configuration.ts'
import { contractFourthInto, contractThirdInto } from './contractions.ts'
import { hessianOf } from './hessian.ts'
import { collectPairs, createInteractingPairs } from './interacting-pairs.ts'
import type { Interaction, PairSums } from './interaction.ts'
import { stressOf, typicalForceOf } from './pair-averages.ts'
import { refuseCrowding } from './refuse-crowding.ts'
import { strainDerivativesInto } from './strain.ts'

export interface InteractionOptions {
  /** Margin of the neighbour list; chosen from how particles move when left out. */
  readonly skin?: number
  /** The plain loop over pairs in place of the fastest: the oracle of tests. */
  readonly isPlain?: boolean
}

/**
 * The energy of a system of fixed species and its derivatives. Any box will do: where it is smaller than twice the range, a particle
 * interacts with several images of another, and with its own.
 * @throws InputError when the box is so small that a particle would have tens of thousands of neighbours
 */
export function createInteraction(
  pair: PairInteraction,
  configuration: Pick<Configuration, 'species' | 'box' | 'dimension' | 'particles'>,
  options: InteractionOptions = {},
): Interaction {
  const { dimension, particles, species } = configuration
  let box = configuration.box
  const cutoffs = pair.lengths.map((length, kind) => length * pair.forms[kind].cutoff)
  const cutoff = cutoffs.reduce((most, value) => Math.max(most, value), 0)
  refuseCrowding(box, particles, cutoff)
  const list = createNeighbourList(box, species, cutoffs, options.skin)
  const kernel = options.isPlain ? createPlainKernel(pair, dimension) : createKernel(pair, dimension)
  const kernelSums = { energy: 0, slope: 0, forces: new Float64Array(0) }
  const sums: PairSums = { energy: 0, virial: 0 }
  const pairs = createInteractingPairs()

  function collect(positions: Float64Array, order: number): void {
    list.update(positions)
    collectPairs(pair, list, order, pairs)
  }

  return {
    particles,
    dimension,
    get box() {
      return box
    },
    setBox(next) {
      refuseCrowding(next, particles, cutoff)
      box = next
      list.setBox(next)
    },
    forcesInto(positions, forces) {
      list.update(positions)
      if (kernelSums.forces.length < list.slots * dimension) kernelSums.forces = new Float64Array(list.positions.length)
      kernel(list, kernelSums)
      list.gatherInto(kernelSums.forces, forces)
      if (!Number.isFinite(kernelSums.energy)) {
        throw new WorkError('The energy is not a finite number: two particles lie on the same point.')
      }
      sums.energy = kernelSums.energy
      sums.virial = -kernelSums.slope / dimension
      return sums
    },
    typicalForce(positions) {
      collect(positions, 1)
      return typicalForceOf(pairs)
    },
    countPairs(positions) {
      collect(positions, 0)
      return pairs.count
    },
    stress(positions) {
      collect(positions, 1)
      return stressOf(pairs, dimension, volumeOf(box))
    },
    hessian(positions, delta = 0) {
      collect(positions, 2)
      return hessianOf(pairs, particles, dimension, delta)
    },
    contractThirdInto(positions, field, out) {
      collect(positions, 3)
      return contractThirdInto(pairs, dimension, field, out)
    },
    contractFourthInto(positions, field, out) {
      collect(positions, 4)
      return contractFourthInto(pairs, dimension, field, out)
    },
    strainDerivativesInto(positions, rate, out) {
      collect(positions, 2)
      return strainDerivativesInto(pairs, dimension, rate, out)
    },
  }
}
