import { expect, test } from 'vitest'
import { estimateSpectrum } from '../../../../src/compute/linalg/spectrum-estimate.ts'
import { translationBlock } from '../../../../src/compute/linalg/zero-modes.ts'
import { createStream } from '../../../../src/compute/random/philox.ts'
import { springCrystal, springCrystalEigenvalues } from '../../../fixtures/spring-crystal.ts'

test('counts below a value are estimated to a third, and the top bounds the spectrum', () => {
  const cells = 5
  const exact = springCrystalEigenvalues(cells).slice(3)
  const matrix = springCrystal(cells)
  const known = { blocks: [translationBlock(matrix.rows, 3)], count: 3 }
  const estimate = estimateSpectrum(matrix, known, 60, createStream(1, 0, 'modes'), () => undefined)
  expect(estimate.top).toBeGreaterThan(exact[exact.length - 1])
  expect(estimate.top).toBeLessThan(1.05 * exact[exact.length - 1])
  for (const count of [100, 300, 700, 1200]) {
    const value = estimate.valueAt(count)
    const below = exact.filter((eigenvalue) => eigenvalue < value).length
    expect(Math.abs(below / count - 1)).toBeLessThan(1 / 3)
  }
})
