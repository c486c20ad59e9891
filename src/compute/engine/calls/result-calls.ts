import { numberOfId } from '../../../shared/contracts/ids.ts'
import { readArray, readArrayItem } from '../../project/arrays.ts'
import { listResults, readResult, resultRowOf } from '../../project/results.ts'
import { exportResult } from '../export-result.ts'
import type { Handlers } from './handlers.ts'

export const resultCalls: Pick<Handlers, 'results.list' | 'results.show' | 'results.array' | 'results.arrayItem' | 'results.export'> = {
  'results.list': ({ samples, analysis, run }, context) =>
    listResults(context.project().store, { samples, analysis, run: run === undefined ? undefined : numberOfId(run) }),
  'results.show': ({ result }, context) => resultRowOf(context.project().store, numberOfId(result)),
  'results.array'({ result, name }, context) {
    const { store } = context.project()
    return readArray(store, { result: readResult(store, numberOfId(result)).id }, name)
  },
  'results.arrayItem'({ result, name, item }, context) {
    const { store } = context.project()
    return readArrayItem(store, { result: readResult(store, numberOfId(result)).id }, name, item)
  },
  'results.export'({ result, name, output, overwrite }, context) {
    const { store } = context.project()
    return exportResult(store, readResult(store, numberOfId(result)).id, name, { output, overwrite })
  },
}
