import type { CompleteRecipe } from '../../shared/contracts/recipe.ts'
import type { Sweep } from './sweep.ts'

/**
 * The same work as a command that can be pasted into a shell. Every parameter is written out, so that the command
 * means the same after a default has changed.
 */
export function prepareCommand(recipe: CompleteRecipe, project = 'PROJECT.vitrine'): string {
  const { model, system, protocol, samples, seed, name, then, sweep } = recipe
  const { name: protocolName, ...protocolParameters } = protocol
  const words = ['vitrine', 'prepare', project, '--protocol', protocolName]
  if (model) {
    words.push('--model', model.name, '--dimension', String(model.dimension))
    for (const setting of settings(model.parameters)) words.push('--param', setting)
  }
  if ('from' in system) words.push('--from', system.from)
  else words.push('--particles', String(system.particles), '--density', String(system.density))
  for (const setting of settings(protocolParameters)) words.push('--set', setting)
  for (const [path, entry] of Object.entries(sweep ?? {})) words.push('--sweep', `${path}=${sweepWord(entry)}`)
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
  columns: Readonly<Record<string, string>> | null = null,
): string {
  const words = ['vitrine', 'import', project, ...paths]
  if (model) {
    words.push('--model', model.name)
    for (const setting of settings(model.parameters)) words.push('--param', setting)
  }
  if (species) words.push('--species', species.join(','))
  for (const [role, names] of Object.entries(columns ?? {})) words.push('--column', `${role}=${names}`)
  return words.map(quoted).join(' ')
}

/** The analysis of a selection as a command, with all its parameters. */
export function analyseCommand(
  analysis: string,
  samples: string,
  parameters: Record<string, unknown>,
  project = 'PROJECT.vitrine',
): string {
  const words = ['vitrine', 'analyse', project, analysis, '--samples', samples]
  for (const setting of settings(parameters)) words.push('--set', setting)
  return words.map(quoted).join(' ')
}

/** A list as `0.4,0.5`, a range as `0.4..0.6:5` or `1e-4..1e-2:3:log`; a list of what commas or dots would spoil as JSON. */
function sweepWord(entry: Sweep[string]): string {
  if (!Array.isArray(entry)) return `${entry.from}..${entry.to}:${entry.count}${entry.spacing === 'logarithmic' ? ':log' : ''}`
  const isPlain = entry.every((value) => typeof value === 'number' || typeof value === 'boolean' || isPlainWord(value))
  return isPlain ? entry.map(written).join(',') : JSON.stringify(entry)
}

function isPlainWord(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Za-z][\w-]*$/.test(value)
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
