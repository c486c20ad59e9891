import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleQuery } from '../../../../src/shared/contracts/calls/sample-calls.ts'
import { annotateSamples, renameEnsemble, tagSamples } from '../../../../src/compute/project/annotate.ts'
import { deleteSamples, listBin, restoreFromBin } from '../../../../src/compute/project/bin.ts'
import { recordChange, redo, showHistory, undo } from '../../../../src/compute/project/journal.ts'
import { openProject } from '../../../../src/compute/project/open.ts'
import { listSamples } from '../../../../src/compute/project/sample-list.ts'
import { deleteView, listViews, saveView } from '../../../../src/compute/project/saved-views.ts'
import { reserveNumbers } from '../../../../src/compute/project/sequences.ts'
import type { Store } from '../../../../src/compute/project/store.ts'
import { verifyProject } from '../../../../src/compute/project/verify.ts'
import { contentsOf, randomLibrary } from '../../../fixtures/random-library.ts'
import { useScratchFolder } from '../../../fixtures/scratch.ts'

const folder = useScratchFolder()
const samples = 30
let store: Store

beforeEach(() => {
  store = randomLibrary(`${folder()}/a.vitrine`, samples)
})

afterEach(() => store.close())

const view = { name: 'mine', selection: 'all', where: ['state = inherent'], search: '', sort: null, columns: ['id', 'name'] }

/** One step that a user may take; a refusal (nothing chosen, nothing in the bin) is no step. */
const step = fc.oneof(
  fc.record({
    kind: fc.constantFrom('tag', 'untag'),
    samples: fc.string({ unit: fc.constantFrom('1', '2', '3', ',', '.', '9') }),
    tag: fc.constantFrom('soft', 'new', 'ωD'),
  }),
  fc.record({
    kind: fc.constantFrom('star', 'unstar', 'delete'),
    from: fc.integer({ min: 1, max: samples }),
    count: fc.integer({ min: 0, max: 8 }),
  }),
  fc.record({
    kind: fc.constantFrom('name', 'notes', 'ensemble', 'figure'),
    from: fc.integer({ min: 1, max: samples }),
    text: fc.constantFrom('a', 'b "c"', 'd'),
  }),
  fc.record({ kind: fc.constantFrom('restore', 'save-view', 'change-view', 'delete-view', 'undo'), which: fc.nat(3) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function take(made: Step): void {
  if ('tag' in made) {
    const tags = [made.tag]
    tagSamples(store, made.samples, made.kind === 'tag' ? tags : [], made.kind === 'tag' ? [] : tags)
  } else if ('count' in made) {
    const selection = `${made.from}..${made.from + made.count}`
    if (made.kind === 'delete') deleteSamples(store, selection)
    else annotateSamples(store, selection, { starred: made.kind === 'star' })
  } else if ('text' in made) {
    if (made.kind === 'ensemble') renameEnsemble(store, 1, made.text)
    else if (made.kind === 'figure') keepFigure(made.from % 2 ? null : 1, made.text)
    else annotateSamples(store, `${made.from}..${made.from + 4}`, { [made.kind]: made.text })
  } else {
    const views = listViews(store)
    const chosen = Number(views[made.which % Math.max(1, views.length)]?.id.slice(5))
    if (made.kind === 'undo') undo(store)
    else if (made.kind === 'restore')
      restoreFromBin(
        store,
        listBin(store)
          .slice(made.which, made.which + 2)
          .map((entry) => entry.id),
      )
    else if (made.kind === 'save-view') saveView(store, view)
    else if (made.kind === 'change-view') saveView(store, { ...view, search: String(made.which) }, chosen)
    else deleteView(store, chosen)
  }
}

/** As the room of figures does it: a row, by an edit of that kind. */
function keepFigure(id: number | null, name: string): void {
  const number = id ?? reserveNumbers(store, 'figure', 1)
  const columns = 'figure, name, parameters, style, created'
  const before = (store.statement(`SELECT ${columns} FROM figures WHERE id = ?`).get(number) as Record<string, string> | undefined) ?? null
  const row = { figure: 'spectrum', name, parameters: '{}', style: '{}', created: '2026-01-01' }
  recordChange(store, {
    title: 'Save a figure',
    forward: [{ kind: 'row', table: 'figures', id: number, row }],
    inverse: [{ kind: 'row', table: 'figures', id: number, row: before }],
  })
}

test('whatever is edited, undoing all gives the beginning and redoing all the end', () => {
  const beginning = contentsOf(store)
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      while (undo(store));
      store.statement('DELETE FROM journal').run()
      for (const made of steps) {
        try {
          take(made)
        } catch (error) {
          if ((error as Error).name !== 'InputError') throw error
        }
      }
      const end = contentsOf(store)
      expect(verifyProject(store).problems).toEqual([])
      const titles: string[] = []
      for (let back = undo(store); back; back = undo(store)) titles.push(back.title)
      expect(contentsOf(store)).toEqual(beginning)
      // What was undone among the steps may still wait to be redone after them.
      expect(titles.map(() => redo(store)?.title)).toEqual(titles.toReversed())
      expect(contentsOf(store)).toEqual(end)
    }),
    { numRuns: 60 },
  )
})

