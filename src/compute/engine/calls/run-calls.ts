import { basename } from 'node:path'
import { numberOfId, type ResultId, type RunId } from '../../../shared/contracts/ids.ts'
import { runState, type RunState, type TaskRow } from '../../../shared/contracts/records.ts'
import { planAnalyse } from '../../jobs/plan-analyse.ts'
import { planPrepare } from '../../jobs/plan-prepare.ts'
import type { Runner } from '../../jobs/runner.ts'
import { listLog } from '../../project/logs.ts'
import { listRuns, readRun, runRowOf } from '../../project/runs.ts'
import { build } from '../../project/store.ts'
import { listTasks, tallyTasks, titlesOfTasks } from '../../project/tasks.ts'
import { commandOfRun } from '../command-of-run.ts'
import type { CallContext, Handlers } from './handlers.ts'

export const runCalls: Pick<
  Handlers,
  | 'runs.prepare'
  | 'runs.analyse'
  | 'runs.list'
  | 'runs.show'
  | 'runs.pause'
  | 'runs.resume'
  | 'runs.cancel'
  | 'runs.tasks'
  | 'runs.retry'
  | 'runs.observations'
> = {
  'runs.prepare'({ recipe }, context) {
    const { store, runner } = context.project()
    return begin(context, planPrepare(store, recipe, { ...context, owner: runner.owner() }))
  },
  'runs.analyse'(question, context) {
    const { store, runner } = context.project()
    return begin(context, planAnalyse(store, question, { ...context, owner: runner.owner() }))
  },
  'runs.list': (_, context) => listRuns(context.project().store),
  'runs.show'({ run: id, withTasks }, context) {
    const { store, runner } = context.project()
    const run = numberOfId(id)
    const stored = readRun(store, run)
    const recipe = JSON.parse(stored.recipe) as unknown
    const samples = build.selectFrom('samples').select('id').where('run', '=', run).orderBy('id')
    const results = build.selectFrom('run_results').select('result').where('run', '=', run).orderBy('result')
    return {
      run: runRowOf(store, run),
      recipe,
      tasks: withTasks ? withFractions(listTasks(store, run), runner, run) : [],
      log: listLog(store, run),
      samples: store.all(samples).map((row) => row.id),
      results: store.all(results).map((row) => `result-${row.result}` satisfies ResultId),
      host: stored.host,
      version: stored.version,
      command: commandOfRun(recipe, basename(store.path)),
    }
  },
  'runs.tasks'({ run: id, ...page }, context) {
    const { store, runner } = context.project()
    const run = numberOfId(id)
    readRun(store, run)
    const tally = tallyTasks(store, run)
    const counts = Object.fromEntries(runState.options.map((state) => [state, tally[state] ?? 0])) as Record<RunState, number>
    const total = (page.states ?? runState.options).reduce((sum, state) => sum + counts[state], 0)
    return { total, rows: withFractions(listTasks(store, run, page), runner, run), counts }
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
  'runs.retry': ({ run, tasks }, context) => ({ tasks: context.project().runner.retry(numberOfId(run), tasks) }),
  'runs.observations'({ run: id, tasks, latest }, context) {
    const { store, runner } = context.project()
    const run = numberOfId(id)
    readRun(store, run)
    const found = runner.observations(run, tasks ? { tasks } : { latest })
    const titles = titlesOfTasks(store, run, [...found.keys()])
    return [...found].map(([task, columns]) => ({ task, title: titles.get(task) ?? `task ${task}`, columns }))
  },
}

/** How far they are is known here before it is on disk. */
function withFractions(tasks: readonly TaskRow[], runner: Runner, run: number): TaskRow[] {
  return tasks.map((task) => ({ ...task, fraction: runner.fractionOf(run, task.number) ?? task.fraction }))
}

function begin(context: CallContext, run: number): { run: RunId } {
  context.project().runner.start(run)
  return { run: `run-${run}` }
}
