import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeLibrary } from '../../../../src/compute/bench/library/make-library.ts'
import { openSession, type Session, small } from '../../../fixtures/engine-session.ts'
import { useScratchFolder } from '../../../fixtures/scratch.ts'

const folder = useScratchFolder()
let session: Session

beforeEach(async () => {
  const path = join(folder(), 'a.vitrine')
  makeLibrary(path, { samples: 12 })
  session = openSession(small)
  await session.call('project.open', { path })
})

afterEach(() => session.close())

/** What was told since the last look. */
const told = () =>
  session.heard.splice(0).flatMap(({ name, payload }) => (name === 'project.changed' ? [(payload as { what: string[] }).what] : []))

test('every edit, undo and redo tells the windows of the project what to ask anew, and other projects nothing', async () => {
  const { call, engine } = session
  const elsewhere: string[] = []
  const other = engine.connect((name) => elsewhere.push(name))
  await other.call('project.create', { path: join(folder(), 'b.vitrine') })

  expect(await call('samples.tag', { samples: '1..4', add: ['seen'] })).toEqual({ samples: 4 })
  expect(told()).toEqual([['samples', 'tags', 'history']])
  await call('samples.annotate', { samples: '2', name: 'mine', notes: 'odd', starred: true })
  expect(told()).toEqual([['samples', 'history']])
  expect(await call('samples.show', { sample: 2 })).toMatchObject({
    notes: 'odd',
    row: { name: 'mine', starred: true, tags: expect.stringContaining('seen') as string },
  })
  await call('ensembles.rename', { ensemble: 'ensemble-1', name: 'renamed' })
  expect(told()).toEqual([['ensembles', 'samples', 'history']])
  const view = { name: 'v', selection: 'all', where: [], search: '', sort: null, columns: [] }
  const saved = await call('views.save', view)
  expect(await call('views.save', { ...view, search: 'x', id: saved.id })).toEqual({ ...view, search: 'x', id: 'view-1' })
  await call('views.delete', { view: 'view-1' })
  expect(told()).toEqual(Array(3).fill(['views', 'history']))
  expect(await call('samples.delete', { samples: 'tag:seen' })).toEqual({ samples: 4 })
  expect(told()).toEqual([['samples', 'tags', 'ensembles', 'results', 'bin', 'history']])

  expect(await call('history.show', {})).toEqual({ undo: { title: 'Delete 4 samples' }, redo: null })
  expect(await call('history.undo', {})).toEqual({ title: 'Delete 4 samples' })
  expect(await call('history.undo', {})).toEqual({ title: 'Delete the view v' })
  expect(await call('views.list', {})).toMatchObject([{ id: 'view-1', search: 'x' }])
  expect(await call('history.redo', {})).toEqual({ title: 'Delete the view v' })
  expect(told().map((what) => what.at(-1))).toEqual(['history', 'history', 'history'])
  await call('samples.annotate', { samples: '2', starred: true })
  expect(told()).toEqual([])
  expect(elsewhere).toEqual([])
})

test('the bin is listed, restored and emptied', async () => {
  const { call } = session
  await call('samples.delete', { samples: '1..2' })
  await call('samples.delete', { samples: '3' })
  expect((await call('bin.list', {})).map(({ id, samples }) => [id, samples])).toEqual([
    [2, 1],
    [1, 2],
  ])
  expect(await call('bin.restore', { entries: [1] })).toEqual({ samples: 2 })
  const emptied = await call('bin.empty', {})
  expect(emptied.samples).toBe(1)
  expect(emptied.bytes).toBeGreaterThan(0)
  expect((await call('samples.list', {})).total).toBe(11)
  expect(await call('project.verify', {})).toMatchObject({ problems: [] })
  // The deletion of samples 1 and 2 and their coming back are still steps; that of sample 3 is none any more.
  expect((await call('history.undo', {})).title).toBe('Restore 2 samples')
  expect((await call('history.undo', {})).title).toBe('Delete 2 samples')
  expect((await call('history.undo', {})).title).toBe(null)
})

