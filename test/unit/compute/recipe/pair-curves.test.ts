import { describe, expect, test } from 'vitest'
import { resolveModel } from '../../../../src/compute/definitions/resolve-model.ts'
import { pairCurves } from '../../../../src/compute/recipe/pair-curves.ts'
import { models } from '../../../../src/compute/registry.ts'

const cases = models.flatMap((model) => model.dimensions.map((dimension) => [model.name, dimension, model] as const))

describe.each(cases)('the curves of %s in %iD', (_, dimension, definition) => {
  const model = resolveModel(definition, dimension, {})
  const { pairs, continuity } = pairCurves(model, 3, 2000)

  test('are one for each pair of species', () => {
    const kinds = model.species.length
    expect(pairs).toHaveLength((kinds * (kinds + 1)) / 2)
    expect(continuity).toBe(model.continuity)
  })

  test('begin where the core does not hide the rest, and end beyond the cutoff at zero', () => {
    for (const { r, cutoff, derivatives } of pairs) {
      expect(r).toEqual([...r].sort((a, b) => a - b))
      expect(r[0]).toBeLessThan(cutoff)
      expect(r.at(-1)).toBeGreaterThan(cutoff)
      expect(derivatives.map((curve) => curve.at(-1))).toEqual([0, 0, 0, 0])
      expect(Math.max(...derivatives[0].map(Math.abs))).toBeLessThan(6)
      expect(derivatives.flat().every(Number.isFinite)).toBe(true)
    }
  })

  test('are each the slope of the one before, inside the cutoff', () => {
    for (const { r, derivatives } of pairs) {
      for (let order = 0; order < 3; order++) {
        for (let k = 200; k < r.length - 3; k += 137) {
          const slope = (derivatives[order][k + 1] - derivatives[order][k - 1]) / (r[k + 1] - r[k - 1])
          // a central difference: h² f‴/6, with h about a thousandth of the range, of steep functions
          const scale = Math.abs(derivatives[order + 1][k]) + 1
          expect(Math.abs(slope - derivatives[order + 1][k]) / scale, `order ${order + 1} at r = ${r[k]}`).toBeLessThan(2e-3)
        }
      }
    }
  })
})
