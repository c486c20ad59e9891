import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleQuery } from '../../../../src/shared/contracts/calls/sample-calls.ts'
import { annotateSamples, renameEnsemble, tagSamples } from '../../../../src/compute/project/annotate.ts'
import { undo } from '../../../../src/compute/project/journal.ts'
import { listSamples } from '../../../../src/compute/project/sample-list.ts'
import type { Store } from '../../../../src/compute/project/store.ts'
import { randomLibrary } from '../../../fixtures/random-library.ts'

const folder = mkdtempSync(join(tmpdir(), 'vitrine-test-'))
let store: Store

beforeAll(() => {
  store = randomLibrary(join(folder, 'a.vitrine'), 8)
  annotateSamples(store, 'all', { notes: '' })
  tagSamples(
    store,
    'all',
    [],
    ['soft', 'stable', 'reference', 'published', 'doubtful', 'shear', 'annealed', 'poorly-annealed', 'small', 'checked'],
  )
  annotateSamples(store, '2', { name: 'Überhärtetes Glas' })
  annotateSamples(store, '3', { notes: 'a "quoted" AND-phrase, (see run-7) 100% soft*' })
  tagSamples(store, '4..5', ['poly-disperse'], [])
})

afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const found = (search: string) => listSamples(store, sampleQuery.parse({ search })).rows.map((row) => row.id)
const everything = [1, 2, 3, 4, 5, 6, 7, 8]

test.each([
  ['', everything],
  ['   ', everything],
  ['"', everything],
  ['ipl', everything],
  ['batch', everything],
  ['#6', [6]],
  ['uberhart', [2]],
  ['ÜBERHÄRTETES', [2]],
  ['glas über', [2]],
  ['hart', []],
  ['quo', [3]],
  ['quo ', []],
  ['"quoted"', [3]],
  ['quoted ipl phr', [3]],
  ['poly', [4, 5]],
  ['poly-dis', [4, 5]],
  ['disperse-poly', []],
  ['poly 5', [5]],
  ['run-7', [3]],
  ['soft*', [3]],
  ['ipl AND NOT poly', []],
  ['name:ipl', []],
  ['nothing-like-this', []],
])('the words “%s” find %j', (search, ids) => expect(found(search)).toEqual(ids))

test('no text that a user may type is an error', () => {
  const nasty = fc.string({
    unit: fc.constantFrom('"', "'", '*', '(', ')', ':', '^', '-', '+', 'AND', ' OR ', 'NEAR(', '\0', '\\', '%', 'ω', '½', '漢', '😀', ' '),
  })
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (search) => void found(search)),
    { numRuns: 300 },
  )
})

test('the words follow every edit and its undoing', () => {
  annotateSamples(store, '7', { notes: 'zebra crossing' })
  expect(found('zebra')).toEqual([7])
  annotateSamples(store, '7..8', { notes: 'gnu' })
  expect([found('zebra'), found('gnu')]).toEqual([[], [7, 8]])
  undo(store)
  expect([found('zebra'), found('gnu')]).toEqual([[7], []])
  undo(store)
  expect(found('zebra')).toEqual([])
  renameEnsemble(store, 1, 'okapi herd')
  expect([found('okapi'), found('batch')]).toEqual([everything, []])
  undo(store)
  expect([found('okapi'), found('batch')]).toEqual([[], everything])
  annotateSamples(store, '6', { name: 'lion' })
  expect([found('lion'), found('#6')]).toEqual([[6], []])
  undo(store)
  expect([found('lion'), found('#6')]).toEqual([[], [6]])
})
