import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CallArguments } from '../../../shared/contracts/calls.ts'
import { sampleRow } from '../../../shared/contracts/records.ts'
import { type Connection, createEngine } from '../../engine/engine.ts'
import { type Benchmark, type Measure, timeRepeatedly } from '../benchmark.ts'
import { makeLibrary } from './make-library.ts'

type Query = CallArguments<'samples.list'>

/** One of each kind of narrowing, by what it is called. */
const filters: Record<string, Query> = {
  'of a number, wide': { where: ['density > 0.9'] },
  'of a number, exact': { where: ['density = 0.82'] },
  'of a text': { where: ['state = inherent'] },
  'of a part of a text': { where: ['name ~ 77'] },
  'of no value': { where: ['pressure = none'] },
  'of a star': { where: ['starred = true'] },
  'of a tag': { where: ['tags = soft'] },
  'without a tag': { where: ['tags != soft'] },
  'of an ensemble': { selection: 'ensemble:3' },
  'of two columns, sorted by a third': { where: ['energyPerParticle < -7', 'dimension = 3'], sort: { column: 'pressure' } },
}

const searches: Record<string, Query> = {
  'for a word of half of them': { search: 'ipl' },
  'for a letter': { search: 'a' },
  'for three words': { search: 'soft ipl 9' },
  'for a note': { search: 'lowest mode' },
}

/** How a project of many samples is listed, searched and edited, through the engine's own calls. */
export const library: Benchmark = {
  name: 'library',
  summary: 'open, list, filter, sort, search and edit a project of many samples',
  async run({ samples, repeats, progress }) {
    const folder = mkdtempSync(join(tmpdir(), 'vitrine-bench-'))
    const engine = createEngine({ workers: 1, resumeOnOpen: false })
    try {
      const path = join(folder, 'library.vitrine')
      progress(`making ${samples} samples`)
      makeLibrary(path, { samples })
      const measures: Measure[] = []
      const { call } = engine.connect(() => undefined)
      for (const { name, work, before, after } of trials(call, path, samples)) {
        progress(name)
        const { minimum, median } = await timeRepeatedly(repeats, work, { ...(before ? { before } : {}), ...(after ? { after } : {}) })
        const detail = { samples, minimumSeconds: minimum, medianSeconds: median, repeats }
        measures.push({ name, rate: samples / median, unit: 'samples/s', seconds: median, particles: 0, threads: 1, detail })
      }
      return measures
    } finally {
      await engine.shutdown()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

interface Trial {
  readonly name: string
  readonly work: () => Promise<unknown>
  readonly before?: () => Promise<unknown>
  readonly after?: () => Promise<unknown>
}

function trials(call: Connection['call'], path: string, samples: number): Trial[] {
  let round = 0
  // Answers are remembered until something is written: each is asked as after an edit.
  const write = () => call('samples.annotate', { samples: '1', name: `written ${++round}` })
  const list = (name: string, query: Query): Trial => ({ name, before: write, work: () => call('samples.list', query) })
  const undo = () => call('history.undo', {})
  const everyOther = Array.from({ length: Math.ceil(samples / 2) }, (_, k) => 2 * k + 1).join(',')
  return [
    { name: 'open', before: () => call('project.close', {}), work: () => call('project.open', { path }) },
    list('list, first page', {}),
    list('list, last page', { offset: Math.max(0, samples - 200) }),
    { name: 'list, another page', work: () => call('samples.list', { offset: samples >> 1 }) },
    ...Object.keys(sampleRow.shape).map((column) => list(`sort by ${column}`, { sort: { column, descending: true } })),
    ...Object.entries(filters).map(([name, query]) => list(`filter ${name}`, query)),
    list('filter of a long list of numbers', { selection: everyOther }),
    ...Object.entries(searches).map(([name, query]) => list(`search ${name}`, query)),
    { name: 'ids of all', before: write, work: () => call('samples.ids', { sort: { column: 'pressure' } }) },
    { name: 'values of a column', work: () => call('samples.values', { column: 'model' }) },
    { name: 'values of tags', work: () => call('samples.values', { column: 'tags' }) },
    { name: 'tag all', work: () => call('samples.tag', { samples: 'all', add: ['benched'] }), after: undo },
    { name: 'tag every other', work: () => call('samples.tag', { samples: everyOther, add: ['benched'] }), after: undo },
    { name: 'star all', work: () => call('samples.annotate', { samples: 'all', starred: true }), after: undo },
    { name: 'delete all', work: () => call('samples.delete', { samples: 'all' }), after: undo },
    { name: 'undo the deletion of all', before: () => call('samples.delete', { samples: 'all' }), work: undo },
  ]
}
