import { InputError } from '../../shared/contracts/errors.ts'
import type { AnalysedSample } from '../definitions/analysis.ts'
import type { Model } from '../definitions/model.ts'

/**
 * The sample's model.
 * @throws InputError when it was imported without one
 */
export function requireModel(sample: AnalysedSample): Model {
  if (sample.model) return sample.model
  throw new InputError(`sample ${sample.id} has no model: name one for it first`, { path: 'model' })
}
