// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { ref } from 'vue'
import { createActionTable } from '../../../../src/renderer/actions/action-table.ts'
import { clearNotifications, notifications } from '../../../../src/renderer/ui/notifications.ts'

afterEach(clearNotifications)

test('what nobody offers is neither listed nor run', async () => {
  const table = createActionTable()
  expect(table.obstacleOf('file.new')).toBeNull()
  expect(table.offered.value).toEqual([])
  await table.run('file.new')
})

test('the newest offer counts, and the one before comes back', async () => {
  const table = createActionTable()
  const page = vi.fn<() => void>()
  const dialog = vi.fn<() => void>()
  table.register('view.inspector', { run: page })
  const takeBack = table.register('view.inspector', { run: dialog })
  await table.run('view.inspector')
  takeBack()
  await table.run('view.inspector')
  expect([dialog.mock.calls.length, page.mock.calls.length]).toEqual([1, 1])
})

test('an obstacle is read anew each time, keeps the action from running, and stands in the list', async () => {
  const table = createActionTable()
  const run = vi.fn<() => void>()
  const isOpen = ref(false)
  table.register('file.import', { run, obstacle: () => (isOpen.value ? '' : 'Open a project first') })
  expect(table.offered.value.map(({ head, obstacle }) => [head.id, obstacle])).toEqual([['file.import', 'Open a project first']])
  await table.run('file.import')
  expect(run).not.toHaveBeenCalled()
  isOpen.value = true
  expect(table.offered.value[0]?.obstacle).toBe('')
  await table.run('file.import')
  expect(run).toHaveBeenCalledTimes(1)
})

test('what is offered stands in the order of the list, whoever came first', () => {
  const table = createActionTable()
  for (const id of ['go.home', 'edit.undo', 'file.new'] as const) table.register(id, { run: () => undefined })
  expect(table.offered.value.map(({ head }) => head.id)).toEqual(['file.new', 'edit.undo', 'go.home'])
})

test('a failure is said in a notification', async () => {
  const table = createActionTable()
  table.register('file.new', { run: () => Promise.reject(new Error('the disk is full')) })
  await table.run('file.new')
  expect(notifications.at(-1)).toMatchObject({ kind: 'bad', text: 'the disk is full' })
})
