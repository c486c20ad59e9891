import type { CallResult } from '../../shared/contracts/calls.ts'
import { InputError } from '../../shared/contracts/errors.ts'
import { formatNumber } from '../../shared/format/number.ts'
import { errorOf } from '../definitions/check-parameters.ts'
import { findDefinition } from '../definitions/find-definition.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import { resolveModel } from '../definitions/resolve-model.ts'
import type { Rate, Rates, Subject } from '../jobs/rates.ts'
import { readSample } from '../project/sample-record.ts'
import { resolveSelection } from '../project/selection.ts'
import type { Store } from '../project/store.ts'
import { timeAnalyses, timePreparations } from '../project/timings.ts'
import type { RecipePoint } from '../recipe/check-points.ts'
import { checkRecipe } from '../recipe/check-recipe.ts'
import { combine, costOfSample, type EstimatedPoint } from '../recipe/estimate.ts'
import { orderSteps } from '../recipe/steps.ts'

export interface EstimateContext {
  readonly registry: Registry
  readonly rates: Rates
  readonly workers: number
  /** The open project, for what it starts from and what it remembers; null without one. */
  readonly store: Store | null
}

/** All measurements of one estimate together. */
const measuringMilliseconds = 450
/** Of a long batch a few points are measured and the rest take the rate of their nearest. */
const mostMeasured = 3

/**
 * What a recipe would cost on this machine: seconds measured of the like in the project where there are such, else from a short measurement.
 * @throws InputError for the recipe's first problem
 */
export async function estimateRecipe(value: unknown, context: EstimateContext): Promise<CallResult<'recipe.estimate'>> {
  const { recipe, problems, points } = checkRecipe(value, context.registry)
  if (!recipe) throw errorOf(problems[0])
  const systems = points.map((point) => systemOf(point, context))
  const step = Math.max(1, (points.length - 1) / (mostMeasured - 1))
  const chosen = [...new Set(Array.from({ length: mostMeasured }, (_, k) => Math.min(points.length - 1, Math.round(k * step))))]
  const rates = new Map<number, Rate>()
  for (const k of chosen) rates.set(k, await context.rates.rateOf(subjectOf(systems[k]), measuringMilliseconds / chosen.length))
  const nearest = (k: number) => chosen.reduce((best, other) => (Math.abs(other - k) < Math.abs(best - k) ? other : best))
  let seen = 0
  const costs = points.map((point, k) => {
    const rate = rates.get(nearest(k))?.particleStepsPerSecond ?? 1
    const known = knownTimes(point, systems[k], context)
    seen += known.tasks
    const { recipe: own } = point
    const estimated: EstimatedPoint = { ...systems[k], recipe: own, rate, known: known.times }
    return { chains: own.samples * systems[k].starts, cost: costOfSample(estimated, context.registry) }
  })
  const first = rates.get(0)
  const measured = first
    ? `measured ${formatNumber(first.particleStepsPerSecond / 1e6, 2)} M particle-steps/s at N = ${first.particles}`
    : ''
  const remembered = seen > 0 ? `the time of ${seen} finished task${seen === 1 ? '' : 's'} like these, and ` : ''
  return combine(costs, context.workers, remembered + measured)
}

type System = Pick<EstimatedPoint, 'model' | 'particles' | 'density' | 'starts'>

function systemOf({ recipe }: RecipePoint, { registry, store }: EstimateContext): System {
  if (!('from' in recipe.system)) {
    if (!recipe.model) throw new InputError('model is missing', { path: 'model' })
    const { name, dimension, parameters } = recipe.model
    const model = resolveModel(findDefinition(registry.models, name, 'model', 'model.name'), dimension, parameters)
    return { model, particles: recipe.system.particles, density: recipe.system.density, starts: 1 }
  }
  if (!store) throw new InputError('no project is open: open or create one first', { path: 'system.from' })
  const starts = resolveSelection(store, recipe.system.from, 'system.from')
  const sample = readSample(store, starts[0])
  const named = recipe.model ?? (sample.model === null ? null : { name: sample.model, parameters: parametersOf(sample.model_parameters) })
  if (!named) throw new InputError(`sample ${starts[0]} has no model of its own: say which with “model”`, { path: 'model' })
  const model = resolveModel(findDefinition(registry.models, named.name, 'model', 'model.name'), sample.dimension, named.parameters)
  return { model, particles: sample.particles, density: sample.density, starts: starts.length }
}

/** As it travels to a worker: by name. */
function subjectOf({ model: { name, dimension, parameters }, particles, density }: System): Subject {
  return { model: { name, dimension, parameters }, particles, density }
}

/** Seconds of finished work just like that of a point, by what it is. */
function knownTimes({ recipe }: RecipePoint, { model, particles }: System, { store, registry }: EstimateContext) {
  const times = new Map<string, number>()
  let tasks = 0
  if (!store) return { times, tasks }
  const prepared = timePreparations(store, recipe)
  if (prepared) {
    times.set('prepare', prepared.seconds)
    tasks += prepared.tasks
  }
  const asked = recipe.then.map(({ analysis, ...parameters }) => ({ analysis, parameters }))
  for (const { definition, parameters } of orderSteps(asked, registry)) {
    const { name, version } = definition
    const timed = timeAnalyses(store, { name, version, parameters }, { model: model.name, particles, dimension: model.dimension })
    if (!timed) continue
    times.set(name, timed.seconds)
    tasks += timed.tasks
  }
  return { times, tasks }
}

function parametersOf(json: string): Record<string, unknown> {
  return JSON.parse(json) as Record<string, unknown>
}
