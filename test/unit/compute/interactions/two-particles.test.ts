import { describe, expect, test } from 'vitest'
import type { PairInteraction } from '../../../../src/compute/definitions/model.ts'
import { WorkError } from '../../../../src/shared/contracts/errors.ts'
import { createInteraction } from '../../../../src/compute/interactions/create-interaction.ts'
import { powerForm } from '../../../../src/compute/models/power-form.ts'
import { cubicBox } from '../../../../src/compute/space/box.ts'

// φ(r) = 3 (r/2)³ − (r/2)⁴ for r < 8: every derivative is a small number that can be had by hand
const pair: PairInteraction = {
  kinds: 1,
  lengths: Float64Array.of(2),
  energies: Float64Array.of(1),
  forms: [
    powerForm(
      [
        { power: 3, coefficient: 3 },
        { power: 4, coefficient: -1 },
      ],
      4,
      -1,
    ),
  ],
}
// r = 2 along z: φ = 2, φ′ = 5/2, φ″ = 3/2, φ‴ = −3/4, φ⁗ = −3/2
const phi = { first: 2.5, second: 1.5, third: -0.75, fourth: -1.5 }
const positions = Float64Array.of(1, 1, 1, 1, 1, 3)
const interaction = createInteraction(pair, { dimension: 3, particles: 2, species: new Int32Array(2), box: cubicBox(3, 20) })

describe('two particles at distance 2 along z', () => {
  test('energy, virial and forces', () => {
    const forces = new Float64Array(6)
    expect(interaction.forcesInto(positions, forces)).toEqual({ energy: 2, virial: -(2 * phi.first) / 3 })
    expect([...forces]).toEqual([0, 0, phi.first, 0, 0, -phi.first])
    expect(interaction.typicalForce(positions)).toBe(phi.first)
    expect(interaction.countPairs(positions)).toBe(1)
    expect(interaction.stress(positions)[8]).toBeCloseTo((2 * phi.first) / 8000, 16)
  })

  test.each([0, 0.3])('the Hessian is φ″ along and (1 − δ) φ′/r across, δ = %d', (delta) => {
    const { rowStart, columns, values } = interaction.hessian(positions, delta)
    const across = ((1 - delta) * phi.first) / 2
    const block = [across, 0, 0, 0, across, 0, 0, 0, phi.second]
    expect([...rowStart]).toEqual([0, 2, 4])
    expect([...columns]).toEqual([0, 1, 0, 1])
    ;[1, -1, -1, 1].forEach((sign, k) => block.forEach((value, m) => expect(values[9 * k + m]).toBeCloseTo(sign * value, 15)))
  })

  test('contractions along and across', () => {
    const out = new Float64Array(6)
    const along = Float64Array.of(0, 0, 0, 0, 0, 2)
    const across = Float64Array.of(0, 0, 0, 2, 0, 0)
    expect(interaction.contractThirdInto(positions, along, out)).toBeCloseTo(8 * phi.third, 14)
    expect([...out]).toEqual([0, 0, -4 * phi.third, 0, 0, 4 * phi.third])
    expect(interaction.contractFourthInto(positions, along, out)).toBeCloseTo(16 * phi.fourth, 14)
    // r grows as t²/2r: no third order across, and 3 (φ″/r² − φ′/r³) t⁴ in fourth
    expect(interaction.contractThirdInto(positions, across, out)).toBe(0)
    expect(interaction.contractFourthInto(positions, across, out)).toBeCloseTo(16 * 3 * (phi.second / 4 - phi.first / 8), 14)
  })

  test('strain: stretching along z changes r alone', () => {
    const rate = new Float64Array(9)
    rate[8] = 1
    const out = new Float64Array(6)
    expect(interaction.strainDerivativesInto(positions, rate, out)).toEqual({ first: 2 * phi.first, second: 4 * phi.second })
    expect([...out]).toEqual([0, 0, -2 * phi.second, 0, 0, 2 * phi.second])
  })
})

test('particles without a partner have zero diagonal blocks', () => {
  const three = createInteraction(pair, { dimension: 3, particles: 3, species: new Int32Array(3), box: cubicBox(3, 40) })
  const { rowStart, columns, values } = three.hessian(Float64Array.of(1, 1, 1, 20, 20, 20, 1, 1, 3))
  expect([...rowStart]).toEqual([0, 2, 3, 5])
  expect([...columns]).toEqual([0, 2, 1, 0, 2])
  expect([...values.slice(18, 27)]).toEqual(new Array(9).fill(0))
})

test('no pairs: everything is zero', () => {
  const apart = Float64Array.of(1, 1, 1, 10, 10, 10)
  const forces = new Float64Array(6).fill(1)
  const far = createInteraction(pair, { dimension: 3, particles: 2, species: new Int32Array(2), box: cubicBox(3, 20) })
  expect(far.forcesInto(apart, forces).energy).toBe(0)
  expect([...forces]).toEqual([0, 0, 0, 0, 0, 0])
  expect(far.typicalForce(apart)).toBe(0)
})

test('two particles on one point are a failure with a sentence', () => {
  const core: PairInteraction = { ...pair, forms: [powerForm([{ power: -12, coefficient: 1 }], 4, -1)] }
  const same = createInteraction(core, { dimension: 3, particles: 2, species: new Int32Array(2), box: cubicBox(3, 20) })
  expect(() => same.forcesInto(Float64Array.of(1, 1, 1, 1, 1, 1), new Float64Array(6))).toThrow(WorkError)
})
