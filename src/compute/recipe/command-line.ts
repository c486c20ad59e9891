import type { CompleteRecipe } from '../../shared/contracts/recipe.ts'

/**
 * The same work as a command that can be pasted into a shell. Every parameter is written out, so that the command
 * means the same after a default has changed.
 */
export function prepareCommand(recipe: CompleteRecipe, project = 'PROJECT.vitrine'): string {
  const { model, system, protocol, samples, seed, name, then } = recipe
  const { name: protocolName, ...protocolParameters } = protocol
  const words = ['vitrine', 'prepare', project, '--protocol', protocolName]
  if (model) {
    words.push('--model', model.name, '--dimension', String(model.dimension))
    for (const setting of settings(model.parameters)) words.push('--param', setting)
  }
  if ('from' in system) words.push('--from', system.from)
  else words.push('--particles', String(system.particles), '--density', String(system.density))
  for (const setting of settings(protocolParameters)) words.push('--set', setting)
  words.push('--samples', String(samples), '--seed', String(seed))
  if (name !== undefined) words.push('--name', name)
  for (const { analysis, ...parameters } of then) {
    const list = settings(parameters).join(',')
    words.push('--then', list ? `${analysis}:${list}` : analysis)
  }
  return words.map(quoted).join(' ')
}

export function importCommand(
  paths: readonly string[],
  model: { name: string; parameters: Record<string, unknown> } | null,
  species: readonly string[] | null,
  project = 'PROJECT.vitrine',
): string {
  const words = ['vitrine', 'import', project, ...paths]
  if (model) {
    words.push('--model', model.name)
    for (const setting of settings(model.parameters)) words.push('--param', setting)
  }
  if (species) words.push('--species', species.join(','))
  return words.map(quoted).join(' ')
}

function settings(parameters: Record<string, unknown>): string[] {
  return Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${written(value)}`]))
}

/** Text stands bare unless it would be read back as something else. */
function written(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  try {
    JSON.parse(value)
    return JSON.stringify(value)
  } catch {
    return value
  }
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
