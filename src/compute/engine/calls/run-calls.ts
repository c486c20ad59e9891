import { basename } from 'node:path'
import { numberOfId, type ResultId, type RunId } from '../../../shared/contracts/ids.ts'
import { planAnalyse } from '../../jobs/plan-analyse.ts'
import { planPrepare } from '../../jobs/plan-prepare.ts'
import { listLog } from '../../project/logs.ts'
import { listRuns, readRun, runRowOf } from '../../project/runs.ts'
import { build } from '../../project/store.ts'
import { listTasks } from '../../project/tasks.ts'
import { checkRecipe } from '../../recipe/check-recipe.ts'
import { prepareCommand } from '../../recipe/command-line.ts'
import type { CallContext, Handlers } from './handlers.ts'

export const runCalls: Pick<
  Handlers,
  'recipe.check' | 'runs.prepare' | 'runs.analyse' | 'runs.list' | 'runs.show' | 'runs.pause' | 'runs.resume' | 'runs.cancel'
> = {
  'recipe.check'({ recipe: value }, context) {
    const { recipe, problems } = checkRecipe(value, context.registry)
    return {
      recipe,
      problems: problems.map(({ message, path }) => ({ message, path })),
      command: recipe && prepareCommand(recipe, projectName(context)),
    }
  },
  'runs.prepare'({ recipe }, context) {
    const { store, runner } = context.project()
    return begin(context, planPrepare(store, recipe, { ...context, owner: runner.owner() }))
  },
  'runs.analyse'(question, context) {
    const { store, runner } = context.project()
    return begin(context, planAnalyse(store, question, { ...context, owner: runner.owner() }))
  },
  'runs.list': (_, context) => listRuns(context.project().store),
  'runs.show'({ run: id }, context) {
    const { store, runner } = context.project()
    const run = numberOfId(id)
    const stored = readRun(store, run)
    const samples = build.selectFrom('samples').select('id').where('run', '=', run).orderBy('id')
    const results = build.selectFrom('run_results').select('result').where('run', '=', run).orderBy('result')
    return {
      run: runRowOf(store, run),
      recipe: JSON.parse(stored.recipe) as unknown,
      tasks: listTasks(store, run).map((task) => ({ ...task, fraction: runner.fractionOf(run, task.number) ?? task.fraction })),
      log: listLog(store, run),
      samples: store.all(samples).map((row) => row.id),
      results: store.all(results).map((row) => `result-${row.result}` satisfies ResultId),
      host: stored.host,
      version: stored.version,
    }
  },
  'runs.pause'({ run }, context) {
    context.project().runner.pause(numberOfId(run))
    return {}
  },
  'runs.resume'({ run }, context) {
    context.project().runner.resume(numberOfId(run))
    return {}
  },
  'runs.cancel'({ run }, context) {
    context.project().runner.cancel(numberOfId(run))
    return {}
  },
}

function begin(context: CallContext, run: number): { run: RunId } {
  context.project().runner.start(run)
  return { run: `run-${run}` }
}

function projectName(context: CallContext): string | undefined {
  return context.hasProject ? basename(context.project().store.path) : undefined
}
