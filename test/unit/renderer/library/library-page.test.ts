// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import LibraryPage from '../../../../src/renderer/features/library/LibraryPage.vue'
import { notifications } from '../../../../src/renderer/ui/notifications.ts'
import type { CallArguments } from '../../../../src/shared/contracts/calls.ts'
import type { SampleRow } from '../../../../src/shared/contracts/records.ts'
import type { Answers } from '../doubles/engine-double.ts'
import { givenSample } from '../doubles/given.ts'
import { mountInWindow } from '../doubles/mount-window.ts'
import { useLayout } from './laid-out.ts'

useLayout()
// the 3D view needs a graphics device, which is not what is tested here
vi.mock('../../../../src/renderer/features/library/SampleStage.vue', () => ({ default: { template: '<div />' } }))

function library(rows: SampleRow[]): Answers {
  const fits = ({
    selection = 'all',
    where = [],
    search = '',
  }: {
    selection?: string | undefined
    where?: string[] | undefined
    search?: string | undefined
  }) =>
    rows.filter(
      (row) =>
        row.name.includes(search) &&
        (selection === 'ensemble:1' ? row.ensemble === 'ensemble-1' : true) &&
        where.every((one) => holds(row, one)),
    )
  const holds = (row: SampleRow, condition: string) => {
    if (condition === 'starred = true') return row.starred
    const [, key = '', value = ''] = /^(\w+) = (.*)$/.exec(condition) ?? []
    return String(row[key as keyof SampleRow]) === value
  }
  return {
    'samples.list': ({ offset = 0, limit = 200, ...query }) => {
      const found = fits(query)
      return { rows: found.slice(offset, offset + limit), total: found.length }
    },
    'samples.ids': (query) => ({ ids: Int32Array.from(fits(query), (row) => row.id) }),
    'samples.values': ({ column }) => [{ value: column === 'state' ? 'inherent' : null, samples: rows.length }],
    'samples.show': ({ sample }) => ({
      row: rows.find((row) => row.id === sample) ?? givenSample(sample),
      modelParameters: {},
      notes: 'a note',
      details: {},
      parents: [],
      children: [],
      recipe: { vitrine: 1 },
      source: null,
      results: [],
      command: 'vitrine prepare',
    }),
    'samples.family': ({ sample }) => ({ nodes: [{ id: sample, kind: 'sample', title: '', generation: 0 }], edges: [], hidden: 0 }),
    'samples.configuration': () => Promise.reject(new Error('not looked at here')),
    'samples.annotate': () => ({ samples: 1 }),
    'samples.tag': () => ({ samples: 1 }),
    'samples.delete': () => ({ samples: 2 }),
    'history.undo': () => ({ title: 'Delete 2 samples' }),
    'ensembles.list': () => [
      { id: 'ensemble-1', name: 'fast 3D IPL', run: 'run-1', samples: rows.length, created: '2026-01-02T03:04:05Z' },
    ],
    'ensembles.rename': () => ({}),
    'views.save': ({ id = 'view-1', ...view }) => ({ id, ...view }),
    'results.list': () => [],
  }
}
const five = () => Array.from({ length: 5 }, (_, k) => givenSample(k + 1, { state: k === 4 ? 'liquid' : 'inherent' }))

async function open(rows: SampleRow[], extra: Answers = {}) {
  const opened = await mountInWindow(LibraryPage, { ...library(rows), ...extra })
  if (rows.length > 0) await vi.waitUntil(() => opened.wrapper.findAll('.rows [role=row]').length === rows.length)
  await vi.waitUntil(() => opened.double.calls.some(({ name }) => name === 'ensembles.list'))
  await flushPromises()
  const row = (index: number) => opened.wrapper.get(`[role=grid] [aria-rowindex="${index + 2}"]`)
  const called = <C extends Parameters<typeof opened.engine.call>[0]>(name: C) =>
    opened.double.calls.filter((one) => one.name === name).map((one) => one.args as CallArguments<C>)
  return { ...opened, row, called }
}
const byName = (name: string) => [...document.body.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent?.trim() === name)