test('samples are not deleted under a run that works on them, and are once it has been cancelled', async () => {
  const { call, reach } = session
  const { run } = await call('runs.prepare', {
    recipe: { vitrine: 1, system: { from: '1' }, protocol: { name: 'still', draws: 500_000 }, samples: 50 },
  })
  await expect(call('samples.delete', { samples: '1..3' })).rejects.toThrow(
    'run-2 still works on sample 1: let it finish or cancel it, then delete',
  )
  expect(await call('samples.delete', { samples: '2..3' })).toEqual({ samples: 2 })
  await call('history.undo', {})
  await call('runs.cancel', { run })
  await reach(run, 'cancelled')
  expect(await call('samples.delete', { samples: '1..3' })).toEqual({ samples: 3 })
})

test('the engine says when nothing is worked on any more', async () => {
  const { call, reach } = session
  await call('engine.whenIdle', {})
  const { run } = await call('runs.prepare', {
    recipe: { vitrine: 1, system: { from: '1' }, protocol: { name: 'still' }, samples: 3 },
  })
  await call('engine.whenIdle', {})
  expect((await reach(run, 'done')).done).toBe(3)
})

test('ids come in the order of the query, in memory of their own', async () => {
  const { ids } = await session.call('samples.ids', { sort: { column: 'id', descending: true }, where: ['id > 9'] })
  expect(ids).toEqual(Int32Array.of(12, 11, 10))
  ids.fill(0)
  expect((await session.call('samples.ids', { sort: { column: 'id', descending: true }, where: ['id > 9'] })).ids[0]).toBe(12)
})

test('a table has every column with all digits, text quoted, and only what was asked', async () => {
  const { call } = session
  const output = join(folder(), 'table.csv')
  await call('samples.annotate', { samples: '1', name: 'a "b", c' })
  const { bytes } = await call('samples.exportTable', { output, where: ['id <= 2'] })
  const text = readFileSync(output, 'utf8')
  expect(bytes).toBe(Buffer.byteLength(text))
  const [head, first, second] = text.trimEnd().split('\n')
  const { rows } = await call('samples.list', { where: ['id <= 2'] })
  expect(head.split(',')).toEqual(Object.keys(rows[0]))
  expect(first).toContain(',"a ""b"", c"')
  expect(second.split(',')[head.split(',').indexOf('energyPerParticle')]).toBe(String(rows[1].energyPerParticle))
  await expect(call('samples.exportTable', { output })).rejects.toThrow(/exists already/)
  await call('samples.exportTable', { output, overwrite: true, columns: ['id', 'pressure'], selection: '1' })
  // Sample 1 has no pressure.
  expect(readFileSync(output, 'utf8')).toBe('id,pressure\n1,\n')
  await expect(call('samples.exportTable', { output, overwrite: true, columns: ['idd'] })).rejects.toThrow(/samples have no column “idd”/)
})

test('chosen samples go into a folder, a file each, or none of them', async () => {
  const { call } = session
  const target = join(folder(), 'made', 'here')
  expect(await call('samples.exportAll', { samples: '2..4', format: 'xyz', folder: target })).toMatchObject({ files: 3 })
  expect(readdirSync(target).sort()).toEqual(['sample-2.xyz', 'sample-3.xyz', 'sample-4.xyz'])
  await expect(call('samples.exportAll', { samples: '1..4', format: '.xyz', folder: target })).rejects.toThrow(
    /sample-2\.xyz exists already/,
  )
  expect(existsSync(join(target, 'sample-1.xyz'))).toBe(false)
  writeFileSync(join(folder(), 'file'), '')
  await expect(call('samples.exportAll', { samples: '1', format: 'xyz', folder: join(folder(), 'file', 'x') })).rejects.toThrow(
    /cannot be made/,
  )
  await expect(call('samples.exportAll', { samples: '1', format: 'doc', folder: target })).rejects.toThrow(/\.xyz/)
})

test('the family of a sample and the tags of the project are told', async () => {
  const { call } = session
  const { nodes, hidden } = await call('samples.family', { sample: 4 })
  expect(nodes.filter((node) => node.kind === 'sample').map((node) => [node.id, node.generation])).toEqual([
    [4, 0],
    [3, -2],
  ])
  expect(hidden).toBe(0)
  await call('samples.tag', { samples: '1', add: ['aaa'] })
  expect((await call('tags.list', {}))[0]).toEqual({ tag: 'aaa', samples: 1 })
  expect(await call('samples.values', { column: 'state', where: ['id = 1'] })).toHaveLength(1)
})
