import { extname } from 'node:path'
import { InputError } from '../../shared/contracts/errors.ts'
import { checkOutput, writeWhole } from '../io/output.ts'
import { formatArray, formatArrays } from '../io/write.ts'
import { listArrays, readArray } from '../project/arrays.ts'
import type { Store } from '../project/store.ts'

export interface Target {
  readonly output: string
  readonly overwrite: boolean
}

/** Writes one array of a result, or without a name all of them: into an archive, or alone when it is the only one. */
export function exportResult(
  store: Store,
  result: number,
  name: string | undefined,
  { output, overwrite }: Target,
): { output: string; bytes: number } {
  checkOutput(output, overwrite)
  const names = listArrays(store, { result }).map((array) => array.name)
  const single = name ?? (names.length === 1 && extname(output) !== '.npz' ? names[0] : undefined)
  if (single !== undefined) {
    return { output, bytes: writeWhole(output, formatArray(output, readArray(store, { result }, single)), overwrite) }
  }
  if (names.length === 0) throw new InputError(`result-${result} has no arrays to write`, { path: 'result', value: `result-${result}` })
  if (!['.npz', '.json'].includes(extname(output)) && output !== '-') {
    throw new InputError(`result-${result} has ${names.join(', ')}: say which one, or write all of them as .npz or .json`, {
      path: 'name',
      bound: names,
    })
  }
  const arrays = Object.fromEntries(names.map((array) => [array, readArray(store, { result }, array)]))
  return { output, bytes: writeWhole(output, formatArrays(output, arrays), overwrite) }
}
