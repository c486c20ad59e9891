import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../../shared/contracts/errors.ts'
import { sampleRow, type SampleRow } from '../../shared/contracts/records.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import { checkOutput, writeWhole } from '../io/output.ts'
import { sampleRowsOf } from '../project/sample-list.ts'
import { orderedIds, type SampleQuery } from '../project/sample-query.ts'
import { resolveSelection } from '../project/selection.ts'
import type { Store } from '../project/store.ts'
import { exportSample } from './export-sample.ts'
import type { Target } from './export-result.ts'

/** Rows of a table that are read before others have their turn. */
const rowsAtOnce = 1000

export interface FolderTarget {
  readonly folder: string
  /** An extension, with or without its dot. */
  readonly format: string
  readonly overwrite: boolean
}

/** Writes chosen samples into one folder, `sample-3.xyz` each; none when one of the files is there and may not be replaced. */
export async function exportSamples(
  store: Store,
  registry: Registry,
  selection: string,
  what: string,
  { folder, format, overwrite }: FolderTarget,
): Promise<{ files: number; bytes: number }> {
  const outputs = resolveSelection(store, selection).map((id) => ({
    id,
    output: join(folder, `sample-${id}.${format.replace(/^\./, '')}`),
  }))
  makeFolder(folder)
  for (const { output } of outputs) checkOutput(output, overwrite)
  let bytes = 0
  for (const { id, output } of outputs) {
    bytes += exportSample(store, registry, id, what, { output, overwrite }).bytes
    await othersTurn()
  }
  return { files: outputs.length, bytes }
}

/** Writes the samples of a query as a table in CSV, with all digits. */
export async function exportTable(
  store: Store,
  query: SampleQuery,
  columns: readonly string[] | undefined,
  { output, overwrite }: Target,
): Promise<{ output: string; bytes: number }> {
  checkOutput(output, overwrite)
  const names = columns ?? Object.keys(sampleRow.shape)
  for (const name of names) {
    if (!Object.hasOwn(sampleRow.shape, name)) {
      const known = Object.keys(sampleRow.shape)
      throw new InputError(`samples have no column “${name}”; they have ${known.join(', ')}`, {
        path: 'columns',
        bound: known,
        value: name,
      })
    }
  }
  const ids = orderedIds(store, query)
  const lines = [names.join(',')]
  for (let start = 0; start < ids.length; start += rowsAtOnce) {
    for (const row of sampleRowsOf(store, ids.subarray(start, start + rowsAtOnce))) {
      lines.push(names.map((name) => cell(row[name as keyof SampleRow])).join(','))
    }
    await othersTurn()
  }
  return { output, bytes: writeWhole(output, `${lines.join('\n')}\n`, overwrite) }
}

function cell(value: string | number | boolean | null): string {
  if (value === null) return ''
  const text = String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    throw new InputError(`the folder ${folder} cannot be made: check the name and the permissions`, { path: 'folder', value: folder })
  }
}

function othersTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve))
}
