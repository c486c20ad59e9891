import type { SampleState } from '../../shared/contracts/records.ts'
import type { Findings } from '../definitions/analysis.ts'
import type { SubjectSample } from '../jobs/task.ts'
import { readConfiguration, readSample } from '../project/sample-record.ts'
import type { Store } from '../project/store.ts'

/** A sample as a thread takes it, with findings it is to work from. @throws InputError when there is no such sample */
export function subjectSample(store: Store, id: number, results: Record<string, Findings>): SubjectSample {
  const row = readSample(store, id)
  return {
    id,
    configuration: readConfiguration(store, row),
    state: row.state as SampleState,
    model: row.model === null ? null : { name: row.model, parameters: JSON.parse(row.model_parameters) as Record<string, unknown> },
    results,
  }
}
