/** Whether a recipe is one of preparation, which can be done again with changes; that of an import cannot. */
export function isPreparation(recipe: unknown): boolean {
  return typeof recipe === 'object' && recipe !== null && 'protocol' in recipe
}
