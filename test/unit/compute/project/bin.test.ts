import { statSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleQuery } from '../../../../src/shared/contracts/calls/sample-calls.ts'
import { tagSamples } from '../../../../src/compute/project/annotate.ts'
import { deleteSamples, listBin, restoreFromBin } from '../../../../src/compute/project/bin.ts'
import { emptyBin, finishEmptying, isHalfEmptied } from '../../../../src/compute/project/empty-bin.ts'
import { listEnsembles } from '../../../../src/compute/project/ensembles.ts'
import { familyOf } from '../../../../src/compute/project/family.ts'
import { projectInfoOf } from '../../../../src/compute/project/info.ts'
import { redo, showHistory, undo } from '../../../../src/compute/project/journal.ts'
import { openProject } from '../../../../src/compute/project/open.ts'
import { findAnswer, listResults, newestResult, readResult } from '../../../../src/compute/project/results.ts'
import { listSamples } from '../../../../src/compute/project/sample-list.ts'
import { readSample, relativesOf } from '../../../../src/compute/project/sample-record.ts'
import { listTags } from '../../../../src/compute/project/sample-values.ts'
import { resolveSelection } from '../../../../src/compute/project/selection.ts'
import type { Store } from '../../../../src/compute/project/store.ts'
import { verifyProject } from '../../../../src/compute/project/verify.ts'
import { contentsOf, randomLibrary } from '../../../fixtures/random-library.ts'
import { useScratchFolder } from '../../../fixtures/scratch.ts'

const folder = useScratchFolder()
let store: Store

// Sample 11 has the second result; 4 comes from 3, 11 from 10.
beforeEach(() => {
  store = randomLibrary(`${folder()}/a.vitrine`, 20)
})

afterEach(() => store.close())

const total = (query: object) => listSamples(store, sampleQuery.parse(query)).total

test('what is deleted is gone from every list, count, selection and search', () => {
  tagSamples(store, '11', ['only-here'], [])
  deleteSamples(store, '4,11')
  expect(total({})).toBe(18)
  for (const query of [
    { where: ['id = 4'] },
    { search: 'only' },
    { selection: 'tag:only-here' },
    { where: ['tags = only-here'] },
    { selection: '4' },
  ])
    expect(total(query)).toBe(0)
  expect(projectInfoOf(store)).toMatchObject({ samples: 18, results: 1 })
  expect(listEnsembles(store)[0].samples).toBe(18)
  expect(resolveSelection(store, 'all')).not.toContain(11)
  expect(listTags(store).map(({ tag }) => tag)).not.toContain('only-here')
  expect(listResults(store, {}).map((row) => row.id)).toEqual(['result-1'])
  expect(newestResult(store, 'elasticity', 1, 11)).toBeUndefined()
  expect(relativesOf(store, 3).children).toEqual([])
  expect(familyOf(store, 10).nodes.some((node) => node.id === 11)).toBe(false)
  expect(verifyProject(store).problems).toEqual([])
})

test('whoever asks for it by its number hears where it is', () => {
  deleteSamples(store, '11')
  expect(() => readSample(store, 11)).toThrow('sample 11 is in the bin: restore it first')
  expect(() => resolveSelection(store, '11')).toThrow('sample 11 is in the bin: restore it first')
  expect(() => readResult(store, 2)).toThrow('result-2 is in the bin with its sample: restore it first')
  expect(() => readSample(store, 99)).toThrow('there is no sample 99 in this project')
})

test('undo and restore bring back tags, links, results and notes as they were', () => {
  const before = contentsOf(store)
  deleteSamples(store, '3..5,11')
  expect(listBin(store)).toMatchObject([{ id: 1, title: '4 samples', samples: 4 }])
  expect(listBin(store)[0].bytes).toBeGreaterThan(4 * 8 * 8)
  expect(undo(store)?.changed).toEqual(['samples', 'tags', 'ensembles', 'results', 'bin', 'history'])
  expect(contentsOf(store)).toEqual(before)
  redo(store)
  deleteSamples(store, '7')
  expect(listBin(store).map((entry) => [entry.id, entry.title])).toEqual([
    [2, 'ipl #7'],
    [1, '4 samples'],
  ])
  expect(restoreFromBin(store, [1])).toMatchObject({ samples: 4 })
  expect(total({})).toBe(19)
  expect(restoreFromBin(store)).toMatchObject({ samples: 1 })
  expect(contentsOf(store)).toEqual(before)
  expect(() => restoreFromBin(store)).toThrow('the bin is empty: there is nothing to restore')
  expect(() => restoreFromBin(store, [8])).toThrow('the bin has no entry 8')
})

