import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseRole, groupByChoice } from '../../../../src/renderer/features/library/import/column-choice.ts'
import { speciesOrder, speciesProblem, usualSpecies } from '../../../../src/renderer/features/library/import/species-choice.ts'
import { layoutFamily } from '../../../../src/renderer/features/library/inspector/family-layout.ts'
import { pairCurve } from '../../../../src/renderer/features/library/inspector/pair-curve.ts'
import { histogramOf, spreadOf } from '../../../../src/renderer/features/library/inspector/spread.ts'
import { writeSelection } from '../../../../src/renderer/features/library/id-ranges.ts'
import { columnOf, type SampleColumn } from '../../../../src/renderer/features/library/sample-columns.ts'
import { cellText, tableText } from '../../../../src/renderer/features/library/table/cell-text.ts'
import { tableKey } from '../../../../src/renderer/features/library/table/table-keys.ts'
import { givenSample } from '../doubles/given.ts'

test('ids are written as ranges, in any order and without repeats', () => {
  expect(writeSelection([])).toBe('')
  expect(writeSelection([7, 3, 1, 2, 9, 8])).toBe('1..3,7..9')
  expect(writeSelection(new Set([5]))).toBe('5')
  const read = (text: string) =>
    text.split(',').flatMap((part) => {
      const [from = 0, to = from] = part.split('..').map(Number)
      return Array.from({ length: to - from + 1 }, (_, k) => from + k)
    })
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1 }), (ids) => {
      expect(read(writeSelection(ids))).toEqual([...ids].sort((a, b) => a - b))
    }),
    { seed: 4 },
  )
})

const column = (key: string) => columnOf(key) as SampleColumn

test('a missing value says why, and no cell ever shows NaN', () => {
  expect(cellText(column('lowestFrequency'), givenSample(1, { lowestFrequency: null }))).toEqual({
    text: '–',
    hint: 'modes not computed yet',
    isMissing: true,
  })
  expect(cellText(column('pressure'), givenSample(1, { pressure: Number.NaN })).text).toBe('–')
  expect(cellText(column('maxForce'), givenSample(1))).toMatchObject({ text: '3\u2009×\u200910⁻¹²', hint: '3e-12' })
  expect(cellText(column('density'), givenSample(1)).text).toBe('0.820')
})

test('copied rows carry all digits, and a tab in a name cannot break the table', () => {
  const columns = ['id', 'name', 'energyPerParticle', 'lowestFrequency'].map(column)
  const rows = [givenSample(1, { name: 'a\tb', energyPerParticle: 0.1 + 0.2, lowestFrequency: null })]
  expect(tableText(columns, rows)).toBe('id\tname\tenergyPerParticle\tlowestFrequency\n1\ta b\t0.30000000000000004\t')
})

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
test.each([
  ['ArrowDown', {}, { kind: 'go', index: 6, extend: false }],
  ['ArrowUp', { shiftKey: true }, { kind: 'go', index: 4, extend: true }],
  ['PageDown', {}, { kind: 'go', index: 15, extend: false }],
  ['PageUp', {}, { kind: 'go', index: 0, extend: false }],
  ['End', {}, { kind: 'go', index: 99, extend: false }],
  ['End', { ctrlKey: true, shiftKey: true }, { kind: 'go', index: 99, extend: true }],
  [' ', {}, { kind: 'toggle' }],
  ['a', { ctrlKey: true }, { kind: 'all' }],
  ['C', { metaKey: true }, { kind: 'copy' }],
  ['Delete', {}, { kind: 'remove' }],
  ['Enter', {}, { kind: 'open' }],
  ['Escape', {}, { kind: 'clear' }],
  ['x', {}, null],
  ['a', {}, null],
  ['ArrowDown', { altKey: true }, null],
])('the key %s with %o asks for %o', (key, held, wish) => {
  expect(tableKey({ ...plain, ...held, key }, { cursor: 5, page: 10, last: 99 })).toEqual(wish)
})

