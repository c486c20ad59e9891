import { createHash } from 'node:crypto'
import { InputError } from '../../shared/contracts/errors.ts'
import type { EnsembleId, ResultId } from '../../shared/contracts/ids.ts'
import type { ResultRow } from '../../shared/contracts/records.ts'
import type { AnalysisDefinition, Findings, NumericArray } from '../definitions/analysis.ts'
import { addArray, listArrays, readArray } from './arrays.ts'
import { parseSelection, selectionFilter } from './selection.ts'
import { build, type Store } from './store.ts'
import type { ResultTable } from './tables.ts'

/** What a result answers. `needs` names the results it was made from: one a name, or for an ensemble one a member. */
export interface Question {
  readonly analysis: string
  readonly version: number
  readonly parameters: Record<string, unknown>
  readonly sample: number | null
  readonly members: readonly number[] | null
  readonly needs: Readonly<Record<string, number | readonly number[]>>
}

/** Equal for equal questions, whatever the order of the keys. */
export function questionKey(question: Question): string {
  return createHash('sha256').update(canonical(question)).digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}

/** The result that answers the question already. */
export function findAnswer(store: Store, question: Question): number | undefined {
  return store.first(build.selectFrom('results').select('id').where('question', '=', questionKey(question)).orderBy('id', 'desc').limit(1))
    ?.id
}

/** The newest result of that analysis, in its present version, for one sample. */
export function newestResult(store: Store, analysis: string, version: number, sample: number): number | undefined {
  const row = store
    .statement('SELECT max(id) AS id FROM results WHERE sample = ? AND analysis = ? AND version = ?')
    .get(sample, analysis, version) as { id: number | null }
  return row.id ?? undefined
}

export function addResult(
  store: Store,
  id: number,
  run: number,
  question: Question,
  definition: AnalysisDefinition,
  findings: Findings,
): void {
  const ensemble = question.members ? commonEnsemble(store, question.members) : null
  const row: ResultTable = {
    id,
    analysis: question.analysis,
    version: question.version,
    parameters: JSON.stringify(question.parameters),
    sample: question.sample,
    ensemble,
    run,
    scalars: JSON.stringify(findings.scalars),
    notes: JSON.stringify(findings.notes ?? []),
    members: question.members ? JSON.stringify(question.members) : null,
    needs: JSON.stringify(question.needs),
    question: questionKey(question),
    created: new Date().toISOString(),
  }
  store.run(build.insertInto('every_result').values(row))
  for (const [name, array] of Object.entries(findings.arrays)) {
    addArray(store, { result: id }, name, array, unitOf(definition, name))
  }
  linkResult(store, run, id)
  if (question.sample !== null) noteScalars(store, question.sample, findings.scalars)
}

/** Copies what lists show of a sample's results into its row. */
function noteScalars(store: Store, sample: number, { lowestFrequency, shearModulus }: Findings['scalars']): void {
  const set = {
    ...(typeof lowestFrequency === 'number' ? { lowest_frequency: lowestFrequency } : {}),
    ...(typeof shearModulus === 'number' ? { shear_modulus: shearModulus } : {}),
  }
  if (Object.keys(set).length > 0) store.run(build.updateTable('every_sample').set(set).where('id', '=', sample))
}

function unitOf(definition: AnalysisDefinition, name: string): string {
  return Object.hasOwn(definition.yields.arrays, name) ? definition.yields.arrays[name].unit : '1'
}

/** Notes that a run asked for this result, whether it made it or found it. */
export function linkResult(store: Store, run: number, result: number): void {
  store.statement('INSERT OR IGNORE INTO every_run_result (run, result) VALUES (?, ?)').run(run, result)
}

/** The ensemble that all members belong to, if there is one. */
function commonEnsemble(store: Store, members: readonly number[]): number | null {
  const ensembleOf = store.statement('SELECT ensemble FROM samples WHERE id = ?')
  const ensembles = new Set(members.map((id) => (ensembleOf.get(id) as { ensemble: number | null } | undefined)?.ensemble ?? null))
  return ensembles.size === 1 ? [...ensembles][0] : null
}

export interface ResultQuery {
  readonly samples?: string | undefined
  readonly analysis?: string | undefined
  readonly run?: number | undefined
}

export function listResults(store: Store, query: ResultQuery): ResultRow[] {
  let results = build.selectFrom('results').selectAll().orderBy('id')
  if (query.analysis !== undefined) results = results.where('analysis', '=', query.analysis)
  if (query.run !== undefined)
    results = results.where('id', 'in', build.selectFrom('run_results').select('result').where('run', '=', query.run))
  if (query.samples !== undefined) {
    const chosen = selectionFilter(parseSelection(query.samples))
    const samples = build.selectFrom('samples').select('samples.id')
    results = results.where('sample', 'in', chosen ? samples.where(chosen) : samples)
  }
  const rows = store.all(results)
  const heads = headsOfArrays(
    store,
    rows.map((row) => row.id),
  )
  return rows.map((row) => toRow(row, heads.get(row.id) ?? {}))
}

export function readResult(store: Store, id: number): ResultTable {
  const row = store.first(build.selectFrom('results').selectAll().where('id', '=', id))
  if (row) return row
  const isBinned = store.statement('SELECT 1 FROM bin_results WHERE result = ?').get(id) !== undefined
  const sentence = isBinned ? `result-${id} is in the bin with its sample: restore it first` : `there is no result-${id} in this project`
  throw new InputError(sentence, { path: 'result', value: `result-${id}` })
}

export function resultRowOf(store: Store, id: number): ResultRow {
  return toRow(readResult(store, id), headsOfArrays(store, [id]).get(id) ?? {})
}

/** The findings as the analysis returned them. */
export function readFindings(store: Store, id: number): Findings {
  const row = readResult(store, id)
  const arrays: Record<string, NumericArray> = {}
  for (const { name } of listArrays(store, { result: id })) arrays[name] = readArray(store, { result: id }, name)
  return { scalars: JSON.parse(row.scalars) as Findings['scalars'], arrays, notes: JSON.parse(row.notes) as string[] }
}

/** Shapes and units of the arrays of many results at once. */
function headsOfArrays(store: Store, results: readonly number[]): Map<number, ResultRow['arrays']> {
  const rows = store
    .statement('SELECT result, name, shape, unit FROM json_each(?) AS r CROSS JOIN arrays ON arrays.result = r.value ORDER BY arrays.id')
    .all(JSON.stringify(results)) as { result: number; name: string; shape: string; unit: string }[]
  const heads = new Map<number, ResultRow['arrays']>()
  for (const { result, name, shape, unit } of rows) {
    const head = { shape: JSON.parse(shape) as number[], unit }
    heads.set(result, { ...heads.get(result), [name]: head })
  }
  return heads
}

function toRow(row: ResultTable, arrays: ResultRow['arrays']): ResultRow {
  return {
    id: `result-${row.id}` satisfies ResultId,
    sample: row.sample,
    ensemble: row.ensemble === null ? null : (`ensemble-${row.ensemble}` satisfies EnsembleId),
    analysis: row.analysis,
    version: row.version,
    parameters: JSON.parse(row.parameters) as Record<string, unknown>,
    scalars: JSON.parse(row.scalars) as ResultRow['scalars'],
    arrays,
    created: row.created,
  }
}
