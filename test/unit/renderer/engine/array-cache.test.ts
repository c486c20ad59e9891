import { expect, test, vi } from 'vitest'
import { createArrayCache } from '../../../../src/renderer/engine/array-cache.ts'

const arrayOf = (numbers: number) => ({ data: new Float64Array(numbers), shape: [numbers], unit: '1' })

test('the same question is asked once', async () => {
  const cache = createArrayCache(1e6)
  const ask = vi.fn(() => Promise.resolve(arrayOf(3)))
  expect(await cache.get('a', ask)).toBe(await cache.get('a', ask))
  expect(ask).toHaveBeenCalledTimes(1)
})

test('beyond its capacity it forgets what was asked for longest ago', async () => {
  const cache = createArrayCache(2 * 8 * 10)
  const ask = vi.fn(() => Promise.resolve(arrayOf(10)))
  await cache.get('a', ask)
  await cache.get('b', ask)
  await cache.get('a', ask)
  await cache.get('c', ask)
  await cache.get('a', ask)
  expect(ask).toHaveBeenCalledTimes(3)
  await cache.get('b', ask)
  expect(ask).toHaveBeenCalledTimes(4)
})

test('a failed question is asked again', async () => {
  const cache = createArrayCache(1e6)
  await expect(cache.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect((await cache.get('a', () => Promise.resolve(arrayOf(2)))).shape).toEqual([2])
})
