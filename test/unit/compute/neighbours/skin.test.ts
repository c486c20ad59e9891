import { expect, test } from 'vitest'
import { createSkin } from '../../../../src/compute/neighbours/skin.ts'

test('the skin grows with the speed of particles, within its bounds', () => {
  const widths = [1e-6, 1e-2, 4e-2, 1].map((speed) => {
    const skin = createSkin(3, 2, 1)
    skin.learn(speed, 1)
    return skin.width
  })
  expect(widths).toEqual([...widths].sort((a, b) => a - b))
  // the ends of what it may choose, in mean spacings
  expect(widths[0]).toBeCloseTo(0.05, 12)
  expect(widths[3]).toBeCloseTo(0.8, 12)
  expect(widths[1]).toBeGreaterThan(widths[0])
  expect(widths[3]).toBeGreaterThan(widths[1])
})
