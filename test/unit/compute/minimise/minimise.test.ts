import { describe, expect, test } from 'vitest'
import { Cancelled, WorkError } from '../../../../src/shared/contracts/errors.ts'
import { silentHooks } from '../../../../src/compute/definitions/work-meter.ts'
import { minimise, type MinimiserMethod } from '../../../../src/compute/minimise/minimise.ts'
import { createStream } from '../../../../src/compute/random/philox.ts'
import { doubleWell, rosenbrock, springChain, toyInteraction } from './toy-interaction.ts'

const methods: MinimiserMethod[] = ['conjugate-gradient', 'fire']

describe.each(methods)('%s', (method) => {
  test('takes a chain of very unequal springs to its rest lengths', () => {
    const particles = 30
    const stream = createStream(11, 0, 'chain')
    const positions = Float64Array.from({ length: 2 * particles }, (_, k) => (k % 2 === 0 ? k / 2 : 0) + 0.3 * stream.normal())
    const minimum = minimise(toyInteraction(springChain(particles, 1e4)), positions, { method })
    expect(minimum.converged).toBe(true)
    // a force of 1e-12 in springs of stiffness 1 and more; coordinates of 30 are rounded to 4e-15
    for (let i = 0; i + 1 < particles; i++) {
      expect(Math.abs(positions[2 * i + 2] - positions[2 * i] - 1)).toBeLessThan(1e-10)
      expect(Math.abs(positions[2 * i + 3] - positions[2 * i + 1])).toBeLessThan(1e-10)
    }
  })

  test('follows a curved valley to its end', () => {
    const positions = Float64Array.of(0.5, 0.25, -0.7, 1.25)
    const minimum = minimise(toyInteraction(rosenbrock), positions, { method })
    expect(positions[2] - positions[0]).toBeCloseTo(1, 10)
    expect(positions[3] - positions[1]).toBeCloseTo(1, 10)
    expect(minimum.energy).toBeLessThan(1e-20)
  })

  test('leaves the centre of mass where it is', () => {
    const positions = Float64Array.of(0.5, 0.25, -0.7, 1.25)
    minimise(toyInteraction(rosenbrock), positions, { method })
    expect(positions[0] + positions[2]).toBeCloseTo(-0.2, 12)
    expect(positions[1] + positions[3]).toBeCloseTo(1.5, 12)
  })

  test('does not take a saddle for a minimum, however near it starts', () => {
    const positions = Float64Array.of(0, 0, 1e-5, 3e-4)
    const minimum = minimise(toyInteraction(doubleWell), positions, { method })
    expect(positions[2] - positions[0]).toBeCloseTo(1, 10)
    expect(minimum.energy).toBeLessThan(1e-20)
  })

  test('never compares energies: wrong ones change nothing', () => {
    const honest = toyInteraction(rosenbrock)
    let calls = 0
    const lying = {
      ...honest,
      forcesInto: (x: Float64Array, f: Float64Array) => ({ ...honest.forcesInto(x, f), energy: Math.sin(++calls) * 1e6 }),
    }
    const a = Float64Array.of(0.5, 0.25, -0.7, 1.25)
    const b = a.slice()
    minimise(honest, a, { method })
    minimise(lying, b, { method })
    expect(b).toEqual(a)
  })

  test('says what was tried and how far it came when its budget runs out', () => {
    const positions = Float64Array.of(0.5, 0.25, -0.7, 1.25)
    const interaction = toyInteraction(rosenbrock)
    expect(() => minimise(interaction, positions.slice(), { method, maximumEvaluations: 8 })).toThrow(WorkError)
    expect(() => minimise(interaction, positions.slice(), { method, maximumEvaluations: 8 })).toThrow(method)
    const end = minimise(interaction, positions, { method, maximumEvaluations: 8, mustConverge: false })
    expect(end.converged).toBe(false)
    expect(end.relativeForce).toBeGreaterThan(1e-12)
  })

  test('refuses forces that are not finite', () => {
    const interaction = toyInteraction(rosenbrock)
    expect(() => minimise(interaction, Float64Array.of(0, 0, NaN, 1), { method })).toThrow(/not finite/)
  })
})

test('a configuration at rest costs one evaluation and does not move', () => {
  const positions = Float64Array.of(0, 0, 1, 1)
  const minimum = minimise(toyInteraction(rosenbrock), positions)
  expect(minimum).toMatchObject({ evaluations: 1, steps: 0, maxForce: 0, relativeForce: 0, converged: true })
  expect([...positions]).toEqual([0, 0, 1, 1])
})

test('a tolerance below what rounding allows ends soon, in a sentence that says how far it came', () => {
  const positions = Float64Array.from({ length: 60 }, (_, k) => Math.sin(k * k))
  const interaction = toyInteraction(springChain(30, 100))
  const reached = minimise(interaction, positions.slice(), { tolerance: 1e-30, mustConverge: false })
  expect(reached.relativeForce).toBeLessThan(1e-11)
  expect(reached.evaluations + reached.products).toBeLessThan(3000)
  expect(() => minimise(interaction, positions, { tolerance: 1e-30 })).toThrow(/conjugate-gradient, then newton ended at/)
})

test('stops when cancelled', () => {
  const interaction = toyInteraction(springChain(200, 100))
  const positions = Float64Array.from({ length: 400 }, (_, k) => Math.sin(k * k))
  let counted = 0
  const hooks = { ...silentHooks, countWork: (n: number) => void (counted += n), isCancelled: () => counted > 0 }
  expect(() => minimise(interaction, positions, { hooks })).toThrow(Cancelled)
  expect(counted).toBeGreaterThan(0)
})

test('counts every evaluation and Hessian product as work, and ends its progress at 1', () => {
  const interaction = toyInteraction(springChain(200, 100))
  const positions = Float64Array.from({ length: 400 }, (_, k) => Math.sin(k * k))
  let counted = 0
  const fractions: number[] = []
  const hooks = { ...silentHooks, countWork: (n: number) => void (counted += n), progress: (f: number) => void fractions.push(f) }
  const minimum = minimise(interaction, positions, { hooks })
  expect(counted).toBe(200 * (minimum.evaluations + minimum.products))
  expect(fractions.at(-1)).toBe(1)
  expect(Math.min(...fractions)).toBeGreaterThanOrEqual(0)
})
