import { describe, expect, test } from 'vitest'
import { models } from '../../src/compute/registry.ts'
import type { Interaction } from '../../src/compute/interactions/interaction.ts'
import type { BlockCsr } from '../../src/compute/linalg/block-csr.ts'
import { volumeOf, type Box } from '../../src/compute/space/box.ts'
import type { Configuration } from '../../src/compute/space/configuration.ts'
import { distance, dot, largest, randomField, randomSystem, type RandomSystem } from '../fixtures/random-system.ts'

// boxes of 60 and of 9 particles: the second is smaller than the range, so pairs interact by several images
const cases = models.flatMap((definition) =>
  definition.dimensions.flatMap((dimension) =>
    [60, 9].flatMap((particles) =>
      [0, 0.37].map(
        (tilt) => [`${definition.name} ${dimension}D, N = ${particles}, tilt ${tilt}`, definition, dimension, particles, tilt] as const,
      ),
    ),
  ),
)

function multiply({ dimension, rows, rowStart, columns, values }: BlockCsr, field: Float64Array): Float64Array {
  const product = new Float64Array(field.length)
  for (let i = 0; i < rows; i++) {
    for (let p = rowStart[i]; p < rowStart[i + 1]; p++) {
      for (let a = 0; a < dimension; a++) {
        for (let b = 0; b < dimension; b++) {
          product[i * dimension + a] += values[(p * dimension + a) * dimension + b] * field[columns[p] * dimension + b]
        }
      }
    }
  }
  return product
}

const along = (positions: Float64Array, field: Float64Array, t: number) => positions.map((value, k) => value + t * field[k])

function forcesOf(interaction: Interaction, positions: Float64Array): Float64Array {
  const forces = new Float64Array(positions.length)
  interaction.forcesInto(positions, forces)
  return forces
}

function contracted(
  interaction: Interaction,
  order: 3 | 4,
  positions: Float64Array,
  field: Float64Array,
): { total: number; field: Float64Array } {
  const out = new Float64Array(field.length)
  const total = order === 3 ? interaction.contractThirdInto(positions, field, out) : interaction.contractFourthInto(positions, field, out)
  return { total, field: out }
}

/** Slope of a field-valued function at 0, from four points: error h⁴/30 of the fifth derivative, and 1.5 roundings over h. */
function slopeOf(step: number, value: (t: number) => Float64Array): Float64Array {
  const [a, b, c, d] = [-2, -1, 1, 2].map((k) => value(k * step))
  return a.map((_, k) => (a[k] - 8 * b[k] + 8 * c[k] - d[k]) / (12 * step))
}

const step = 1e-4
/**
 * The fifth derivative of x⁻¹⁰ is up to (14/0.7)⁴ = 1.6e5 times the first: h⁴/30 of it is 5e-13; for fourth derivatives, (18/0.7)⁴.
 * Rounding: 14 ε of a function, 1/14 of its slope or more, over h = 1e-4: 3e-12 … 3e-11. Fields of order 1, so sums of up to 20 pairs.
 */
const relative = 1e-9

/** An upper triangular rate of strain: box and particles stay of the kinds there are. */
function strainRate(dimension: number): Float64Array {
  const rate = new Float64Array(dimension * dimension)
  for (let a = 0; a < dimension; a++) rate[a * dimension + a] = 0.3 * (a + 1) - 0.5
  rate[1] = 0.8
  return rate
}

/** Box and positions at (I + ηD) x, and the rate D (I + ηD)⁻¹ that leads on from there. */
function strained({ dimension, positions, box }: Configuration, eta: number): { box: Box; positions: Float64Array; rate: Float64Array } {
  const rate = strainRate(dimension)
  const factor = Float64Array.from({ length: dimension }, (_, a) => 1 + eta * rate[a * dimension + a])
  const moved = positions.map((value, k) => value * factor[k % dimension])
  for (let k = 0; k < moved.length; k += dimension) moved[k] += eta * rate[1] * positions[k + 1]
  const tilt = (box.tilt * factor[0] + eta * rate[1]) / factor[1]
  const onward = rate.map((value, k) => value / factor[k % dimension])
  onward[1] = (rate[1] - (rate[0] * eta * rate[1]) / factor[0]) / factor[1]
  return { box: { ...box, lengths: box.lengths.map((length, a) => length * factor[a]), tilt }, positions: moved, rate: onward }
}

/** A system whose list of interacting pairs stays the same over all steps and strains: at a cutoff the derivatives may jump. */
function steadySystem(
  definition: (typeof models)[number],
  dimension: 2 | 3 | 4,
  particles: number,
  tilt: number,
): RandomSystem & { field: Float64Array } {
  for (let seed = 1; seed < 200; seed++) {
    const system = randomSystem(definition, dimension, { particles, tilt, seed })
    const { positions } = system.configuration
    const field = randomField(positions.length, seed)
    const counts = [-2, 0, 2].map((k) => system.interaction.countPairs(along(positions, field, k * step)))
    for (const eta of [-2 * step, 2 * step]) {
      const state = strained(system.configuration, eta)
      system.interaction.setBox(state.box)
      counts.push(system.interaction.countPairs(state.positions))
    }
    system.interaction.setBox(system.configuration.box)
    if (counts.every((count) => count === counts[0])) return { ...system, field }
  }
  throw new Error('every seed has a pair that crosses its cutoff')
}

