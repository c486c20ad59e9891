// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useGrowingCount } from '../../../../src/renderer/features/jobs/use-growing-count.ts'

const frames = new Map<number, () => void>()
let newest = 0
vi.stubGlobal('requestAnimationFrame', (frame: () => void) => {
  frames.set(++newest, frame)
  return newest
})
vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id))
function nextFrame(): void {
  const due = [...frames.values()]
  frames.clear()
  for (const frame of due) frame()
}
afterEach(() => {
  frames.clear()
})

test('a long list is made piece by piece, a frame each, until all of it is there', async () => {
  const total = ref(70)
  const scope = effectScope()
  const made = scope.run(() => useGrowingCount(() => total.value, 30))
  expect(made?.value).toBe(30)
  nextFrame()
  expect(made?.value).toBe(60)
  nextFrame()
  expect(made?.value).toBe(90)
  nextFrame()
  expect(made?.value).toBe(90)

  total.value = 100
  await nextTick()
  nextFrame()
  expect(made?.value).toBe(120)
  scope.stop()
})

test('nothing grows once nobody looks any more', () => {
  const scope = effectScope()
  const made = scope.run(() => useGrowingCount(() => 1000, 30))
  scope.stop()
  nextFrame()
  expect(made?.value).toBe(30)
})
