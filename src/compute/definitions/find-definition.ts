import { InputError } from '../../shared/contracts/errors.ts'
import { suggestion } from './closest-name.ts'

/**
 * The definition of that name.
 * @param kind what a reader calls it: `model`, `protocol`, `analysis`, `figure`
 * @throws InputError that names the nearest one, or all there are
 */
export function findDefinition<D extends { readonly name: string }>(
  definitions: readonly D[],
  name: string,
  kind: string,
  path?: string,
): D {
  const found = definitions.find((definition) => definition.name === name)
  if (found) return found
  const names = definitions.map((definition) => definition.name)
  const hint = suggestion(name, names) || ` (there ${names.length === 1 ? 'is' : 'are'} ${names.join(', ') || 'none'})`
  throw new InputError(`there is no ${kind} “${name}”${hint}`, { ...(path ? { path } : {}), bound: names, value: name })
}
