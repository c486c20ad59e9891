import { expect, test } from 'vitest'
import { boundsForWindow, defaultSize } from '../../../src/main/window/bounds.ts'

const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }]
const remembered = { x: 100, y: 50, width: 1400, height: 900 }

test('the first window ever has the default size and no place of its own', () => {
  expect(boundsForWindow(null, [], screens)).toEqual(defaultSize)
})

test('a window comes back where the last one was', () => {
  expect(boundsForWindow(remembered, [], screens)).toEqual(remembered)
})

test('a second window does not cover the first', () => {
  expect(boundsForWindow(remembered, [remembered], screens)).toEqual({ ...remembered, x: 128, y: 78 })
})

test('a window from a screen that is gone keeps its size alone', () => {
  expect(boundsForWindow({ ...remembered, x: 2500 }, [], screens)).toEqual({ width: 1400, height: 900 })
})
