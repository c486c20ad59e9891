import type { z } from 'zod'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sampleQuery } from '../../../../src/shared/contracts/calls/sample-calls.ts'
import { readArrayItem, readArray, addArray } from '../../../../src/compute/project/arrays.ts'
import { addEnsemble } from '../../../../src/compute/project/ensembles.ts'
import { createProject } from '../../../../src/compute/project/open.ts'
import { addRun } from '../../../../src/compute/project/runs.ts'
import { listSamples } from '../../../../src/compute/project/sample-list.ts'
import { addSample, readConfiguration, readSample, relativesOf } from '../../../../src/compute/project/sample-record.ts'
import { resolveSelection } from '../../../../src/compute/project/selection.ts'
import type { Store } from '../../../../src/compute/project/store.ts'
import { verifyProject } from '../../../../src/compute/project/verify.ts'
import { cubicBox } from '../../../../src/compute/space/box.ts'
import { useScratchFolder } from '../../../fixtures/scratch.ts'

const folder = useScratchFolder()
let store: Store

beforeEach(() => {
  store = createProject(`${folder()}/a.vitrine`)
  const run = addRun(store, { name: 'made by hand', kind: 'prepare', recipe: {}, version: '0', owner: null })
  const ensembles = [addEnsemble(store, 'first', run), addEnsemble(store, 'second', run)]
  for (let id = 1; id <= 6; id++) {
    addSample(store, {
      id,
      ensemble: ensembles[id <= 4 ? 0 : 1],
      run,
      task: null,
      name: `glass ${id}`,
      model: id === 6 ? null : { name: 'ipl', parameters: {} },
      configuration: {
        dimension: 3,
        particles: 2,
        positions: Float64Array.from([0.1, 0.2, 0.3, 1 / 3, id, -id]),
        species: Int32Array.of(0, 1),
        speciesNames: ['S', 'L'],
        box: cubicBox(3, (2 / 0.82) ** (1 / 3)),
      },
      state: id % 2 ? 'inherent' : 'liquid',
      energyPerParticle: id === 6 ? null : -id / 7,
      pressure: null,
      maxForce: null,
      seed: 1,
      index: id - 1,
      source: null,
      details: {},
      parent: id === 5 ? 1 : null,
    })
  }
  store.statement(`INSERT INTO tags VALUES (2, 'soft'), (2, 'old'), (5, 'soft')`).run()
})

afterEach(() => store.close())

const ids = (query: z.input<typeof sampleQuery>) => listSamples(store, sampleQuery.parse(query)).rows.map((row) => row.id)

test('a sample comes back with the very bits that were kept', () => {
  const configuration = readConfiguration(store, readSample(store, 3))
  expect([...configuration.positions]).toEqual([0.1, 0.2, 0.3, 1 / 3, 3, -3])
  expect([...configuration.species]).toEqual([0, 1])
  expect(configuration.box.lengths[2]).toBe((2 / 0.82) ** (1 / 3))
  expect(relativesOf(store, 1)).toEqual({ parents: [], children: [5] })
})

test.each([
  ['3', [3]],
  ['2..4', [2, 3, 4]],
  ['all', [1, 2, 3, 4, 5, 6]],
  ['ensemble:2', [5, 6]],
  ['ensemble:ensemble-2', [5, 6]],
  ['tag:soft', [2, 5]],
  ['1,tag:soft, 4..4', [1, 2, 4, 5]],
  ['5..99', [5, 6]],
])('the selection %s chooses %j', (text, expected) => expect(resolveSelection(store, text)).toEqual(expected))

test.each([
  ['', /samples are chosen as 3, 1\.\.8, all, ensemble:1 or tag:WORD/],
  ['0', /samples are numbered from 1 \(got 0\) at samples/],
  ['5..2', /a range runs from the smaller to the larger number \(got 5\.\.2\)/],
  ['every', /\(got “every”\) at samples/],
  ['77', /there is no sample 77 in this project at samples/],
  ['tag:unknown', /no sample is chosen by “tag:unknown”/],
  ['1; DROP TABLE samples', /samples are chosen as/],
])('the selection “%s” is refused', (text, sentence) => expect(() => resolveSelection(store, text)).toThrow(sentence))

test.each([
  ['state = inherent', [1, 3, 5]],
  ['energyPerParticle<-0.5', [4, 5]],
  ['energyPerParticle = none', [6]],
  ['density = 0.82', [1, 2, 3, 4, 5, 6]],
  ['density != 0.82', []],
  ['name ~ GLASS 5', [5]],
  ['name ~ %', []],
  ['tags = soft', [2, 5]],
  ['tags != soft', [1, 3, 4, 6]],
  ['tags ~ ol', [2]],
  ['run = run-1', [1, 2, 3, 4, 5, 6]],
  ['ensemble = ensemble-2', [5, 6]],
  ['id >= 5', [5, 6]],
  ['starred = false', [1, 2, 3, 4, 5, 6]],
  ['model != none', [1, 2, 3, 4, 5]],
  [`name = 'glass 2'`, [2]],
])('the condition “%s” keeps %j', (condition, expected) => expect(ids({ where: [condition] })).toEqual(expected))

