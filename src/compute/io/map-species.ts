import { InputError } from '../../shared/contracts/errors.ts'
import type { Configuration } from '../space/configuration.ts'

/**
 * Renames a file's species to a model's: in sorted order, or in `order`, which lists the file's labels in the order of the model's.
 * @throws InputError when the file has more species than the model, or `order` names others than the file
 */
export function mapSpecies(configuration: Configuration, modelSpecies: readonly string[], order?: readonly string[]): Configuration {
  const found = configuration.speciesNames
  if (order === undefined && found.every((name) => modelSpecies.includes(name))) return renumber(configuration, found, modelSpecies)
  const labels = order ?? found
  const missing = found.find((name) => !labels.includes(name))
  if (missing !== undefined)
    throw new InputError(`species “${missing}” of the file is not among those given (${labels.join(', ')})`, { path: 'species' })
  if (labels.length > modelSpecies.length) {
    throw new InputError(
      `the file has ${labels.length} species (${labels.join(', ')}) but the model has ${modelSpecies.length} (${modelSpecies.join(', ')}); choose another model, or import without one`,
      { path: 'species', value: labels.length, bound: modelSpecies.length },
    )
  }
  const species = configuration.species.map((kind) => labels.indexOf(found[kind]))
  return { ...configuration, species, speciesNames: modelSpecies }
}

function renumber(configuration: Configuration, found: readonly string[], modelSpecies: readonly string[]): Configuration {
  const species = configuration.species.map((kind) => modelSpecies.indexOf(found[kind]))
  return { ...configuration, species, speciesNames: modelSpecies }
}
