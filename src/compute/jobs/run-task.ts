import { WorkError } from '../../shared/contracts/errors.ts'
import type { AnalysedSample, Findings } from '../definitions/analysis.ts'
import type { WorkHooks } from '../definitions/definition.ts'
import { findDefinition } from '../definitions/find-definition.ts'
import type { Model } from '../definitions/model.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import { resolveModel } from '../definitions/resolve-model.ts'
import { mapSpecies } from '../io/map-species.ts'
import { readConfigurations } from '../io/read.ts'
import { createStream } from '../random/philox.ts'
import type { Configuration } from '../space/configuration.ts'
import { measure } from './measure.ts'
import { measureRate } from './measure-rate.ts'
import { startConfiguration } from '../space/start-configuration.ts'
import type { AnalyseTask, MeasuredSample, NamedModel, Outcome, PrepareTask, ReadTask, SubjectSample, Task } from './task.ts'

/**
 * Does one task: what comes out depends on nothing but what goes in. It knows no project, so it runs in a worker, on a cluster node or in a test.
 * @throws InputError, WorkError or Cancelled as the definitions do
 */
export function runTask(task: Task, registry: Registry, hooks: WorkHooks): Outcome {
  switch (task.kind) {
    case 'prepare':
      return { samples: prepare(task, registry, hooks) }
    case 'analyse':
      return { findings: analyse(task, registry, hooks) }
    case 'read':
      return { samples: read(task, registry, hooks) }
    case 'rate':
      return measureRate(task, registry)
  }
}

function prepare(task: PrepareTask, registry: Registry, hooks: WorkHooks): MeasuredSample[] {
  const model = modelOf(task.model, task.model.dimension, registry)
  const protocol = findDefinition(registry.protocols, task.protocol.name, 'protocol')
  const stream = (purpose: string) => createStream(task.seed, task.index, purpose)
  const start = task.start ?? startOf(task, model)
  const prepared = protocol.run({
    ...hooks,
    model,
    start,
    startsFromSample: task.start !== null,
    parameters: task.protocol.parameters,
    stream,
  })
  return prepared.map(({ configuration, state, details }) => {
    const { energyPerParticle, pressure, maxForce } = measure(model, requireFinite(configuration, protocol.name))
    return { configuration, state, model: namesOf(model), energyPerParticle, pressure, maxForce, details }
  })
}

function startOf(task: PrepareTask, model: Model): Configuration {
  if (!task.system) throw new Error('a task without a starting sample has no particles either')
  return startConfiguration(model, task.system.particles, task.system.density, createStream(task.seed, task.index, 'start'))
}

function requireFinite(configuration: Configuration, name: string): Configuration {
  if (configuration.positions.every(Number.isFinite)) return configuration
  throw new WorkError(`${name} lost its particles (positions are no numbers any more): a smaller time step or temperature may help`)
}

function analyse(task: AnalyseTask, registry: Registry, hooks: WorkHooks): Findings {
  const definition = findDefinition(registry.analyses, task.analysis, 'analysis')
  const samples = task.samples.map((sample) => subjectOf(sample, registry))
  const { parameters } = task
  const findings =
    definition.subject === 'sample'
      ? definition.run({ ...hooks, sample: samples[0], parameters })
      : definition.run({ ...hooks, samples, parameters })
  // A number that is not finite is no value: the project keeps a gap.
  const scalars = Object.entries(findings.scalars).map(
    ([name, value]) => [name, value !== null && Number.isFinite(value) ? value : null] as const,
  )
  return { ...findings, scalars: Object.fromEntries(scalars) }
}

function subjectOf(sample: SubjectSample, registry: Registry): AnalysedSample {
  return { ...sample, model: sample.model ? modelOf(sample.model, sample.configuration.dimension, registry) : null }
}

function read(task: ReadTask, registry: Registry, hooks: WorkHooks): MeasuredSample[] {
  const frames = readConfigurations(task.path, undefined, task.columns ?? undefined)
  return frames.map(({ configuration: found, step }, k) => {
    hooks.progress(k / frames.length)
    const model = task.model ? modelOf(task.model, found.dimension, registry) : null
    const configuration = model ? mapSpecies(found, model.species, task.species ?? undefined) : found
    const measures = model ? measure(model, configuration) : null
    return {
      configuration,
      state: measures?.isAtRest ? 'inherent' : 'unknown',
      model: model && namesOf(model),
      energyPerParticle: measures?.energyPerParticle ?? null,
      pressure: measures?.pressure ?? null,
      maxForce: measures?.maxForce ?? null,
      details: { frame: k, ...(step === null ? {} : { step }) },
    }
  })
}

function namesOf(model: Model): NamedModel {
  return { name: model.name, parameters: model.parameters }
}

function modelOf(model: NamedModel, dimension: number, registry: Registry): Model {
  return resolveModel(findDefinition(registry.models, model.name, 'model'), dimension, model.parameters)
}
