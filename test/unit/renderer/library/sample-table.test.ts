// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { useSamplePages } from '../../../../src/renderer/engine/use-sample-pages.ts'
import SampleTable from '../../../../src/renderer/features/library/table/SampleTable.vue'
import { useColumnLayout } from '../../../../src/renderer/features/library/table/use-column-layout.ts'
import { useSampleSelection } from '../../../../src/renderer/features/library/use-sample-selection.ts'
import { givenSample } from '../doubles/given.ts'
import { mountInWindow } from '../doubles/mount-window.ts'
import { useLayout } from './laid-out.ts'

const total = 100_000
useLayout(640)

async function openTable() {
  const sort = ref({ column: 'id', descending: false })
  const heard = { star: [] as number[], copied: 0, removed: 0 }
  let selection!: ReturnType<typeof useSampleSelection>
  const table = defineComponent(() => {
    const query = () => ({ sort: sort.value })
    const pages = useSamplePages(query)
    selection = useSampleSelection(pages, query)
    const layout = useColumnLayout()
    return () =>
      h(SampleTable, {
        pages,
        columns: layout.shown.value,
        selected: selection.ids.value,
        current: null,
        sort: sort.value,
        'onUpdate:sort': (next: typeof sort.value) => (sort.value = next),
        onOnly: (row: { id: number }, index: number) => {
          selection.only(row.id, index)
        },
        onToggle: (row: { id: number }, index: number) => {
          selection.toggle(row.id, index)
        },
        onExtend: (index: number) => selection.extendTo(index),
        onAll: () => selection.all(),
        onClear: () => {
          selection.clear()
        },
        onStar: (row: { id: number }) => heard.star.push(row.id),
        onCopy: () => heard.copied++,
        onRemove: () => heard.removed++,
        onMove: layout.move,
        onResize: layout.resize,
      })
  })
  const opened = await mountInWindow(table, {
    'samples.list': ({ offset = 0, limit = 200 }) => ({
      rows: Array.from({ length: Math.min(limit, total - offset) }, (_, k) => givenSample(offset + k + 1)),
      total,
    }),
    'samples.ids': () => ({ ids: Int32Array.from({ length: total }, (_, k) => k + 1) }),
  })
  const rows = () => opened.wrapper.findAll('.rows [role=row]')
  const row = (index: number) => opened.wrapper.get(`[aria-rowindex="${index + 2}"]`)
  await vi.waitUntil(() => rows().length > 0 && row(0).text().includes('1000'))
  const grid = opened.wrapper.get('[role=grid]')
  const press = (key: string, held: object = {}) => grid.trigger('keydown', { key, ...held })
  return { ...opened, rows, row, grid, press, selection, sort, heard, chosen: () => [...selection.ids.value] }
}

test('a hundred thousand samples stand in the grid as some dozens of rows', async () => {
  const { rows, grid, row } = await openTable()
  expect(grid.attributes('aria-label')).toBe('Samples')
  expect(grid.attributes('aria-rowcount')).toBe(String(total + 1))
  expect(rows().length).toBeLessThan(60)
  expect(
    row(0)
      .findAll('[role=gridcell]')
      .map((cell) => cell.attributes('aria-colindex'))[0],
  ).toBe('1')
})

test('only the page in sight and its neighbour are asked for', async () => {
  const { double } = await openTable()
  await vi.waitUntil(() => double.calls.filter(({ name }) => name === 'samples.list').length === 2)
  const offsets = double.calls.filter(({ name }) => name === 'samples.list').map(({ args }) => (args as { offset: number }).offset)
  expect(offsets).toEqual([0, 200])
})

test('arrows move the active row, which the grid names, and Shift extends from where it began', async () => {
  const { grid, press, chosen } = await openTable()
  await press('ArrowDown')
  await press('ArrowDown')
  expect(chosen()).toEqual([2])
  expect(grid.attributes('aria-activedescendant')).toBe('sample-row-2')
  await press('ArrowDown', { shiftKey: true })
  await press('ArrowDown', { shiftKey: true })
  await vi.waitUntil(() => chosen().length === 3)
  expect(chosen()).toEqual([2, 3, 4])
  await press(' ')
  expect(chosen()).toEqual([2, 3])
})

test('a click takes one, Ctrl adds and takes away, Shift takes the range', async () => {
  const { row, chosen } = await openTable()
  await row(4).trigger('click')
  expect(chosen()).toEqual([5])
  expect(row(4).attributes('aria-selected')).toBe('true')
  await row(7).trigger('click', { ctrlKey: true })
  expect(chosen()).toEqual([5, 8])
  await row(4).trigger('click', { ctrlKey: true })
  expect(chosen()).toEqual([8])
  await row(1).trigger('click', { shiftKey: true })
  await vi.waitUntil(() => chosen().length === 4)
  expect(chosen()).toEqual([2, 3, 4, 5])
})

test('Ctrl A takes all of the query, named shortly', async () => {
  const { press, selection } = await openTable()
  await press('a', { ctrlKey: true })
  await vi.waitUntil(() => selection.ids.value.size === total)
  expect(selection.text.value).toBe('1..100000')
})

test('a range that reaches beyond the rows at hand is asked of the engine', async () => {
  const { press, row, chosen, double } = await openTable()
  await row(2).trigger('click')
  await press('End', { shiftKey: true })
  await vi.waitUntil(() => chosen().length === total - 2)
  expect(double.calls.filter(({ name }) => name === 'samples.ids')).toHaveLength(1)
})

test('another order keeps what is selected', async () => {
  const { wrapper, row, sort, chosen, double } = await openTable()
  await row(4).trigger('click')
  const head = () => wrapper.findAll('[role=columnheader]').find((one) => one.text() === 'N')
  await head()?.get('button').trigger('click')
  expect(sort.value).toEqual({ column: 'particles', descending: false })
  expect(head()?.attributes('aria-sort')).toBe('ascending')
  await head()?.get('button').trigger('click')
  expect(sort.value).toEqual({ column: 'particles', descending: true })
  await vi.waitUntil(() => double.calls.some(({ args }) => JSON.stringify(args).includes('"descending":true')))
  expect(chosen()).toEqual([5])
})

test('the star of a row is pressed without selecting the row', async () => {
  const { row, chosen, heard } = await openTable()
  await row(3).get('button[aria-label="Star sample 4"]').trigger('click')
  expect(heard.star).toEqual([4])
  expect(chosen()).toEqual([])
})

test('Ctrl C copies and Delete removes, by the same actions as everywhere', async () => {
  const { press, heard } = await openTable()
  await press('c', { ctrlKey: true })
  await press('Delete')
  expect(heard).toMatchObject({ copied: 1, removed: 1 })
})

test('columns are moved and resized by keys at their heads', async () => {
  const { wrapper } = await openTable()
  const heads = () => wrapper.findAll('[role=columnheader]').map((one) => one.text())
  const [first, second] = heads()
  const button = () => wrapper.findAll('[role=columnheader] button').find((one) => one.text() === second)
  await button()?.trigger('keydown', { key: 'ArrowLeft', altKey: true })
  await nextTick()
  expect(heads().slice(0, 2)).toEqual([second, first])
  const before = wrapper.get('[role=grid]').attributes('style')
  await button()?.trigger('keydown', { key: 'ArrowRight', shiftKey: true })
  await nextTick()
  expect(wrapper.get('[role=grid]').attributes('style')).not.toBe(before)
})
