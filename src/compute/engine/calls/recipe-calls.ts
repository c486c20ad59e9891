import { basename } from 'node:path'
import { findDefinition } from '../../definitions/find-definition.ts'
import { resolveModel } from '../../definitions/resolve-model.ts'
import { checkRecipe } from '../../recipe/check-recipe.ts'
import { prepareCommand } from '../../recipe/command-line.ts'
import { pairCurves } from '../../recipe/pair-curves.ts'
import { scheduleOf } from '../../recipe/schedule.ts'
import { estimateRecipe } from '../estimate-recipe.ts'
import type { CallContext, Handlers } from './handlers.ts'

export const recipeCalls: Pick<Handlers, 'recipe.check' | 'recipe.estimate' | 'recipe.schedule' | 'model.curves'> = {
  'recipe.check'({ recipe: value }, context) {
    const { recipe, problems, points } = checkRecipe(value, context.registry)
    return {
      recipe,
      problems: problems.map(({ message, path }) => ({ message, path })),
      command: recipe && prepareCommand(recipe, projectName(context)),
      points: points.map(({ name, values }) => ({ name, values: { ...values } })),
    }
  },
  'recipe.estimate': ({ recipe }, context) =>
    estimateRecipe(recipe, {
      registry: context.registry,
      rates: context.rates,
      workers: context.pool.workers,
      store: context.hasProject ? context.project().store : null,
    }),
  'recipe.schedule': ({ recipe }, { registry }) => scheduleOf(recipe, registry),
  'model.curves'({ model, order, points }, { registry }) {
    const definition = findDefinition(registry.models, model.name, 'model', 'model.name')
    return pairCurves(resolveModel(definition, model.dimension, model.parameters), order, points)
  },
}

export function projectName(context: CallContext): string | undefined {
  return context.hasProject ? basename(context.project().store.path) : undefined
}
