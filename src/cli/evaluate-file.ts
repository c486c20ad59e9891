import { findDefinition } from '../compute/definitions/find-definition.ts'
import { resolveModel } from '../compute/definitions/resolve-model.ts'
import { createInteraction } from '../compute/interactions/create-interaction.ts'
import { mapSpecies } from '../compute/io/map-species.ts'
import { readConfiguration } from '../compute/io/read.ts'
import type { BlockCsr } from '../compute/linalg/block-csr.ts'
import { largestVector } from '../compute/minimise/fields.ts'
import { models } from '../compute/registry.ts'
import { volumeOf } from '../compute/space/box.ts'
import { densityOf } from '../compute/space/configuration.ts'
import { InputError } from '../shared/contracts/errors.ts'

export interface Question {
  readonly model: string
  readonly parameters: Record<string, unknown>
  readonly frame: number
  readonly dimension?: number
  readonly species?: readonly string[]
}

export interface EvaluationSummary {
  readonly particles: number
  readonly dimension: number
  readonly density: number
  readonly energy: number
  readonly energyPerParticle: number
  /** The virial part alone. */
  readonly pressure: number
  readonly virial: number
  readonly maxForce: number
  readonly interactingPairs: number
}

/** Evaluates one frame of a file under a model. */
export function evaluateFile(
  file: string,
  question: Question,
): { summary: EvaluationSummary; forces: Float64Array; hessian: () => BlockCsr } {
  const definition = findDefinition(models, question.model, 'model', 'model')
  const read = readConfiguration(file, question.frame).configuration
  if (question.dimension !== undefined && question.dimension !== read.dimension) {
    throw new InputError(`${file} has ${read.dimension} dimensions (asked for ${question.dimension})`, { path: 'dimension' })
  }
  const model = resolveModel(definition, read.dimension, question.parameters)
  const configuration = mapSpecies(read, model.species, question.species)
  const interaction = createInteraction(model.pair, configuration)
  const { particles, dimension, positions } = configuration
  const forces = new Float64Array(particles * dimension)
  const { energy, virial } = interaction.forcesInto(positions, forces)
  return {
    summary: {
      particles,
      dimension,
      density: densityOf(configuration),
      energy,
      energyPerParticle: energy / particles,
      pressure: virial / volumeOf(configuration.box),
      virial,
      maxForce: largestVector(forces, dimension),
      interactingPairs: interaction.countPairs(positions),
    },
    forces,
    hessian: () => interaction.hessian(positions),
  }
}
