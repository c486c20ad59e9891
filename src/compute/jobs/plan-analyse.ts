import { checkParameters } from '../definitions/check-parameters.ts'
import { findDefinition } from '../definitions/find-definition.ts'
import { addLog } from '../project/logs.ts'
import { linkResult } from '../project/results.ts'
import { addRun } from '../project/runs.ts'
import { resolveSelection } from '../project/selection.ts'
import type { Store } from '../project/store.ts'
import { storedAnswers } from '../project/stored-answers.ts'
import { addTasks, type NewTask } from '../project/tasks.ts'
import { orderSteps } from '../recipe/steps.ts'
import type { PlanContext } from './plan-prepare.ts'
import { type KnownResults, planEnsembleSteps, planSampleSteps } from './plan-steps.ts'
import { refuseUnsuitable } from './refuse-unsuitable.ts'

export interface AnalysisQuestion {
  readonly analysis: string
  readonly samples: string
  readonly parameters: Record<string, unknown>
}

/**
 * Writes a run that analyses samples into the project: one task for what the project cannot answer already, and what that needs.
 * @returns the run's number
 * @throws InputError when the analysis, its parameters or the samples are wrong, or a sample does not suit the analysis
 */
export function planAnalyse(store: Store, asked: AnalysisQuestion, { registry, version, owner }: PlanContext): number {
  const definition = findDefinition(registry.analyses, asked.analysis, 'analysis', 'analysis')
  const parameters = checkParameters(definition.parameters, asked.parameters, 'parameters', 'the analysis')
  const samples = resolveSelection(store, asked.samples)
  const steps = orderSteps([{ analysis: definition.name, parameters }], registry)
  refuseUnsuitable(store, samples, steps, registry)
  return store.transaction(() => {
    const name = `${definition.name} of ${asked.samples}`
    const run = addRun(store, {
      name,
      kind: 'analyse',
      recipe: { analysis: definition.name, samples: asked.samples, parameters },
      version,
      owner,
    })
    const tasks: NewTask[] = []
    const answers: number[] = []
    const known = new Map<number, KnownResults>()
    const stored = new Map(steps.map(({ definition: { name, version } }) => [name, storedAnswers(store, name, version, samples)]))
    for (const sample of samples) {
      const results: KnownResults = new Map()
      known.set(sample, results)
      const planned = planSampleSteps(store, steps, { sample, chain: sample, stored }, results)
      tasks.push(...planned.tasks)
      answers.push(...planned.answers)
    }
    const together = planEnsembleSteps(store, steps, samples, known, false)
    tasks.push(...together.tasks)
    answers.push(...together.answers)
    addTasks(store, run, tasks)
    for (const answer of answers) linkResult(store, run, answer)
    addLog(store, run, 'info', `${name}: ${tasks.length} to compute, ${answers.length} known already, Vitrine ${version}`)
    return run
  })
}
