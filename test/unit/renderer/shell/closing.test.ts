// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { useClosing } from '../../../../src/renderer/shell/use-closing.ts'
import type { Bridge } from '../../../../src/shared/contracts/bridge.ts'
import type { Answers } from '../doubles/engine-double.ts'
import { mountInWindow } from '../doubles/mount-window.ts'
import { givenRun } from '../doubles/given.ts'

const page = defineComponent(() => {
  useClosing()
  return () => h('p')
})

async function given(answers: Answers = {}) {
  const noteActivity = vi.fn<Bridge['noteActivity']>()
  const closeNow = vi.fn<Bridge['closeNow']>()
  const rows = [givenRun(3), givenRun(2, { state: 'queued', name: 'another' }), givenRun(1, { state: 'done' })]
  const mounted = await mountInWindow(page, { 'runs.list': () => rows, ...answers }, { noteActivity, closeNow })
  await vi.waitUntil(() => noteActivity.mock.calls.at(-1)?.[0].runs === 2)
  return { ...mounted, noteActivity, closeNow }
}

test('main hears how many runs there are and what the first is called', async () => {
  const { noteActivity } = await given()
  expect(noteActivity).toHaveBeenLastCalledWith({ runs: 2, name: 'fast 3D IPL' })
})

test.each([
  ['pause', 'runs.pause'],
  ['cancel', 'runs.cancel'],
] as const)('“%s” is done to what runs or waits, and only then the window may close', async (choice, call) => {
  const { double, closeNow } = await given({ 'runs.pause': () => ({}), 'runs.cancel': () => ({}) })
  double.closeWith(choice)
  expect(closeNow).not.toHaveBeenCalled()
  await vi.waitUntil(() => closeNow.mock.calls.length === 1)
  const asked = double.calls.filter(({ name }) => name === call)
  expect(asked.map(({ args }) => args)).toEqual([{ run: 'run-3' }, { run: 'run-2' }])
})

test('a run that ended meanwhile does not keep the window open', async () => {
  const refuse = () => Promise.reject(new Error('run-3 is done'))
  const { double, closeNow } = await given({ 'runs.cancel': refuse })
  double.closeWith('cancel')
  await vi.waitUntil(() => closeNow.mock.calls.length === 1)
})
