import type { CallResult } from '../../../shared/contracts/calls.ts'
import { useAnswer, type Answered } from '../../engine/use-answer.ts'
import type { RecipeDraft } from './use-recipe-draft.ts'
import { useSettled } from './use-settled.ts'

export type Estimate = CallResult<'recipe.estimate'>

/** What the recipe would cost here. Asked for right recipes alone, a moment after the last change: it may measure for a second. */
export function useEstimate({ right }: Pick<RecipeDraft, 'right'>): Answered<Estimate> {
  const recipe = useSettled(() => right.value?.draft ?? null, 400)
  return useAnswer('recipe.estimate', () => (recipe.value === null ? null : { recipe: recipe.value }))
}
