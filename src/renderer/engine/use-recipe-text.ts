import { useLocalStorage, type RemovableRef } from '@vueuse/core'

/** The recipe being written, as text. It outlives the window, and any place may hand one over to Prepare. */
export function useRecipeText(): RemovableRef<string> {
  return useLocalStorage('vitrine.recipe-draft', '')
}

export function recipeToText(recipe: unknown): string {
  return JSON.stringify(recipe, null, 2)
}