test('a column given another role leaves its old one, and every role is told', () => {
  const columns = [
    { name: 'x', width: 1, role: 'position' },
    { name: 'y', width: 1, role: 'position' },
    { name: 'kind', width: 1, role: '' },
  ]
  const roles = ['position', 'species']
  expect(chooseRole(columns, roles, 'kind', 'species')).toEqual({ position: 'x,y', species: 'kind' })
  expect(chooseRole(columns, roles, 'y', '')).toEqual({ position: 'x', species: '' })
})

test('files whose columns are read alike are imported together', () => {
  const choice = { position: 'x,y,z' }
  expect(
    groupByChoice([
      { path: 'a', choice: null },
      { path: 'b', choice },
      { path: 'c', choice: null },
      { path: 'd', choice: { position: 'x,y,z' } },
    ]),
  ).toEqual([
    { paths: ['a', 'c'], choice: null },
    { paths: ['b', 'd'], choice },
  ])
})

test('species of the files find those of the model, and a choice that cannot be is a sentence', () => {
  expect(usualSpecies(['1', '2'], ['A', 'B'])).toEqual({ '1': 'A', '2': 'B' })
  expect(usualSpecies(['B', 'A'], ['A', 'B'])).toEqual({ A: 'A', B: 'B' })
  expect(speciesProblem(['1', '2'], ['A', 'B'], { '1': 'B', '2': 'A' })).toBeNull()
  expect(speciesOrder(['1', '2'], ['A', 'B'], { '1': 'B', '2': 'A' })).toEqual(['2', '1'])
  expect(speciesOrder(['1'], ['A', 'B'], { '1': 'B' })).toEqual(['', '1'])
  expect(speciesProblem(['1', '2'], ['A', 'B'], { '1': 'A', '2': 'A' })).toContain('cannot both be A')
  expect(speciesProblem(['1', '2', '3'], ['A', 'B'], {})).toContain('have 3 species')
})

test('the spread of values leaves out what is missing', () => {
  expect(spreadOf([1, null, 3])).toEqual({ count: 2, mean: 2, deviation: Math.SQRT2, least: 1, most: 3 })
  expect(spreadOf([null, Number.NaN])).toBeNull()
  expect(histogramOf([0, 0.1, 1, null], 2)).toEqual([2, 1])
  expect(histogramOf([5, 5], 4)).toEqual([])
})

test('g(r) is drawn within its frame, with its highest peak told', () => {
  const curve = pairCurve([0.5, 1, 1.5, 2], [0, 3, 0.5, 1], { left: 0, right: 100, top: 0, bottom: 60 })
  expect(curve?.path).toBe('M25.0 60.0L50.0 0.0L75.0 50.0L100.0 40.0')
  expect(curve?.highest).toEqual({ r: 1, g: 3 })
  expect(curve?.one).toBe(40)
  expect(pairCurve([], [], { left: 0, right: 1, top: 0, bottom: 1 })).toBeNull()
})

test('a family stands by generation, ancestors above, and wraps where the width ends', () => {
  const results = Array.from({ length: 5 }, (_, k) => ({
    id: `result-${k + 1}` as const,
    kind: 'result' as const,
    title: 'modes',
    generation: 1,
  }))
  const picture = layoutFamily(
    {
      nodes: [
        { id: 4, kind: 'sample', title: 'child', generation: 0 },
        { id: 1, kind: 'sample', title: 'parent', generation: -2 },
        { id: 'run-2', kind: 'run', title: 'minimise', generation: -1 },
        ...results,
      ],
      edges: [
        { from: 1, to: 'run-2' },
        { from: 'run-2', to: 4 },
        { from: 4, to: 'result-9' },
      ],
    },
    4,
    16,
  )
  const y = (id: unknown) => picture.nodes.find((node) => node.id === id)?.y ?? NaN
  expect(y(1)).toBeLessThan(y('run-2'))
  expect(y('run-2')).toBeLessThan(y(4))
  expect(y('result-4')).toBeGreaterThan(y('result-3'))
  expect(Math.max(...picture.nodes.map((node) => node.x))).toBeLessThanOrEqual(16 - 4.6)
  expect(picture.edges).toHaveLength(2)
  expect(picture.nodes.find((node) => node.isSelf)).toMatchObject({ id: 4, label: '#4', relation: 'this sample' })
})
