// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import { useActions } from '../../../../src/renderer/actions/use-action.ts'
import { useFrameActions } from '../../../../src/renderer/shell/use-frame-actions.ts'
import { useRem } from '../../../../src/renderer/ui/text-size.ts'
import { mountInWindow } from '../doubles/mount-window.ts'

const page = defineComponent(() => {
  useFrameActions()
  const actions = useActions()
  const rem = useRem()
  return () => h('p', `${String(rem.value)} ${actions.obstacleOf('view.text-larger') ?? ''}`)
})
const root = () => document.documentElement.style.fontSize

test('text grows in steps to 200 %, not beyond, and comes back', async () => {
  const { wrapper, actions } = await mountInWindow(page)
  expect(root()).toBe('100%')
  const sizes: string[] = []
  for (let step = 0; step < 4; step++) {
    await actions.run('view.text-larger')
    await nextTick()
    sizes.push(root())
  }
  expect(sizes).toEqual(['125%', '150%', '200%', '200%'])
  expect(wrapper.text()).toBe('32 The text is as large as it gets')
  await actions.run('view.text-smaller')
  await nextTick()
  expect(root()).toBe('150%')
  await actions.run('view.text-reset')
  await nextTick()
  expect(root()).toBe('100%')
})