test('a new edit ends what could be redone, and the history survives closing', () => {
  tagSamples(store, '1..3', ['a'], [])
  annotateSamples(store, '2', { notes: 'looks odd' })
  expect(showHistory(store)).toEqual({ undo: { title: 'Note on 1 sample' }, redo: null })
  expect(undo(store)).toMatchObject({ title: 'Note on 1 sample', changed: ['samples', 'history'] })
  const { path } = store
  store.close()
  store = openProject(path)
  expect(showHistory(store)).toEqual({ undo: { title: 'Tag 3 samples' }, redo: { title: 'Note on 1 sample' } })
  deleteSamples(store, '5')
  expect(showHistory(store)).toEqual({ undo: { title: 'Delete 1 sample' }, redo: null })
  expect([undo(store)?.title, undo(store)?.title, undo(store)]).toEqual(['Delete 1 sample', 'Tag 3 samples', null])
  expect([redo(store)?.title, redo(store)?.title, redo(store)]).toEqual(['Tag 3 samples', 'Delete 1 sample', null])
})

test('an edit that changes nothing is no step', () => {
  annotateSamples(store, 'all', { starred: true })
  const before = showHistory(store)
  expect(annotateSamples(store, 'all', { starred: true })).toEqual({ samples, changed: [] })
  expect(tagSamples(store, '1', [], ['never-given'])).toEqual({ samples: 1, changed: [] })
  expect(renameEnsemble(store, 1, 'ipl batch 1')).toEqual([])
  expect(showHistory(store)).toEqual(before)
})

test('the history forgets its oldest steps beyond a thousand', () => {
  for (let k = 0; k < 1003; k++) annotateSamples(store, '1', { name: `name ${k}` })
  expect(store.statement('SELECT count(*) AS steps, min(id) AS oldest FROM journal').get()).toEqual({ steps: 1000, oldest: 4 })
})

test('what a run adds in the meantime is left alone by undo and redo', () => {
  tagSamples(store, 'all', ['early'], [])
  undo(store)
  store
    .statement(
      `INSERT INTO every_sample (id, name, dimension, particles, density, state, species_names, created)
    VALUES (99, 'late', 2, 8, 1, 'liquid', '["A"]', '2026-01-01')`,
    )
    .run()
  redo(store)
  const tagged = listSamples(store, sampleQuery.parse({ where: ['tags = early'] }))
  expect(tagged.total).toBe(samples)
  expect(tagged.rows.some((row) => row.id === 99)).toBe(false)
})

test.each([
  ['a b', /a tag is one word of at most 60 characters without commas \(got “a b”\)/],
  ['a,b', /one word/],
  ['', /one word/],
])('the tag “%s” is refused', (tag, sentence) => expect(() => tagSamples(store, '1', [tag], [])).toThrow(sentence))

test('a tag cannot come and go at once, and a name is never blank', () => {
  expect(() => tagSamples(store, '1', ['a'], ['a'])).toThrow('the tag “a” cannot be added and removed at once')
  expect(() => annotateSamples(store, '1', { name: '  ' })).toThrow('a name needs at least one character')
  expect(() => renameEnsemble(store, 7, 'x')).toThrow('there is no ensemble-7 in this project')
  expect(() => saveView(store, { ...view, where: ['densty = 1'] })).toThrow(/no column “densty”/)
  expect(() => deleteView(store, 4)).toThrow('there is no view-4 in this project')
})
