import { expect, test } from 'vitest'
import { toDense } from '../../../../src/compute/linalg/dense-symmetric.ts'
import { combineFourInto } from '../../../../src/compute/linalg/multiply-four.ts'
import { multiplyInto } from '../../../../src/compute/linalg/multiply.ts'
import { ipl } from '../../../../src/compute/models/ipl.ts'
import { randomField, randomSystem } from '../../../fixtures/random-system.ts'

/** The product written out on the dense matrix. */
function denseProduct(dense: Float64Array, x: Float64Array): Float64Array {
  return x.map((_, i) => x.reduce((sum, value, j) => sum + dense[i * x.length + j] * value, 0))
}

const dimensions = [2, 3, 4] as const

test.each(dimensions)('the product with one vector in %iD is the dense one', (dimension) => {
  const { configuration, interaction } = randomSystem(ipl, dimension)
  const hessian = interaction.hessian(configuration.positions)
  const x = randomField(configuration.positions.length, 1)
  const y = new Float64Array(x.length).fill(NaN)
  multiplyInto(hessian, x, y)
  const expected = denseProduct(toDense(hessian), x)
  const size = Math.max(...expected.map(Math.abs))
  y.forEach((value, i) => {
    expect(Math.abs(value - expected[i])).toBeLessThan(1e-13 * size)
  })
})

test.each(dimensions)('the fused product with four vectors in %iD is s H x + t x + u y of each', (dimension) => {
  const { configuration, interaction } = randomSystem(ipl, dimension)
  const hessian = interaction.hessian(configuration.positions)
  const n = configuration.positions.length
  const x = randomField(4 * n, 1)
  const before = randomField(4 * n, 2)
  const y = before.slice()
  combineFourInto(hessian, -0.3, x, 1.7, 0.6, y)
  for (let c = 0; c < 4; c++) {
    const product = new Float64Array(n)
    multiplyInto(
      hessian,
      Float64Array.from({ length: n }, (_, i) => x[4 * i + c]),
      product,
    )
    const size = Math.max(...product.map(Math.abs))
    product.forEach((value, i) => {
      const expected = -0.3 * value + 1.7 * x[4 * i + c] + 0.6 * before[4 * i + c]
      expect(Math.abs(y[4 * i + c] - expected)).toBeLessThan(1e-13 * size)
    })
  }
})