describe.each(cases)('%s', (_, definition, dimension, particles, tilt) => {
  const { configuration, interaction, field } = steadySystem(definition, dimension, particles, tilt)
  const { positions, box } = configuration
  const hessian = interaction.hessian(positions)

  test('force is minus the slope of the energy', () => {
    const scratch = new Float64Array(positions.length)
    const [slope] = slopeOf(step, (t) => Float64Array.of(interaction.forcesInto(along(positions, field, t), scratch).energy))
    const forces = forcesOf(interaction, positions)
    expect(Math.abs(slope + dot(forces, field))).toBeLessThan(relative * (Math.abs(slope) + largest(forces)))
  })

  test('the forces sum to zero', () => {
    const forces = forcesOf(interaction, positions)
    for (let a = 0; a < dimension; a++) {
      const sum = forces.reduce((total, value, k) => (k % dimension === a ? total + value : total), 0)
      expect(Math.abs(sum)).toBeLessThan(1e-15 * particles * largest(forces))
    }
  })

  test('the Hessian is minus the slope of the forces, third and fourth contractions the slopes of what lies below', () => {
    const chain: [string, (x: Float64Array) => Float64Array, Float64Array][] = [
      ['second', (x) => forcesOf(interaction, x).map((value) => -value), multiply(hessian, field)],
      ['third', (x) => multiply(interaction.hessian(x), field), contracted(interaction, 3, positions, field).field],
      ['fourth', (x) => contracted(interaction, 3, x, field).field, contracted(interaction, 4, positions, field).field],
    ]
    for (const [order, below, expected] of chain) {
      const slope = slopeOf(step, (t) => below(along(positions, field, t)))
      expect(distance(expected, slope), order).toBeLessThan(relative * largest(expected))
    }
  })

  test('full contractions are those of the fields', () => {
    for (const order of [3, 4] as const) {
      const { total, field: out } = contracted(interaction, order, positions, field)
      // sums of N d terms in another order
      expect(Math.abs(total - dot(out, field))).toBeLessThan(1e-12 * largest(out))
    }
  })

  test('the Hessian is symmetric for any prestress, and translations cost nothing', () => {
    for (const delta of [0, 0.3]) {
      const weakened = interaction.hessian(positions, delta)
      const other = randomField(positions.length, 77)
      const left = dot(other, multiply(weakened, field))
      expect(Math.abs(left - dot(field, multiply(weakened, other)))).toBeLessThan(1e-13 * positions.length * largest(weakened.values))
      for (let a = 0; a < dimension; a++) {
        const translation = positions.map((_value, k) => (k % dimension === a ? 1 : 0))
        expect(largest(multiply(weakened, translation))).toBeLessThan(1e-13 * largest(weakened.values))
      }
    }
  })

  test('weakening the prestress is linear in δ, and δ = 0 is the Hessian', () => {
    const values = [0, 0.25, 1].map((delta) => interaction.hessian(positions, delta).values)
    expect(distance(hessian.values, values[0])).toBe(0)
    const between = values[0].map((value, k) => 0.75 * value + 0.25 * values[2][k])
    expect(distance(between, values[1])).toBeLessThan(1e-14 * largest(values[0]))
    expect(distance(values[0], values[2])).toBeGreaterThan(1e-3)
  })

  test('strain derivatives are the slopes along the strained path', () => {
    const rate = strainRate(dimension)
    const out = new Float64Array(positions.length)
    const { first, second } = interaction.strainDerivativesInto(positions, rate, out)
    const scratch = new Float64Array(positions.length)
    const at = (eta: number) => {
      const state = strained(configuration, eta)
      interaction.setBox(state.box)
      return state
    }
    const [energySlope] = slopeOf(step, (eta) => Float64Array.of(interaction.forcesInto(at(eta).positions, scratch).energy))
    const [firstSlope] = slopeOf(step, (eta) => {
      const state = at(eta)
      return Float64Array.of(interaction.strainDerivativesInto(state.positions, state.rate, scratch).first)
    })
    const gradientSlope = slopeOf(step, (eta) => forcesOf(interaction, at(eta).positions).map((value) => -value))
    interaction.setBox(box)
    expect(Math.abs(energySlope - first)).toBeLessThan(relative * Math.abs(first))
    expect(Math.abs(firstSlope - second)).toBeLessThan(relative * Math.abs(second))
    expect(distance(out, gradientSlope)).toBeLessThan(relative * largest(out))
  })

  test('stress and virial are strain derivatives', () => {
    const stress = interaction.stress(positions)
    const volume = volumeOf(box)
    const out = new Float64Array(positions.length)
    for (let k = 0; k < stress.length; k++) {
      const rate = new Float64Array(stress.length)
      rate[k] = 1
      const { first } = interaction.strainDerivativesInto(positions, rate, out)
      expect(Math.abs(first / volume - stress[k])).toBeLessThan(1e-13 * largest(stress))
    }
    const { virial } = interaction.forcesInto(positions, out)
    const trace = stress.reduce((sum, value, k) => (k % (dimension + 1) === 0 ? sum + value : sum), 0)
    expect(Math.abs(virial + (trace * volume) / dimension)).toBeLessThan(1e-13 * Math.abs(virial))
  })
})