test.each([
  ['densty > 1', /samples have no column “densty”; did you mean “density”\? at where/],
  ['density', /a condition reads “column operator value” with =/],
  ['density > heavy', /density is compared with a number \(got “heavy”\) at where/],
  ['tags > a', /tags are compared with =, != or ~ \(got >\)/],
  ['id =', /lacks a value/],
])('the condition “%s” is refused', (condition, sentence) => expect(() => ids({ where: [condition] })).toThrow(sentence))

test('pages are sorted, whole and without repeats', () => {
  const query = { sort: { column: 'energyPerParticle', descending: true }, limit: 2 }
  expect([0, 2, 4].flatMap((offset) => ids({ ...query, offset }))).toEqual([1, 2, 3, 4, 5, 6])
  expect(ids({ sort: { column: 'state' }, where: ['id < 5'] })).toEqual([1, 3, 2, 4])
  expect(() => ids({ sort: { column: 'constructor' } })).toThrow(/samples have no column “constructor”/)
  expect(listSamples(store, sampleQuery.parse({ limit: 1, where: ['state = liquid'] })).total).toBe(3)
})

test('one item of a stacked array is read alone', () => {
  store
    .statement(
      `INSERT INTO every_result (id, analysis, version, parameters, sample, scalars, question, created) VALUES (1, 'x', 1, '{}', 1, '{}', 'q', '')`,
    )
    .run()
  addArray(store, { result: 1 }, 'modes', { data: Float64Array.from({ length: 12 }, (_, k) => k / 3), shape: [2, 3, 2] }, '1')
  expect(readArrayItem(store, { result: 1 }, 'modes', 1)).toEqual({
    data: Float64Array.from([6, 7, 8, 9, 10, 11], (k) => k / 3),
    shape: [3, 2],
    unit: '1',
  })
  expect(() => readArrayItem(store, { result: 1 }, 'modes', 2)).toThrow('item must be between 0 and 1 (got 2) at item')
  expect(() => readArray(store, { result: 1 }, 'mode')).toThrow('result-1 has no array “mode”; it has modes at name')
  expect(() => addArray(store, { result: 1 }, 'short', { data: new Float64Array(5), shape: [2, 3] }, '1')).toThrow(
    '5 numbers do not fill [2, 3]',
  )
})

describe('verify', () => {
  const problems = () => verifyProject(store).problems

  test('finds nothing wrong with a sound project', () => {
    expect(verifyProject(store)).toEqual({ problems: [], checked: { samples: 6, results: 0, arrays: 18, tasks: 0 } })
  })

  test.each([
    [
      `UPDATE arrays SET data = substr(data, 1, 40) WHERE sample = 2 AND name = 'positions'`,
      /array positions of sample 2: 40 bytes do not hold float64 \[2, 3\]/,
    ],
    [
      `UPDATE arrays SET data = x'${'00'.repeat(46)}f07f' WHERE sample = 2 AND name = 'positions'`,
      /array positions of sample 2: holds numbers that are not finite/,
    ],
    [`DELETE FROM arrays WHERE sample = 2 AND name = 'species'`, /sample 2: its species are missing/],
    [`UPDATE every_sample SET particles = 3 WHERE id = 2`, /sample 2: its positions have 48 bytes where 3 particles in 3D need 72/],
    [
      `UPDATE arrays SET data = x'0000000007000000' WHERE sample = 2 AND name = 'species'`,
      /sample 2: a particle has a species that has no name/,
    ],
    [
      `PRAGMA foreign_keys = OFF; INSERT INTO every_link VALUES (1, 999); PRAGMA foreign_keys = ON`,
      /every_link: points to a row of every_sample that is not there/,
    ],
    [
      `INSERT INTO tasks (run, number, kind, title, state, stage) VALUES (1, 1, 'prepare', 'x', 'done', 0); UPDATE runs SET tasks = 1, done = 1`,
      /run-1: task 1 is done but its sample is not there/,
    ],
    [`UPDATE runs SET tasks = 5`, /run-1: its counts of tasks do not agree with its tasks/],
  ])('sees that %s', (sql, sentence) => {
    for (const statement of sql.split(';')) store.statement(statement).run()
    expect(problems().join('\n')).toMatch(sentence)
  })
})
