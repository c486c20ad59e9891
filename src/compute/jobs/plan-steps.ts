import type { AnalysisDefinition } from '../definitions/analysis.ts'
import { findAnswer, type Question } from '../project/results.ts'
import { reserveNumbers } from '../project/sequences.ts'
import type { Store } from '../project/store.ts'
import type { StoredAnswers } from '../project/stored-answers.ts'
import type { NewTask } from '../project/tasks.ts'
import type { AnalysisStep } from '../recipe/steps.ts'
import { given } from './given.ts'

/** The results that one sample has or will have, by analysis. */
export type KnownResults = Map<string, number>

export interface PlannedSteps {
  readonly tasks: NewTask[]
  /** Results that answer what was asked already. */
  readonly answers: number[]
}

export interface Subject {
  readonly sample: number
  readonly chain: number
  /** What the project can answer, by analysis; null for a sample that is not made yet. */
  readonly stored: ReadonlyMap<string, StoredAnswers> | null
}

/** The tasks of one sample's analyses, in order; what the project can answer needs none. */
export function planSampleSteps(store: Store, steps: readonly AnalysisStep[], subject: Subject, known: KnownResults): PlannedSteps {
  const tasks: NewTask[] = []
  const answers: number[] = []
  steps.forEach(({ definition, parameters, isAsked }, k) => {
    if (definition.subject !== 'sample') return
    const { name, version } = definition
    const stored = subject.stored?.get(name)
    if (!isAsked) {
      const there = stored?.newest(subject.sample)
      if (there !== undefined) return void known.set(name, there)
    }
    const needs = Object.fromEntries(
      (definition.needs.results ?? []).map((need) => [need, given(known.get(need), `the result of ${need}`)]),
    )
    const question: Question = { analysis: name, version, parameters, sample: subject.sample, members: null, needs }
    const answer = stored?.answer(question)
    if (answer !== undefined) {
      known.set(name, answer)
      if (isAsked) answers.push(answer)
      return
    }
    const result = reserveNumbers(store, 'result', 1)
    known.set(name, result)
    tasks.push({
      ...taskOf(definition, question, result, k + 1),
      title: `${name} of sample ${subject.sample}`,
      chain: subject.chain,
      sample: subject.sample,
    })
  })
  return { tasks, answers }
}

/** The tasks of analyses of all samples together; they come after everything else. */
export function planEnsembleSteps(
  store: Store,
  steps: readonly AnalysisStep[],
  members: readonly number[],
  known: ReadonlyMap<number, KnownResults>,
  isNew: boolean,
): PlannedSteps {
  const tasks: NewTask[] = []
  const answers: number[] = []
  steps.forEach(({ definition, parameters }, k) => {
    if (definition.subject !== 'ensemble') return
    const { name, version } = definition
    const needs = Object.fromEntries(
      (definition.needs.results ?? []).map((need) => [need, members.map((id) => given(known.get(id)?.get(need), `the result of ${need}`))]),
    )
    const question: Question = { analysis: name, version, parameters, sample: null, members, needs }
    const answer = isNew ? undefined : findAnswer(store, question)
    if (answer !== undefined) return void answers.push(answer)
    const task = taskOf(definition, question, reserveNumbers(store, 'result', 1), steps.length + k + 1)
    tasks.push({ ...task, title: `${name} of ${members.length} samples`, chain: null, members: JSON.stringify(members) })
  })
  return { tasks, answers }
}

function taskOf(definition: AnalysisDefinition, { parameters, needs }: Question, result: number, stage: number) {
  return {
    kind: 'analyse',
    stage,
    analysis: definition.name,
    version: definition.version,
    parameters: JSON.stringify(parameters),
    result,
    needs: JSON.stringify(needs),
  }
}
