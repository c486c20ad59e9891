import type { CallResult } from '../../../shared/contracts/calls.ts'
import type { LineSeries } from '../../charts/line-series.ts'
import type { RunProgress } from '../../engine/use-runs.ts'

export type Observations = CallResult<'runs.observations'>

export interface Quantity {
  readonly key: string
  readonly title: string
  readonly symbol: string
  readonly unit: string
  readonly isLog: boolean
}

export const quantities: readonly Quantity[] = [
  { key: 'energyPerParticle', title: 'Energy per particle', symbol: 'e', unit: 'ε', isLog: false },
  { key: 'temperature', title: 'Temperature', symbol: 'T', unit: 'ε', isLog: false },
  { key: 'pressure', title: 'Pressure', symbol: 'p', unit: 'ε/λᵈ', isLog: false },
  { key: 'maxForce', title: 'Largest force', symbol: 'max |F|', unit: 'ε/λ', isLog: true },
]

/** Most tasks drawn at once: more would be a tangle. */
const mostTasks = 6

export interface Curves {
  readonly series: readonly LineSeries[]
  /** Whether x is the time; else it counts observations, for a minimiser has no clock. */
  readonly hasClock: boolean
}

/** One quantity of the last tasks: against their time where any was observed with it, else as it was observed, one by one. */
export function curvesOf(observations: Observations, key: string): Curves {
  const rowsOf = ({ columns }: Observations[number]) =>
    (columns[key] ?? []).flatMap((value, k) => (value === null ? [] : [{ time: columns['time']?.[k] ?? null, value }]))
  const all = observations.map((one, place) => ({ ...one, place, rows: rowsOf(one) })).filter(({ rows }) => rows.length > 0)
  const hasClock = all.some(({ rows }) => rows.some(({ time }) => time !== null))
  const series = all.slice(-mostTasks).flatMap(({ task, title, place, rows }) => {
    const shown = hasClock ? rows.filter(({ time }) => time !== null) : rows
    if (shown.length === 0) return []
    const x = shown.map(({ time }, k) => time ?? k + 1)
    return [{ id: String(task), title: title || `task ${task}`, x, y: shown.map(({ value }) => value), colour: place % mostTasks }]
  })
  return { series, hasClock }
}

/** Values of one task as they were heard, oldest first. */
export type Heard = ReadonlyMap<number, readonly Readonly<Record<string, number>>[]>

/** Of a long run every other value is dropped now and then: a curve of so many points shows no more. */
const mostHeard = 1200

export function withHeard(heard: Heard, latest: RunProgress['observed']): Heard {
  const next = new Map(heard)
  for (const { task, values } of latest) {
    const before = next.get(task) ?? []
    if (sameValues(before.at(-1), values)) continue
    const kept = before.length < mostHeard ? before : before.filter((_, k) => k % 2 === 0)
    next.set(task, [...kept, values])
  }
  return next
}

function sameValues(a: Readonly<Record<string, number>> | undefined, b: Readonly<Record<string, number>>): boolean {
  return a !== undefined && Object.keys(b).every((key) => a[key] === b[key])
}

/** What the engine had kept when it was asked, and behind it what has been heard since. */
export function mergedWith(kept: Observations, heard: Heard): Observations {
  const known = new Set(kept.map(({ task }) => task))
  const fresh = [...heard.keys()].filter((task) => !known.has(task)).map((task): Observations[number] => ({ task, title: '', columns: {} }))
  const all = [...kept, ...fresh].sort((a, b) => a.task - b.task)
  return all.map((one) => {
    const rows = heard.get(one.task) ?? []
    return rows.length === 0 ? one : { ...one, columns: appended(one.columns, rows) }
  })
}

type Columns = Observations[number]['columns']

function appended(columns: Columns, rows: readonly Readonly<Record<string, number>>[]): Columns {
  const length = Object.values(columns)[0]?.length ?? 0
  const keys = new Set([...Object.keys(columns), ...rows.flatMap((values) => Object.keys(values))])
  const missing = new Array<number | null>(length).fill(null)
  return Object.fromEntries([...keys].map((key) => [key, [...(columns[key] ?? missing), ...rows.map((values) => values[key] ?? null)]]))
}
