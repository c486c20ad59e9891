import { bytesOf, fromBlob, type ArrayType } from './blobs.ts'
import { build, type Store } from './store.ts'
import type { ArrayTable } from './tables.ts'

export interface Verdict {
  readonly problems: string[]
  readonly checked: Record<string, number>
}

/** Looks at every page, link, blob and invariant of a project, and changes nothing. */
export function verifyProject(store: Store): Verdict {
  const problems: string[] = []
  const pages = store.statement('PRAGMA integrity_check').all() as { integrity_check: string }[]
  for (const { integrity_check: finding } of pages) if (finding !== 'ok') problems.push(`file: ${finding}`)
  const isFileSound = problems.length === 0
  const counts = Object.entries(checks).map(([what, check]) => {
    try {
      return [what, check(store, problems)] as const
    } catch (error) {
      // A file that is not sound may not be readable to its end: that it is not is the finding.
      if (isFileSound) throw error
      problems.push(`${what}: cannot be read further (${error instanceof Error ? error.message : String(error)})`)
      return [what, 0] as const
    }
  })
  const { links: _, history, ...checked } = Object.fromEntries(counts)
  return { problems, checked: history > 0 ? { ...checked, history } : checked }
}

const checks: Record<string, (store: Store, problems: string[]) => number> = {
  links: checkLinks,
  samples: checkSamples,
  results: checkResults,
  arrays: checkArrays,
  tasks: checkTasks,
  history: checkHistory,
}

function checkLinks(store: Store, problems: string[]): number {
  const links = store.statement('PRAGMA foreign_key_check').all() as { table: string; rowid: number | null; parent: string }[]
  for (const { table, rowid, parent } of links)
    problems.push(`${table}${rowid === null ? '' : ` ${rowid}`}: points to a row of ${parent} that is not there`)
  return links.length
}

function checkArrays(store: Store, problems: string[]): number {
  let count = 0
  for (const row of store.statement('SELECT * FROM arrays ORDER BY id').iterate() as IterableIterator<ArrayTable>) {
    count++
    const damage = damageOf(row)
    if (damage !== null)
      problems.push(`array ${row.name} of ${row.sample === null ? `result-${row.result}` : `sample ${row.sample}`}: ${damage}`)
  }
  return count
}

/** What is wrong with a stored array, or null. */
export function damageOf(row: ArrayTable): string | null {
  const shape = parsed(row.shape) as number[] | undefined
  if (!Array.isArray(shape)) return 'its shape cannot be read'
  if (row.data.byteLength !== bytesOf(row.type as ArrayType, shape))
    return `${row.data.byteLength} bytes do not hold ${row.type} [${shape.join(', ')}]`
  if (row.sample !== null && row.type === 'float64' && !fromBlob(row.data, 'float64').every(Number.isFinite))
    return 'holds numbers that are not finite'
  return null
}

function checkSamples(store: Store, problems: string[]): number {
  let count = 0
  const lengthOf = store.statement('SELECT length(data) AS bytes FROM arrays WHERE sample = ? AND name = ?')
  const rows = store.statement('SELECT id, particles, dimension, density, species_names, details FROM every_sample ORDER BY id').iterate()
  for (const row of rows as IterableIterator<{
    id: number
    particles: number
    dimension: number
    density: number
    species_names: string
    details: string
  }>) {
    count++
    const expected = [
      ['positions', row.particles * row.dimension * 8],
      ['species', row.particles * 4],
      ['lengths', row.dimension * 8],
    ] as const
    for (const [name, bytes] of expected) {
      const there = (lengthOf.get(row.id, name) as { bytes: number } | undefined)?.bytes
      if (there === undefined) problems.push(`sample ${row.id}: its ${name} are missing`)
      else if (there !== bytes)
        problems.push(
          `sample ${row.id}: its ${name} have ${there} bytes where ${row.particles} particles in ${row.dimension}D need ${bytes}`,
        )
    }
    if (!(row.density > 0)) problems.push(`sample ${row.id}: its density is ${row.density}`)
    checkSpecies(store, row.id, parsed(row.species_names) as string[] | undefined, problems)
    if (parsed(row.details) === undefined) problems.push(`sample ${row.id}: its details cannot be read`)
  }
  return count
}

function checkSpecies(store: Store, id: number, names: string[] | undefined, problems: string[]): void {
  const blob = store.first(build.selectFrom('arrays').select('data').where('sample', '=', id).where('name', '=', 'species'))
  if (!Array.isArray(names)) problems.push(`sample ${id}: the names of its species cannot be read`)
  else if (blob && blob.data.byteLength % 4 === 0 && !fromBlob(blob.data, 'int32').every((kind) => kind >= 0 && kind < names.length)) {
    problems.push(`sample ${id}: a particle has a species that has no name`)
  }
}

function checkTasks(store: Store, problems: string[]): number {
  const lost = store
    .statement(
      `SELECT run, number, kind FROM tasks AS t WHERE state = 'done' AND emptied = 0 AND CASE kind
         WHEN 'prepare' THEN NOT EXISTS (SELECT 1 FROM every_sample AS s WHERE s.run = t.run AND s.task = t.number)
         ELSE NOT EXISTS (SELECT 1 FROM every_result AS r WHERE r.id = t.result) END`,
    )
    .all() as { run: number; number: number; kind: string }[]
  for (const { run, number, kind } of lost)
    problems.push(`run-${run}: task ${number} is done but its ${kind === 'prepare' ? 'sample' : 'result'} is not there`)
  const counts = store
    .statement(
      `SELECT id FROM runs WHERE tasks <> (SELECT count(*) FROM tasks WHERE run = runs.id)
       OR done <> (SELECT count(*) FROM tasks WHERE run = runs.id AND state = 'done')`,
    )
    .all() as { id: number }[]
  for (const { id } of counts) problems.push(`run-${id}: its counts of tasks do not agree with its tasks`)
  return (store.statement('SELECT count(*) AS count FROM tasks').get() as { count: number }).count
}

function checkResults(store: Store, problems: string[]): number {
  let count = 0
  const rows = store.statement('SELECT id, scalars, parameters FROM every_result ORDER BY id').iterate()
  for (const row of rows as IterableIterator<{ id: number; scalars: string; parameters: string }>) {
    count++
    if (parsed(row.scalars) === undefined || parsed(row.parameters) === undefined)
      problems.push(`result-${row.id}: its numbers cannot be read`)
  }
  return count
}

/** What was deleted is counted as it lies in the bin, and every step can be read and finds what it would restore. */
function checkHistory(store: Store, problems: string[]): number {
  const entries = store
    .statement('SELECT id FROM bin WHERE emptying = 0 AND samples <> (SELECT count(*) FROM bin_samples WHERE entry = bin.id)')
    .pluck()
    .all() as number[]
  for (const id of entries) problems.push(`bin entry ${id}: its count of samples does not agree with its samples`)
  const steps = store.statement('SELECT id, forward, inverse FROM journal').all() as { id: number; forward: string; inverse: string }[]
  for (const { id, forward, inverse } of steps)
    if (![forward, inverse].every((edits) => Array.isArray(parsed(edits)))) problems.push(`step ${id} of the history cannot be read`)
  const views = store.statement('SELECT id, conditions, sort, columns FROM saved_views').all() as Record<string, string | null>[]
  for (const { id, ...texts } of views)
    if (Object.values(texts).some((text) => text !== null && parsed(text) === undefined)) problems.push(`view-${id} cannot be read`)
  return steps.length
}

/** JSON that may be damaged: undefined when it is. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
