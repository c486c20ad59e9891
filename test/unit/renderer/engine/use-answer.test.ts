// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { defineComponent, h, ref, type Ref } from 'vue'
import { connectEngine } from '../../../../src/renderer/engine/connection.ts'
import { useAnswer, type Answered } from '../../../../src/renderer/engine/use-answer.ts'
import { engineKey } from '../../../../src/renderer/engine/use-engine.ts'
import type { CallResult } from '../../../../src/shared/contracts/calls.ts'
import { createEngineDouble, type Answers } from '../doubles/engine-double.ts'
import { givenSample } from '../doubles/given.ts'

type Page = CallResult<'samples.list'>

function ask(answers: Answers, selection: Ref<string | null>) {
  const double = createEngineDouble(answers)
  let answered: Answered<Page> | undefined
  const component = mount(
    defineComponent(() => {
      answered = useAnswer('samples.list', () => (selection.value === null ? null : { selection: selection.value }), ['sample.added'])
      return () => h('p')
    }),
    { global: { provide: { [engineKey as symbol]: connectEngine(double.bridge, double.host) } } },
  )
  if (!answered) throw new Error('the component was not set up')
  return { double, component, answered }
}
const page = (id: number): Page => ({ rows: [givenSample(id)], total: 1 })

test('an answer that comes after a newer question is dropped', async () => {
  const slow: ((value: Page) => void)[] = []
  const selection = ref<string | null>('1')
  const { answered, double } = ask(
    { 'samples.list': (args) => (args.selection === '1' ? new Promise((resolve) => slow.push(resolve)) : page(2)) },
    selection,
  )
  await vi.waitUntil(() => double.calls.length === 1)
  selection.value = '2'
  await vi.waitUntil(() => answered.value.value !== null)
  slow[0]?.(page(1))
  await flushPromises()
  await vi.waitUntil(() => !answered.isAsking.value)
  expect(answered.value.value?.rows[0]?.id).toBe(2)
})

test('it asks again when an event says that something was added', async () => {
  let times = 0
  const { answered, double } = ask({ 'samples.list': () => page(++times) }, ref('all'))
  await vi.waitUntil(() => answered.value.value !== null)
  await double.emit('sample.added', { project: '/a', samples: [2] })
  await vi.waitUntil(() => answered.value.value?.rows[0]?.id === 2)
  expect(times).toBe(2)
})

test('it asks again after the engine came back, so that a failed question mends itself', async () => {
  let isBroken = true
  const { answered, double } = ask(
    {
      'samples.list': () => {
        if (isBroken) throw new Error('database is locked')
        return page(1)
      },
    },
    ref('all'),
  )
  await vi.waitUntil(() => answered.error.value !== null)
  isBroken = false
  double.stop()
  double.start()
  await vi.waitUntil(() => answered.value.value !== null)
  expect(answered.error.value).toBeNull()
})

test('with nothing to ask there is no answer and no call', async () => {
  const selection = ref<string | null>('all')
  const { answered, double } = ask({ 'samples.list': () => page(1) }, selection)
  await vi.waitUntil(() => answered.value.value !== null)
  selection.value = null
  await flushPromises()
  expect(answered.value.value).toBeNull()
  expect(double.calls).toHaveLength(1)
})
