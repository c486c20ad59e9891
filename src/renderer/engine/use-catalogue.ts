import type { ShallowRef } from 'vue'
import type { Catalogue } from '../../shared/contracts/catalogue.ts'
import { useAnswer } from './use-answer.ts'

/** What there is: models, protocols, analyses and figures with their schemas. Null until the engine answered. */
export function useCatalogue(): Readonly<ShallowRef<Catalogue | null>> {
  return useAnswer('catalogue.get', () => ({})).value
}
