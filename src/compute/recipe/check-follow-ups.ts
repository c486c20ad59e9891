import { InputError } from '../../shared/contracts/errors.ts'
import type { CompleteRecipe } from '../../shared/contracts/recipe.ts'
import type { SampleState } from '../../shared/contracts/records.ts'
import type { AnalysisDefinition } from '../definitions/analysis.ts'
import { checkAgainst, problemOf } from '../definitions/check-parameters.ts'
import { findDefinition } from '../definitions/find-definition.ts'
import type { Model } from '../definitions/model.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import type { Problem } from '../definitions/sentences.ts'

/** What is known of the samples that will be analysed; null where it is not known yet. */
export interface SampleProspect {
  readonly model: Model | null
  readonly state: SampleState | null
}

/** Checks and completes the analyses of a recipe's `then`; adds what is wrong to `problems`. */
export function checkFollowUps(
  then: CompleteRecipe['then'],
  registry: Registry,
  prospect: SampleProspect,
  problems: Problem[],
): CompleteRecipe['then'] {
  return then.map((entry, k) => {
    const { analysis, ...given } = entry
    try {
      const definition = findDefinition(registry.analyses, analysis, 'analysis', `then[${k}].analysis`)
      const refusal = refusalOf(definition, prospect)
      if (refusal) throw new InputError(refusal, { path: `then[${k}].analysis`, value: analysis })
      const checked = checkAgainst(definition.parameters, given, `then[${k}]`, 'the analysis')
      if (checked.ok) return { analysis, ...checked.value }
      problems.push(...checked.problems)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problems.push(problemOf(error))
    }
    return entry
  })
}

/** Why an analysis cannot work on such samples; undefined when it can, as far as is known. */
export function refusalOf(definition: AnalysisDefinition, { model, state }: SampleProspect): string | undefined {
  const { states, continuity } = definition.needs
  if (states && state && !states.includes(state)) {
    const remedy = states.includes('inherent') ? '; the protocol “minimise” makes inherent states of samples' : ''
    return `${definition.name} needs samples in state ${states.join(' or ')}, not ${state}${remedy}`
  }
  if (continuity !== undefined && model && model.continuity < continuity) {
    return `${definition.name} needs a model that is smooth at its cutoff to derivative ${continuity}, and ${model.name} is so to ${model.continuity}`
  }
  return undefined
}
