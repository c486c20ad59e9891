// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { computed, defineComponent, h, nextTick, ref } from 'vue'
import { useSamplePages } from '../../../../src/renderer/engine/use-sample-pages.ts'
import { sampleColumns } from '../../../../src/renderer/features/library/sample-columns.ts'
import SampleTable from '../../../../src/renderer/features/library/SampleTable.vue'
import { mountInWindow } from '../doubles/mount-window.ts'
import { givenSample } from '../doubles/given.ts'

const total = 100_000
// the double has no layout: the table gets a height to fill
beforeEach(() => {
  let laidOut: object = document.createElement('div')
  while (!Object.hasOwn(laidOut, 'clientHeight')) laidOut = Object.getPrototypeOf(laidOut) as object
  vi.spyOn(laidOut as Element, 'clientHeight', 'get').mockReturnValue(560)
  vi.spyOn(laidOut as Element, 'clientWidth', 'get').mockReturnValue(640)
})
afterEach(() => {
  vi.restoreAllMocks()
})

async function openTable() {
  const selected = ref<number | null>(null)
  const sort = ref({ column: 'id', descending: false })
  const table = defineComponent(() => {
    const pages = useSamplePages(() => ({ sort: sort.value }))
    const columns = computed(() => sampleColumns.slice(0, 5))
    return () =>
      h(SampleTable, {
        pages,
        columns: columns.value,
        selected: selected.value,
        sort: sort.value,
        'onUpdate:sort': (next: typeof sort.value) => (sort.value = next),
        onSelect: (sample: number) => (selected.value = sample),
      })
  })
  const opened = await mountInWindow(table, {
    'samples.list': ({ offset = 0, limit = 200 }) => ({
      rows: Array.from({ length: Math.min(limit, total - offset) }, (_, k) => givenSample(offset + k + 1)),
      total,
    }),
  })
  const rows = () => opened.wrapper.findAll('.rows [role=row]')
  await vi.waitUntil(() => rows().length > 0 && rows()[0]?.text().includes('1000'))
  return { ...opened, rows, selected, sort, grid: opened.wrapper.get('[role=grid]') }
}

test('a hundred thousand samples stand in the grid as some dozens of rows', async () => {
  const { rows, grid } = await openTable()
  expect(grid.attributes('aria-label')).toBe('Samples')
  expect(grid.attributes('aria-rowcount')).toBe(String(total + 1))
  expect(rows().length).toBeLessThan(60)
  expect(rows()[0]?.attributes('aria-rowindex')).toBe('2')
})

test('only the page that is seen is asked for', async () => {
  const { double } = await openTable()
  const offsets = double.calls.filter(({ name }) => name === 'samples.list').map(({ args }) => (args as { offset: number }).offset)
  expect(new Set(offsets)).toEqual(new Set([0]))
})

test('the arrow keys move the selection, which the grid names as its active row', async () => {
  const { grid, selected } = await openTable()
  await grid.trigger('keydown', { key: 'ArrowDown' })
  await grid.trigger('keydown', { key: 'ArrowDown' })
  await nextTick()
  expect(selected.value).toBe(2)
  expect(grid.attributes('aria-activedescendant')).toBe('sample-row-2')
})

test('a click selects, and the selection is told to readers of the screen', async () => {
  const { rows, selected } = await openTable()
  await rows()[4]?.trigger('click')
  await nextTick()
  expect(selected.value).toBe(5)
  expect(rows()[4]?.attributes('aria-selected')).toBe('true')
})

test('a head asks the engine for another order, and twice for the opposite', async () => {
  const { wrapper, sort, double } = await openTable()
  const head = () => wrapper.findAll('[role=columnheader]').find((one) => one.text() === 'N')
  await head()?.get('button').trigger('click')
  expect(sort.value).toEqual({ column: 'particles', descending: false })
  expect(head()?.attributes('aria-sort')).toBe('ascending')
  await head()?.get('button').trigger('click')
  expect(sort.value).toEqual({ column: 'particles', descending: true })
  await vi.waitUntil(() => double.calls.some(({ args }) => JSON.stringify(args).includes('"descending":true')))
})
