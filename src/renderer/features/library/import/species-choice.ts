/** Which species of the model each label of the files is; null where nothing was said. */
export type SpeciesChoice = Readonly<Record<string, string>>

/** As the engine takes them of itself: labels that are the model's names stay, others follow in sorted order. */
export function usualSpecies(labels: readonly string[], species: readonly string[]): SpeciesChoice {
  const own = labels.every((label) => species.includes(label))
  return Object.fromEntries(labels.flatMap((label, k): [string, string][] => [[label, own ? label : (species[k] ?? '')]]))
}

/** What is wrong with a choice, as a sentence; null when nothing is. */
export function speciesProblem(labels: readonly string[], species: readonly string[], choice: SpeciesChoice): string | null {
  if (labels.length > species.length) {
    return `The files have ${String(labels.length)} species (${labels.join(', ')}), but the model has ${String(species.length)} (${species.join(', ')}): choose another model, or import without one.`
  }
  const twice = species.find((name) => labels.filter((label) => choice[label] === name).length > 1)
  if (twice !== undefined) return `Two species of the files cannot both be ${twice}.`
  const without = labels.find((label) => !species.includes(choice[label] ?? ''))
  return without === undefined ? null : `Say which species of the model “${without}” is.`
}

/** The files' labels in the order of the model's species; an empty text where the files have none. */
export function speciesOrder(labels: readonly string[], species: readonly string[], choice: SpeciesChoice): string[] {
  return species.map((name) => labels.find((label) => choice[label] === name) ?? '')
}
