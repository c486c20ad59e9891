import type { Store } from './store.ts'

/** Columns of equal length; null where a point has no such value. */
export type ObservedColumns = Record<string, (number | null)[]>

interface StoredObservation {
  readonly task: number
  readonly columns: string
  readonly points: number
  readonly data: Uint8Array
}

/** Keeps what was observed along a task in place of what was kept before. */
export function writeObservations(store: Store, run: number, task: number, points: readonly Readonly<Record<string, number>>[]): void {
  const names = [...new Set(points.flatMap((point) => Object.keys(point)))]
  const data = new Float32Array(names.length * points.length)
  names.forEach((name, column) => {
    points.forEach((point, k) => {
      data[column * points.length + k] = point[name] ?? Number.NaN
    })
  })
  store
    .statement('INSERT OR REPLACE INTO observations (run, task, columns, points, data) VALUES (?, ?, ?, ?, ?)')
    .run(run, task, JSON.stringify(names), points.length, Buffer.from(data.buffer))
}

/** Which tasks: by their numbers, or so many of the latest. */
export type WantedObservations = { readonly tasks: readonly number[] } | { readonly latest: number }

/** By number of the task, in that order. */
export function readObservations(store: Store, run: number, wanted: WantedObservations): Map<number, ObservedColumns> {
  const chosen = 'tasks' in wanted ? 'AND task IN (SELECT value FROM json_each($tasks))' : 'ORDER BY task DESC LIMIT $latest'
  const rows = store
    .statement(`SELECT task, columns, points, data FROM observations WHERE run = $run ${chosen}`)
    .all({ run, ...('tasks' in wanted ? { tasks: JSON.stringify(wanted.tasks) } : wanted) }) as StoredObservation[]
  return new Map(rows.sort((a, b) => a.task - b.task).map((row) => [row.task, columnsOf(row)]))
}

/** As the rows of a task that still runs. */
export function columnsOfPoints(points: readonly Readonly<Record<string, number>>[]): ObservedColumns {
  const names = [...new Set(points.flatMap((point) => Object.keys(point)))]
  return Object.fromEntries(names.map((name) => [name, points.map((point) => finite(point[name]))]))
}

function columnsOf(row: StoredObservation): ObservedColumns {
  const names = JSON.parse(row.columns) as string[]
  // a copy, for the bytes of a blob need not lie where floats may
  const data = new Float32Array(row.data.slice().buffer)
  return Object.fromEntries(
    names.map((name, column) => [name, Array.from(data.subarray(column * row.points, (column + 1) * row.points), finite)]),
  )
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}
