import type { AnalysisDefinition } from '../definitions/analysis.ts'
import { findDefinition } from '../definitions/find-definition.ts'
import type { Registry } from '../definitions/registry-shape.ts'

export interface AnalysisStep {
  readonly definition: AnalysisDefinition
  readonly parameters: Record<string, unknown>
  /** False for one that only another one needs. */
  readonly isAsked: boolean
}

export interface AskedAnalysis {
  readonly analysis: string
  readonly parameters: Record<string, unknown>
}

/**
 * Analyses in an order in which each finds what it needs. One that is needed and not asked for is put in with its defaults;
 * one that is asked for serves whoever needs it, with the parameters that were asked.
 */
export function orderSteps(asked: readonly AskedAnalysis[], registry: Registry): AnalysisStep[] {
  const steps: AnalysisStep[] = []
  const waiting = [...asked]
  const under = new Set<string>()
  const put = (step: AnalysisStep) => {
    const { name, needs } = step.definition
    if (under.has(name)) throw new Error(`analysis ${name} needs itself`)
    under.add(name)
    for (const need of needs.results ?? []) {
      if (steps.some((earlier) => earlier.definition.name === need)) continue
      const later = waiting.findIndex((entry) => entry.analysis === need)
      if (later >= 0) put(stepOf(waiting.splice(later, 1)[0], true))
      else put(stepOf({ analysis: need, parameters: {} }, false))
    }
    under.delete(name)
    steps.push(step)
  }
  const stepOf = ({ analysis, parameters }: AskedAnalysis, isAsked: boolean): AnalysisStep => {
    const definition = findDefinition(registry.analyses, analysis, 'analysis')
    return { definition, parameters: definition.parameters.parse(parameters), isAsked }
  }
  for (let next = waiting.shift(); next; next = waiting.shift()) put(stepOf(next, true))
  return steps
}