test('a result of many samples stays while one of them does', () => {
  store
    .statement(
      `INSERT INTO every_result (id, analysis, version, parameters, members, scalars, question, created) VALUES (9, 'dos', 1, '{}', '[1,2]', '{}', 'q', '')`,
    )
    .run()
  const isThere = () => listResults(store, { analysis: 'dos' }).length === 1
  deleteSamples(store, '1')
  expect(isThere()).toBe(true)
  deleteSamples(store, '2')
  expect(isThere()).toBe(false)
  undo(store)
  expect(isThere()).toBe(true)
})

test('a question whose answer lies in the bin is asked anew', () => {
  const question = { analysis: 'elasticity', version: 1, parameters: {}, sample: 11, members: null, needs: {} }
  const { version } = readResult(store, 2)
  expect(findAnswer(store, { ...question, version })).toBe(2)
  deleteSamples(store, '11')
  expect(findAnswer(store, { ...question, version })).toBeUndefined()
})

test.each([
  [`'prepare', 'x', 'queued', 0, 50, 5, NULL`, 'run-1 still works on sample 5'],
  [`'analyse', 'x', 'running', 0, 5, NULL, NULL`, 'run-1 still works on sample 5'],
  [`'analyse', 'x', 'queued', 0, NULL, NULL, '[4,5,6]'`, 'run-1 still works on some of these samples'],
])('samples that an unfinished task needs (%s) are not deleted, nor by redo', (values, sentence) => {
  deleteSamples(store, '5')
  undo(store)
  store.statement(`INSERT INTO tasks (run, number, kind, title, state, stage, sample, start, members) VALUES (1, 1, ${values})`).run()
  const before = contentsOf(store)
  store.statement(`UPDATE runs SET state = 'running', tasks = 1 WHERE id = 1`).run()
  expect(() => deleteSamples(store, '5,9')).toThrow(`${sentence}: let it finish or cancel it, then delete`)
  expect(() => redo(store)).toThrow(sentence)
  store.statement(`UPDATE runs SET state = 'done', tasks = 0 WHERE id = 1`).run()
  expect(contentsOf(store)).toEqual(before)
  expect(showHistory(store).redo).toEqual({ title: 'Delete 1 sample' })
})

test('emptying takes away rows, blobs and the steps that spoke of them, and keeps the others', async () => {
  tagSamples(store, '1..2', ['kept'], [])
  tagSamples(store, '11', ['gone'], [])
  tagSamples(store, '10..11', ['half'], [])
  deleteSamples(store, '4,11')
  expect(await emptyBin(store)).toMatchObject({ samples: 2 })
  expect(listBin(store)).toEqual([])
  for (const table of [
    'every_sample WHERE id',
    'tags WHERE sample',
    'every_link WHERE child',
    'every_result WHERE sample',
    'arrays WHERE sample',
  ])
    expect(store.statement(`SELECT count(*) FROM ${table} IN (4, 11)`).pluck().get()).toBe(0)
  expect(verifyProject(store)).toMatchObject({ problems: [], checked: { samples: 18, results: 1 } })
  const titles: (string | undefined)[] = []
  for (let step = undo(store); step; step = undo(store)) titles.push(step.title)
  expect(titles).toEqual(['Tag 2 samples', 'Tag 2 samples'])
  expect(listTags(store).map(({ tag }) => tag)).not.toContain('half')
  while (redo(store));
  expect(resolveSelection(store, 'tag:half')).toEqual([10])
})

test('emptying gives the space back and remembers which tasks made what is gone', async () => {
  store.statement(`UPDATE every_sample SET task = 1 WHERE id = 4`).run()
  store.statement(`INSERT INTO tasks (run, number, kind, title, state, stage, sample) VALUES (1, 1, 'prepare', 'x', 'done', 0, 4)`).run()
  store.statement(`UPDATE runs SET tasks = 1, done = 1 WHERE id = 1`).run()
  store.statement(`UPDATE arrays SET data = zeroblob(2000000), shape = '[250000]' WHERE sample = 4 AND name = 'positions'`).run()
  const { path } = store
  store.close()
  const before = statSync(path).size
  store = openProject(path)
  deleteSamples(store, '4')
  await emptyBin(store)
  expect(verifyProject(store).problems).toEqual([])
  store.close()
  expect(statSync(path).size).toBeLessThan(before - 1_900_000)
  store = openProject(path)
})

test('an emptying that was cut short goes on, and nothing of it can be restored meanwhile', async () => {
  deleteSamples(store, '1..10')
  store.statement('UPDATE bin SET emptying = 1').run()
  expect([isHalfEmptied(store), listBin(store)]).toEqual([true, []])
  await finishEmptying(store)
  expect([isHalfEmptied(store), total({})]).toEqual([false, 10])
  expect(verifyProject(store).checked).toMatchObject({ samples: 10 })
})
