import { InputError } from '../../shared/contracts/errors.ts'
import type { CompleteRecipe } from '../../shared/contracts/recipe.ts'
import { errorOf } from '../definitions/check-parameters.ts'
import { findDefinition } from '../definitions/find-definition.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import { addEnsemble } from '../project/ensembles.ts'
import { addLog } from '../project/logs.ts'
import { addRun } from '../project/runs.ts'
import { readSample } from '../project/sample-record.ts'
import { resolveSelection } from '../project/selection.ts'
import { reserveNumbers } from '../project/sequences.ts'
import type { Store } from '../project/store.ts'
import { addTasks, type NewTask } from '../project/tasks.ts'
import { checkRecipe } from '../recipe/check-recipe.ts'
import type { RecipePoint } from '../recipe/check-points.ts'
import { nameOfRecipe } from '../recipe/names.ts'
import { orderSteps } from '../recipe/steps.ts'
import { type KnownResults, planEnsembleSteps, planSampleSteps } from './plan-steps.ts'

export interface PlanContext {
  readonly registry: Registry
  readonly version: string
  readonly owner: number | null
}

/**
 * Writes a run with all its tasks into the project. Samples and results get their numbers here, in the order of the tasks, so that a
 * recipe makes the same project whatever the number of workers. Started from samples, each gives `samples` new ones.
 * @returns the run's number
 * @throws InputError as the recipe's check does, or when the starting samples do not fit
 */
export function planPrepare(store: Store, value: unknown, { registry, version, owner }: PlanContext): number {
  const { recipe, problems, points } = checkRecipe(value, registry)
  if (!recipe) throw errorOf(problems[0])
  const starts = 'from' in recipe.system ? resolveSelection(store, recipe.system.from, 'system.from') : null
  if (starts) checkStarts(store, starts, recipe)
  return store.transaction(() => {
    const name = nameOfRecipe(recipe)
    const run = addRun(store, { name, kind: 'prepare', recipe, version, owner })
    const tasks: NewTask[] = []
    for (const point of points) {
      // a point of a batch keeps the recipe that alone would make it; its seed is the recipe's own unless that is swept
      const ensemble = addEnsemble(store, point.name, run, recipe.sweep ? point.recipe : null)
      tasks.push(...planPoint(store, point, starts, { ensemble, firstChain: tasks.length }, registry))
    }
    addTasks(store, run, tasks)
    const batch = points.length > 1 ? `${points.length} points, ` : ''
    addLog(store, run, 'info', `${name}: ${batch}${tasks.length} task${tasks.length === 1 ? '' : 's'} planned, Vitrine ${version}`)
    return run
  })
}

/** The tasks of one point: its samples counted from 0 as if it were prepared alone, with the analyses of each and of all together. */
function planPoint(
  store: Store,
  { recipe }: RecipePoint,
  starts: readonly number[] | null,
  { ensemble, firstChain }: { readonly ensemble: number; readonly firstChain: number },
  registry: Registry,
): NewTask[] {
  const { name: protocolName, ...parameters } = recipe.protocol
  const protocol = findDefinition(registry.protocols, protocolName, 'protocol')
  const places = Math.max(1, protocol.yields?.(parameters) ?? 1)
  const steps = orderSteps(
    recipe.then.map(({ analysis, ...given }) => ({ analysis, parameters: given })),
    registry,
  )
  const count = (starts?.length ?? 1) * recipe.samples
  const first = reserveNumbers(store, 'sample', count * places)
  const tasks: NewTask[] = []
  const known = new Map<number, KnownResults>()
  for (let index = 0; index < count; index++) {
    const sample = first + index * places
    const start = starts ? starts[Math.floor(index / recipe.samples)] : null
    const title = `${protocolName} sample ${sample}`
    const chain = firstChain + index
    tasks.push({ kind: 'prepare', title, stage: 0, chain, sample, places, sample_index: index, start, ensemble })
    for (let part = 0; part < places; part++) {
      const results: KnownResults = new Map()
      known.set(sample + part, results)
      const subject = { sample: sample + part, chain, stored: null }
      tasks.push(...planSampleSteps(store, steps, subject, results).tasks)
    }
  }
  tasks.push(...planEnsembleSteps(store, steps, [...known.keys()], known, true).tasks)
  return tasks
}

function checkStarts(store: Store, starts: readonly number[], recipe: CompleteRecipe): void {
  for (const id of starts) {
    const sample = readSample(store, id)
    if (!recipe.model && sample.model === null) {
      throw new InputError(`sample ${id} has no model of its own: say which with “model”`, { path: 'model' })
    }
    if (recipe.model && recipe.model.dimension !== sample.dimension) {
      throw new InputError(`dimension must be ${sample.dimension} like that of sample ${id} (got ${recipe.model.dimension})`, {
        path: 'model.dimension',
        bound: sample.dimension,
        value: recipe.model.dimension,
      })
    }
  }
}
