import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleQuery } from '../../../../src/shared/contracts/calls/sample-calls.ts'
import { annotateSamples, tagSamples } from '../../../../src/compute/project/annotate.ts'
import { deleteSamples } from '../../../../src/compute/project/bin.ts'
import { familyOf } from '../../../../src/compute/project/family.ts'
import { readRanges, writeNumbers } from '../../../../src/compute/project/ranges.ts'
import { listSamples } from '../../../../src/compute/project/sample-list.ts'
import { orderedIds } from '../../../../src/compute/project/sample-query.ts'
import { valuesOfColumn } from '../../../../src/compute/project/sample-values.ts'
import { resolveSelection } from '../../../../src/compute/project/selection.ts'
import type { Store } from '../../../../src/compute/project/store.ts'
import { sampleRow } from '../../../../src/shared/contracts/records.ts'
import { randomLibrary } from '../../../fixtures/random-library.ts'
import { useScratchFolder } from '../../../fixtures/scratch.ts'

const folder = useScratchFolder()
let store: Store

beforeEach(() => {
  store = randomLibrary(`${folder()}/a.vitrine`, 60)
})

afterEach(() => store.close())

const query = (parts: object) => sampleQuery.parse(parts)
const list = (parts: object) => listSamples(store, query(parts))

test.each(Object.keys(sampleRow.shape))('pages sorted by %s follow one order, forwards and backwards', (column) => {
  const whole = list({ sort: { column } }).rows
  expect(whole).toHaveLength(60)
  const pages = [0, 25, 50].flatMap((offset) => list({ sort: { column }, offset, limit: 25 }).rows)
  expect(pages).toEqual(whole)
  expect([...orderedIds(store, query({ sort: { column } }))]).toEqual(whole.map((row) => row.id))
  const values = whole.map((row) => row[column as keyof typeof row])
  const there = values.filter((value) => value !== null)
  expect(there.every((value, k) => k === 0 || rank(there[k - 1]) <= rank(value))).toBe(true)
  expect(list({ sort: { column, descending: true } }).rows).toEqual(whole.toReversed())
})

/** Ids of records by their numbers, text as it is. */
function rank(value: string | number | boolean): string | number {
  const numbered = /^(?:run|ensemble)-(\d+)$/.exec(String(value))
  return numbered ? Number(numbered[1]) : typeof value === 'boolean' ? Number(value) : value
}

test('an answer that is remembered never outlives a change, by this or another connection', () => {
  expect(list({ where: ['tags = new'] }).total).toBe(0)
  tagSamples(store, '4..6', ['new'], [])
  expect(list({ where: ['tags = new'] }).total).toBe(3)
  deleteSamples(store, '5')
  expect(list({ where: ['tags = new'] }).rows.map((row) => row.id)).toEqual([4, 6])
  const elsewhere = randomLibrary(`${folder()}/b.vitrine`, 5)
  expect(listSamples(elsewhere, query({})).total).toBe(5)
  elsewhere.close()
})

test('a selection of tens of thousands of parts is read and answered', () => {
  const parts = [
    ...Array.from({ length: 30_000 }, (_, k) => String(3 * k + 1)),
    ...Array.from({ length: 30_000 }, (_, k) => `${3 * k + 2}..${3 * k + 2}`),
  ]
  const chosen = list({ selection: `${parts.join(',')},ensemble:9,tag:none-such` })
  expect(chosen.rows.map((row) => row.id)).toEqual(Array.from({ length: 60 }, (_, k) => k + 1).filter((id) => id % 3 !== 0))
  const odd = Array.from({ length: 30 }, (_, k) => 2 * k + 1)
  expect(resolveSelection(store, odd.join(','))).toEqual(odd)
  expect(list({ selection: '1..99999999', search: '#7' }).rows.map((row) => row.id)).toEqual([7])
  expect(() => list({ selection: `${odd.join(',')},x` })).toThrow(/\(got “x”\) at selection/)
})

test('numbers are written shortly and read back', () => {
  expect(writeNumbers([9, 3, 1, 4, 5, 1])).toBe('1,3..5,9')
  expect(readRanges('1,3..5,9')).toEqual([
    { from: 1, to: 1 },
    { from: 3, to: 5 },
    { from: 9, to: 9 },
  ])
  expect([writeNumbers([]), readRanges('')]).toEqual(['', []])
})

test('the values of a column are counted within the query, as conditions write them', () => {
  const all = query({})
  for (const column of ['state', 'ensemble', 'starred', 'tags', 'pressure', 'particles']) {
    const values = valuesOfColumn(store, all, column, 1000)
    expect(values.map(({ samples }) => samples)).toEqual(values.map(({ samples }) => samples).toSorted((a, b) => b - a))
    for (const { value, samples } of values.slice(0, 5)) {
      expect([column, value, list({ where: [`${column} = ${value ?? 'none'}`] }).total]).toEqual([column, value, samples])
    }
  }
  expect(valuesOfColumn(store, query({ where: ['state = liquid'] }), 'state', 5)).toHaveLength(1)
  expect(valuesOfColumn(store, all, 'energyPerParticle', 3)).toHaveLength(3)
  expect(() => valuesOfColumn(store, all, 'densty', 3)).toThrow(/did you mean “density”\? at column/)
})

test('a family names ancestors, descendants, the runs between and the results', () => {
  store.statement('DELETE FROM every_link').run()
  for (const [parent, child] of [[1, 11], [11, 12], [12, 13], ...Array.from({ length: 30 }, (_, k) => [13, 20 + k])]) {
    store.statement('INSERT INTO every_link VALUES (?, ?)').run(parent, child)
  }
  annotateSamples(store, '11', { name: 'the middle' })
  const { nodes, edges, hidden } = familyOf(store, 11)
  expect(nodes.find((node) => node.id === 11)).toEqual({ id: 11, kind: 'sample', title: 'the middle', generation: 0 })
  expect(
    nodes
      .filter((node) => node.kind === 'sample')
      .map((node) => [node.id, node.generation])
      .slice(0, 5),
  ).toEqual([
    [11, 0],
    [1, -2],
    [12, 2],
    [13, 4],
    [20, 6],
  ])
  expect(nodes.filter((node) => node.kind === 'result')).toEqual([{ id: 'result-2', kind: 'result', title: 'elasticity', generation: 1 }])
  expect(edges).toEqual(
    expect.arrayContaining([
      { from: 11, to: 'result-2' },
      { from: 1, to: 'run-1' },
      { from: 'run-1', to: 11 },
    ]),
  )
  // 32 descendants, of which 12 are shown.
  expect(hidden).toBe(20)
  const shown = new Set(nodes.map((node) => node.id))
  expect(edges.every(({ from, to }) => shown.has(from) && shown.has(to))).toBe(true)
})
