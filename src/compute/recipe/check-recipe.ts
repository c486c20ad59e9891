import { InputError } from '../../shared/contracts/errors.ts'
import { type CompleteRecipe, recipeShape } from '../../shared/contracts/recipe.ts'
import { checkAgainst, errorOf, problemOf } from '../definitions/check-parameters.ts'
import { findDefinition } from '../definitions/find-definition.ts'
import type { ModelDefinition } from '../definitions/model.ts'
import type { ProtocolDefinition } from '../definitions/protocol.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import { resolveModel } from '../definitions/resolve-model.ts'
import type { Problem } from '../definitions/sentences.ts'
import { checkFollowUps } from './check-follow-ups.ts'
import { checkPoints, type RecipePoint } from './check-points.ts'
import { nameOfRecipe } from './names.ts'
import { sweepProblems } from './sweep.ts'

export interface CheckedRecipe {
  /** With every default filled in; null while there are problems. A sweep's own values are those of its first point. */
  readonly recipe: CompleteRecipe | null
  readonly problems: readonly Problem[]
  /** One for each point of the sweep, in the order in which they are made; without a sweep the recipe itself. None while there are problems. */
  readonly points: readonly RecipePoint[]
}

/** Checks a recipe against its shape and the registry, completes it, and lists all that is wrong with it. */
export function checkRecipe(value: unknown, registry: Registry): CheckedRecipe {
  const { sweep, ...rest } = (value ?? {}) as { sweep?: unknown }
  if (sweep !== undefined && Object.keys(sweep ?? {}).length > 0) return checkSwept(rest, sweep, registry)
  const shape = checkAgainst(recipeShape, value, '', 'the recipe')
  if (!shape.ok) return { recipe: null, problems: [...shape.problems, ...partsOf(value, registry)], points: [] }
  const problems: Problem[] = []
  const recipe = completed(shape.value, registry, problems)
  if (problems.length > 0) return { recipe: null, problems, points: [] }
  return { recipe, problems, points: [{ name: nameOfRecipe(recipe), values: {}, recipe }] }
}

/** A recipe with a sweep is right when each of its points is; what is swept may be missing from the rest. */
function checkSwept(rest: object, given: unknown, registry: Registry): CheckedRecipe {
  const shape = checkAgainst(recipeShape.shape.sweep.unwrap(), given, 'sweep', 'the sweep')
  if (!shape.ok) return { recipe: null, problems: [...shape.problems, ...checkRecipe(rest, registry).problems], points: [] }
  const sweep = shape.value
  const own = sweepProblems(rest, sweep)
  if (own.length > 0) return { recipe: null, problems: own, points: [] }
  const { points, problems } = checkPoints(rest, sweep, registry, (point) => checkRecipe(point, registry))
  if (problems.length > 0) return { recipe: null, problems, points: [] }
  const { name: _, ...first } = points[0].recipe
  const { name } = rest as { name?: string }
  return { recipe: { ...first, sweep, ...(name === undefined ? {} : { name }) }, problems, points }
}

/**
 * The recipe with every default filled in. Completing it again changes nothing.
 * @throws InputError for the first problem
 */
export function completeRecipe(value: unknown, registry: Registry): CompleteRecipe {
  const { recipe, problems } = checkRecipe(value, registry)
  if (recipe === null) throw errorOf(problems[0])
  return recipe
}

function completed(recipe: CompleteRecipe, registry: Registry, problems: Problem[]): CompleteRecipe {
  const note = <T>(work: () => T): T | undefined => noting(problems, work)
  const asked = recipe.model
  const definition = asked && note(() => findDefinition(registry.models, asked.name, 'model', 'model.name'))
  const model = definition ? completeModel(asked, definition, problems) : asked
  const protocol = note(() => findDefinition(registry.protocols, recipe.protocol.name, 'protocol', 'protocol.name'))
  const chosen = protocol ? completeProtocol(recipe, protocol, problems) : recipe.protocol
  const resolved =
    model && definition && problems.length === 0 ? note(() => resolveModel(definition, model.dimension, model.parameters)) : undefined
  const then = checkFollowUps(recipe.then, registry, { model: resolved ?? null, state: protocol?.state ?? null }, problems)
  if (!recipe.model && !('from' in recipe.system)) {
    problems.push({ message: 'model is missing at model', path: 'model' })
  }
  return { ...recipe, ...(model ? { model } : {}), protocol: chosen, then }
}

function completeModel(model: NonNullable<CompleteRecipe['model']>, definition: ModelDefinition, problems: Problem[]) {
  if (!definition.dimensions.includes(model.dimension)) {
    const known = definition.dimensions.join(', ')
    problems.push({
      message: `dimension must be one that ${definition.name} is defined in: ${known} (got ${model.dimension}) at model.dimension`,
      path: 'model.dimension',
      bound: definition.dimensions,
      value: model.dimension,
    })
  }
  const parameters = checkAgainst(definition.parameters, model.parameters, 'model.parameters', 'the parameters')
  if (parameters.ok) return { ...model, parameters: parameters.value }
  problems.push(...parameters.problems)
  return model
}

function completeProtocol(recipe: CompleteRecipe, definition: ProtocolDefinition, problems: Problem[]): CompleteRecipe['protocol'] {
  const { name, ...given } = recipe.protocol
  const hasStart = 'from' in recipe.system
  if (definition.startsFrom === 'sample' && !hasStart) {
    problems.push({ message: `${name} starts from samples: choose them with “from” at system.from`, path: 'system.from' })
  }
  if (definition.startsFrom === 'nothing' && hasStart) {
    problems.push({
      message: `${name} starts from nothing: give particles and density instead of “from” at system.from`,
      path: 'system.from',
    })
  }
  const parameters = checkAgainst(definition.parameters, given, 'protocol', 'the protocol')
  if (parameters.ok) return { name, ...parameters.value }
  problems.push(...parameters.problems)
  return recipe.protocol
}

/** What can be said of the named parts while the shape is still wrong, so that a form marks every field at once. */
function partsOf(value: unknown, registry: Registry): Problem[] {
  const { model, protocol } = (value ?? {}) as { model?: { name?: unknown; parameters?: unknown }; protocol?: { name?: unknown } }
  const problems: Problem[] = []
  if (typeof model?.name === 'string') {
    const definition = noting(problems, () => findDefinition(registry.models, model.name as string, 'model', 'model.name'))
    const checked = definition && checkAgainst(definition.parameters, model.parameters ?? {}, 'model.parameters', 'the parameters')
    if (checked && !checked.ok) problems.push(...checked.problems)
  }
  if (typeof protocol?.name === 'string') {
    const definition = noting(problems, () => findDefinition(registry.protocols, protocol.name as string, 'protocol', 'protocol.name'))
    const { name: _, ...given } = protocol
    const checked = definition && checkAgainst(definition.parameters, given, 'protocol', 'the protocol')
    if (checked && !checked.ok) problems.push(...checked.problems)
  }
  return problems
}

function noting<T>(problems: Problem[], work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    problems.push(problemOf(error))
    return undefined
  }
}
