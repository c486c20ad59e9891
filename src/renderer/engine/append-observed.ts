import type { CallResult } from '../../shared/contracts/calls.ts'

type Observations = CallResult<'runs.observations'>
type Columns = Observations[number]['columns']

export interface HeardPoint {
  readonly task: number
  readonly values: Readonly<Record<string, number>>
}

/** Beyond this many points every other one goes: a curve of more shows no more. */
const mostPoints = 2000

/** Points of tasks that are shown, put behind what is known of them; what is known already, told by its work, is not put twice. */
export function appendObserved(known: Observations, heard: readonly HeardPoint[]): Observations {
  return known.map((one) => {
    const last = one.columns['work']?.at(-1) ?? -Infinity
    const fresh = heard.filter(({ task, values }) => task === one.task && (values['work'] ?? -Infinity) > last).map(({ values }) => values)
    return fresh.length === 0 ? one : { ...one, columns: thinned(appended(one.columns, fresh)) }
  })
}

function appended(columns: Columns, rows: readonly Readonly<Record<string, number>>[]): Columns {
  const length = lengthOf(columns)
  const names = [...new Set([...Object.keys(columns), ...rows.flatMap((row) => Object.keys(row))])]
  return Object.fromEntries(
    names.map((name) => [name, [...(columns[name] ?? Array.from({ length }, () => null)), ...rows.map((row) => row[name] ?? null)]]),
  )
}

function thinned(columns: Columns): Columns {
  if (lengthOf(columns) <= mostPoints) return columns
  return Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values.filter((_, k) => k % 2 === 0)]))
}

function lengthOf(columns: Columns): number {
  return Object.values(columns)[0]?.length ?? 0
}
