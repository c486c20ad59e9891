import { CompiledQuery, sql } from 'kysely'
import { InputError } from '../../shared/contracts/errors.ts'
import type { ArrayValue } from '../../shared/contracts/records.ts'
import type { NumericArray } from '../definitions/analysis.ts'
import { type ArrayType, blobRange, fromBlob, isWhole, toBlob, typeOfArray } from './blobs.ts'
import { build, type Store } from './store.ts'
import type { ArrayTable } from './tables.ts'

/** Whose array it is. */
export type Holder = { readonly sample: number } | { readonly result: number }

type WholeArray = Pick<ArrayTable, 'type' | 'shape' | 'unit' | 'data'>

export function addArray(store: Store, holder: Holder, name: string, array: NumericArray, unit: string): void {
  if (!isWhole(array)) throw new Error(`array ${name}: ${array.data.length} numbers do not fill [${array.shape.join(', ')}]`)
  store
    .statement('INSERT INTO arrays (sample, result, name, type, shape, unit, data) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(
      'sample' in holder ? holder.sample : null,
      'result' in holder ? holder.result : null,
      name,
      typeOfArray(array.data),
      JSON.stringify(array.shape),
      unit,
      toBlob(array.data),
    )
}

export function readArray(store: Store, holder: Holder, name: string): ArrayValue {
  const [column, id] = 'sample' in holder ? ['sample', holder.sample] : ['result', holder.result]
  // a figure reads thousands of them: its text is not built anew for each
  const text = `SELECT type, shape, unit, data FROM arrays WHERE ${column} = ? AND name = ?`
  const row = store.first({ compile: () => CompiledQuery.raw(text, [id, name]) as CompiledQuery<WholeArray> })
  if (!row) throw missing(store, holder, name)
  return { data: fromBlob(row.data, row.type as ArrayType), shape: JSON.parse(row.shape) as number[], unit: row.unit }
}

/** Item k of a stacked array, without reading the others. */
export function readArrayItem(store: Store, holder: Holder, name: string, item: number): ArrayValue {
  const head = store.first(of(holder, name).select(['id', 'type', 'shape', 'unit']))
  if (!head) throw missing(store, holder, name)
  const type = head.type as ArrayType
  const whole = JSON.parse(head.shape) as number[]
  if (item >= (whole[0] ?? 0)) {
    throw new InputError(`item must be between 0 and ${(whole[0] ?? 0) - 1} (got ${item})`, {
      path: 'item',
      bound: [0, (whole[0] ?? 0) - 1],
      value: item,
    })
  }
  const { start, length, shape } = blobRange(type, whole, item)
  // substr of a blob counts bytes from 1; SQLite reads only the pages it needs.
  const part = sql<Uint8Array>`substr(data, ${start + 1}, ${length})`
  const row = store.first(build.selectFrom('arrays').select(part.as('data')).where('id', '=', head.id))
  if (!row) throw missing(store, holder, name)
  return { data: fromBlob(row.data, type), shape, unit: head.unit }
}

/** Names, shapes and units of one holder's arrays. */
export function listArrays(store: Store, holder: Holder): { name: string; shape: number[]; unit: string }[] {
  const rows = store.all(of(holder).select(['name', 'shape', 'unit']).orderBy('id'))
  return rows.map(({ name, shape, unit }) => ({ name, shape: JSON.parse(shape) as number[], unit }))
}

function of(holder: Holder, name?: string) {
  const query = build.selectFrom('arrays')
  const held = 'sample' in holder ? query.where('sample', '=', holder.sample) : query.where('result', '=', holder.result)
  return name === undefined ? held : held.where('name', '=', name)
}

function missing(store: Store, holder: Holder, name: string): InputError {
  const names = listArrays(store, holder).map((array) => array.name)
  const whose = 'sample' in holder ? `sample ${holder.sample}` : `result-${holder.result}`
  const there = names.length > 0 ? `; it has ${names.join(', ')}` : '; it has no arrays'
  return new InputError(`${whose} has no array “${name}”${there}`, { path: 'name', bound: names, value: name })
}
