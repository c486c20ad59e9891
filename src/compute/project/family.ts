import type { CallResult } from '../../shared/contracts/calls.ts'
import type { ResultId, RunId } from '../../shared/contracts/ids.ts'
import { readSample } from './sample-record.ts'
import type { Store } from './store.ts'

export type Family = CallResult<'samples.family'>

/** Of ancestors, of descendants and of results, the nearest are shown. */
const most = 12

interface Relative {
  readonly id: number
  readonly name: string
  readonly run: number | null
  readonly steps: number
}

/**
 * What a sample comes from and what came from it, through the runs that made them, and its own results.
 * A run stands half-way between its samples and theirs, so that each sample is two generations from the next.
 */
export function familyOf(store: Store, id: number): Family {
  const { name, run } = readSample(store, id)
  const ancestors = relatives(store, id, 'child', 'parent')
  const descendants = relatives(store, id, 'parent', 'child')
  const samples = [
    { id, name, run, generation: 0 },
    ...ancestors.slice(0, most).map((relative) => ({ ...relative, generation: -2 * relative.steps })),
    ...descendants.slice(0, most).map((relative) => ({ ...relative, generation: 2 * relative.steps })),
  ]
  const results = store.statement('SELECT id, analysis FROM results WHERE sample = ? ORDER BY id DESC').all(id) as {
    id: number
    analysis: string
  }[]
  const shownResults = results.slice(0, most)
  const nodes: Family['nodes'] = [
    ...samples.map((sample) => ({ id: sample.id, kind: 'sample' as const, title: sample.name, generation: sample.generation })),
    ...runsOf(store, samples),
    ...shownResults.map((result) => ({ id: resultId(result.id), kind: 'result' as const, title: result.analysis, generation: 1 })),
  ]
  const edges = [...linksAmong(store, samples), ...shownResults.map((result) => ({ from: id, to: resultId(result.id) }))]
  const hidden = [ancestors, descendants, results].reduce((sum, all) => sum + Math.max(0, all.length - most), 0)
  return { nodes: nodes.sort((a, b) => Math.abs(a.generation) - Math.abs(b.generation)), edges, hidden }
}

/** All that links lead to in one direction, nearest first. */
function relatives(store: Store, id: number, near: 'parent' | 'child', far: 'parent' | 'child'): Relative[] {
  return store
    .statement(
      `WITH RECURSIVE reached(id, steps) AS (
         SELECT ?, 0 UNION SELECT links.${far}, reached.steps + 1 FROM reached JOIN links ON links.${near} = reached.id
       )
       SELECT samples.id, samples.name, samples.run, min(reached.steps) AS steps FROM reached JOIN samples ON samples.id = reached.id
       WHERE reached.steps > 0 GROUP BY samples.id ORDER BY steps, samples.id`,
    )
    .all(id) as Relative[]
}

interface ShownSample {
  readonly id: number
  readonly run: number | null
  readonly generation: number
}

function runsOf(store: Store, samples: readonly ShownSample[]): Family['nodes'] {
  const generations = new Map<number, number>()
  for (const { run, generation } of samples) {
    if (run !== null) generations.set(run, Math.min(generations.get(run) ?? Infinity, generation - 1))
  }
  const nameOf = store.statement('SELECT name FROM runs WHERE id = ?').pluck()
  return [...generations].map(([run, generation]) => ({ id: runIdOf(run), kind: 'run', title: nameOf.get(run) as string, generation }))
}

/** Parent → run → child; parent → child where no run is known; a run → what it made of nothing. */
function linksAmong(store: Store, samples: readonly ShownSample[]): Family['edges'] {
  const shown = new Set(samples.map((sample) => sample.id))
  const parentsOf = store.statement('SELECT parent FROM links WHERE child = ? ORDER BY parent').pluck()
  const edges = samples.flatMap(({ id, run }): Family['edges'] => {
    const parents = (parentsOf.all(id) as number[]).filter((parent) => shown.has(parent))
    if (run === null) return parents.map((parent) => ({ from: parent, to: id }))
    return [...parents.map((parent) => ({ from: parent, to: runIdOf(run) })), { from: runIdOf(run), to: id }]
  })
  return [...new Map(edges.map((edge) => [`${edge.from} ${edge.to}`, edge])).values()]
}

function runIdOf(run: number): RunId {
  return `run-${run}`
}

function resultId(result: number): ResultId {
  return `result-${result}`
}
