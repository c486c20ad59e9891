// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { createLayoutMemory } from '../../../../src/renderer/ui/layout-memory.ts'

async function given(kept: Record<string, unknown> = {}) {
  const rememberLayout = vi.fn<(changes: Record<string, unknown>) => void>()
  const memory = createLayoutMemory({ rememberedLayout: () => Promise.resolve(kept), rememberLayout })
  await memory.loaded
  return { memory, rememberLayout }
}

test('what main kept is found again', async () => {
  const { memory } = await given({ 'splitter.inspector': 22.5 })
  expect(memory.fact('splitter.inspector', 18).value).toBe(22.5)
  expect(memory.fact('rail.folded', false).value).toBe(false)
})

test.each([['18'], [null], [[18]], [{ width: 18 }]])('%o is not taken for a number', async (kept) => {
  const { memory } = await given({ width: kept })
  expect(memory.fact('width', 18).value).toBe(18)
})

test('all who ask by one key share one fact', async () => {
  const { memory } = await given()
  memory.fact('text-size', 100).value = 150
  expect(memory.fact('text-size', 100).value).toBe(150)
})

test('only what changed is sent, and what was not sent yet goes with the page', async () => {
  const { memory, rememberLayout } = await given({ a: 1, b: 2 })
  const a = memory.fact('a', 0)
  memory.fact('b', 0)
  a.value = 3
  a.value = 4
  memory.flush()
  const sent = Object.assign({}, ...rememberLayout.mock.calls.map(([changes]) => changes)) as unknown
  expect(sent).toEqual({ a: 4 })
  rememberLayout.mockClear()
  memory.flush()
  expect(rememberLayout).not.toHaveBeenCalled()
})

test('changes inside a list are kept too', async () => {
  const { memory, rememberLayout } = await given()
  memory.fact<string[]>('columns', ['id']).value.push('model')
  memory.flush()
  expect(rememberLayout).toHaveBeenCalledWith({ columns: ['id', 'model'] })
})
