// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import UndoButtons from '../../../../src/renderer/shell/UndoButtons.vue'
import { notifications } from '../../../../src/renderer/ui/notifications.ts'
import { mountInWindow } from '../doubles/mount-window.ts'

test('the buttons say what they would do, and after undoing the way back is offered', async () => {
  let done = ['Delete 12 samples']
  let undone: string[] = []
  const step = (titles: string[]) => (titles.length > 0 ? { title: titles.at(-1) ?? '' } : null)
  const { wrapper, actions } = await mountInWindow(UndoButtons, {
    'history.show': () => ({ undo: step(done), redo: step(undone) }),
    'history.undo': () => {
      undone = done
      done = []
      return { title: undone[0] ?? null }
    },
    'history.redo': () => {
      done = undone
      undone = []
      return { title: done[0] ?? null }
    },
  })
  await vi.waitUntil(() => actions.obstacleOf('edit.undo') === '')
  expect(wrapper.get('[aria-label=Undo]').attributes('title')).toContain('Undo: Delete 12 samples')
  expect(wrapper.get('[aria-label=Redo]').attributes('disabled')).toBeDefined()

  await wrapper.get('[aria-label=Undo]').trigger('click')
  await vi.waitUntil(() => actions.obstacleOf('edit.redo') === '')
  expect(actions.obstacleOf('edit.undo')).toBe('There is nothing to undo')
  const said = notifications.at(-1)
  expect(said).toMatchObject({ text: 'Undone: Delete 12 samples', action: { title: 'Redo' } })
  await said?.action?.run()
  await vi.waitUntil(() => actions.obstacleOf('edit.undo') === '')
})

test('what was changed elsewhere is asked anew', async () => {
  let title: string | null = null
  const { double, actions, project } = await mountInWindow(UndoButtons, {
    'history.show': () => ({ undo: title === null ? null : { title }, redo: null }),
  })
  await vi.waitUntil(() => actions.obstacleOf('edit.undo') !== null)
  title = 'Tag 3 samples'
  await double.emit('project.changed', { project: project.info.value?.path ?? '', what: ['history'] })
  await vi.waitUntil(() => actions.obstacleOf('edit.undo') === '')
})