test('an empty library says what to do next, with the buttons that do it', async () => {
  const { wrapper, router } = await open([], { 'ensembles.list': () => [] })
  await vi.waitUntil(() => wrapper.text().includes('No samples yet'))
  byName('Prepare samples')?.click()
  // the place is loaded when it is first gone to
  await vi.waitUntil(() => router.currentRoute.value.path === '/prepare', { timeout: 20_000 })
})

test('a filter chip narrows, says how much is left, and goes again', async () => {
  const { wrapper, called } = await open(five())
  byName('Filter')?.click()
  await vi.waitUntil(() => [...document.querySelectorAll('.values button')].length > 0)
  document.querySelector<HTMLElement>('.values button')?.click()
  await vi.waitUntil(() => wrapper.text().includes('4 of 5 samples'))
  expect(called('samples.list').some(({ where }) => where?.includes('state = inherent'))).toBe(true)
  await wrapper.get('button[aria-label="Remove the filter State is inherent"]').trigger('click')
  await vi.waitUntil(() => wrapper.findAll('.rows [role=row]').length === 5)
})

test('when nothing fits, the filter to remove says how many samples stand without it', async () => {
  const { wrapper } = await open(five())
  await wrapper.get('input[type=search]').setValue('nothing like this')
  await vi.waitUntil(() => wrapper.text().includes('No sample fits all of this.'))
  await vi.waitUntil(() => wrapper.text().includes('then 5 samples'))
  byName('Remove the words “nothing like this”')?.click()
  await vi.waitUntil(() => wrapper.findAll('.rows [role=row]').length === 5)
})

test('an empty list without filters says what would stand in it', async () => {
  const { wrapper } = await open(five())
  await wrapper
    .findAll('nav button')
    .find((one) => one.text().startsWith('Starred'))
    ?.trigger('click')
  await vi.waitUntil(() => wrapper.text().includes('No sample is starred yet'))
})

test('deleting needs no question: the bin takes it and the message takes it back', async () => {
  const { row, called, actions } = await open(five())
  await row(1).trigger('click')
  await row(2).trigger('click', { ctrlKey: true })
  await actions.run('library.delete')
  expect(called('samples.delete')).toEqual([{ samples: '2..3' }])
  const said = notifications.at(-1)
  expect(said?.text).toBe('2 samples moved to the bin')
  await said?.action?.run()
  expect(called('history.undo')).toHaveLength(1)
})

test('actions that need a selection say so, and act on it by its numbers', async () => {
  const { called, actions, router } = await open(five())
  await actions.run('library.select-all')
  await flushPromises()
  expect(actions.obstacleOf('library.compare')).toBe('')
  await actions.run('library.star')
  expect(called('samples.annotate')).toEqual([{ samples: '1..5', starred: true }])
  await actions.run('library.compare')
  expect(router.currentRoute.value.fullPath).toBe('/figures?samples=1..5')
})

test('notes keep themselves when the box is left, and a name on Enter', async () => {
  const rows = five()
  const opened = await mountInWindow(LibraryPage, library(rows), {}, { sample: 2 })
  const notes = () => opened.wrapper.find<HTMLTextAreaElement>('textarea')
  await vi.waitUntil(() => notes().exists())
  await notes().setValue('quenched twice')
  await notes().trigger('blur')
  await flushPromises()
  const annotations = opened.double.calls.filter(({ name }) => name === 'samples.annotate').map(({ args }) => args)
  expect(annotations).toEqual([{ samples: '2', notes: 'quenched twice' }])
})

test('an ensemble is renamed where it stands', async () => {
  const { wrapper, called } = await open(five())
  await vi.waitUntil(() => wrapper.text().includes('fast 3D IPL'))
  const entry = wrapper.findAll('nav button').find((one) => one.text().includes('fast 3D IPL'))
  await entry?.trigger('keydown', { key: 'F2' })
  await flushPromises()
  const box = wrapper.get<HTMLInputElement>('nav input')
  await box.setValue('cold 3D IPL')
  await box.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(called('ensembles.rename')).toEqual([{ ensemble: 'ensemble-1', name: 'cold 3D IPL' }])
})
