import { expect, test } from 'vitest'
import { InputError } from '../../../../src/shared/contracts/errors.ts'
import { structure } from '../../../../src/compute/analyses/structure.ts'
import type { Findings } from '../../../../src/compute/definitions/analysis.ts'
import { silentHooks } from '../../../../src/compute/definitions/work-meter.ts'
import { createStream } from '../../../../src/compute/random/philox.ts'
import { cubicBox, type Dimension } from '../../../../src/compute/space/box.ts'
import type { Configuration } from '../../../../src/compute/space/configuration.ts'

function analyse(configuration: Configuration, parameters: Record<string, number> = {}): Findings {
  const sample = { id: 1, configuration, state: 'unknown', model: null, results: {} } as const
  return structure.run({ ...silentHooks, sample, parameters: structure.parameters.parse(parameters) })
}

function idealGas(dimension: Dimension, particles: number, tilt: number): Configuration {
  const stream = createStream(1, 0, 'gas')
  const box = { ...cubicBox(dimension, 10), tilt }
  const positions = Float64Array.from({ length: particles * dimension }, () => 10 * stream.uniform())
  const species = Int32Array.from({ length: particles }, (_, i) => (i % 3 === 0 ? 1 : 0))
  return { dimension, particles, positions, species, speciesNames: ['A', 'B'], box }
}

// each bin holds a Poisson number of pairs; five standard errors, and the 1/N of a particle that is no neighbour of itself
test.each([
  [2, 0],
  [2, 0.37],
  [3, 0],
  [3, -0.8],
  [4, 0],
] as const)('g(r) of an ideal gas in %iD, tilt %d, is 1 within its error, for each pair of kinds', (dimension, tilt) => {
  const particles = 1500
  const { arrays } = analyse(idealGas(dimension, particles, tilt), { binWidth: 0.5 })
  const volume = 10 ** dimension
  const ball = { 2: Math.PI, 3: (4 / 3) * Math.PI, 4: Math.PI ** 2 / 2 }[dimension]
  const pairs = { g: particles ** 2 / 2, g_A_A: 1000 ** 2 / 2, g_A_B: 1000 * 500, g_B_B: 500 ** 2 / 2 }
  for (const [name, count] of Object.entries(pairs)) {
    expect(arrays[name].shape).toEqual([10])
    arrays[name].data.forEach((g, b) => {
      const expected = (count * ball * ((0.5 * (b + 1)) ** dimension - (0.5 * b) ** dimension)) / volume
      expect(Math.abs(g - 1)).toBeLessThan(5 / Math.sqrt(expected) + 1 / 500)
    })
  }
})

test('g(r) of a face-centred cubic crystal has its shells of 12, 6, 24 and 12 neighbours at the roots of 1/2, 1, 3/2 and 2', () => {
  const cells = 5
  const sites: number[] = []
  for (let x = 0; x < cells; x++)
    for (let y = 0; y < cells; y++)
      for (let z = 0; z < cells; z++) sites.push(x, y, z, x, y + 0.5, z + 0.5, x + 0.5, y, z + 0.5, x + 0.5, y + 0.5, z)
  const particles = sites.length / 3
  const { arrays } = analyse(
    {
      dimension: 3,
      particles,
      positions: Float64Array.from(sites),
      species: new Int32Array(particles),
      speciesNames: ['A'],
      box: cubicBox(3, cells),
    },
    { binWidth: 0.01, range: 1.5 },
  )
  const neighbours = new Map<number, number>()
  arrays.g.data.forEach((g, b) => {
    const [inner, outer] = [0.01 * b, 0.01 * (b + 1)]
    // particles around one: density 4
    const count = g * 4 * (4 / 3) * Math.PI * (outer ** 3 - inner ** 3)
    if (g > 0) neighbours.set(arrays.r.data[b], count)
  })
  const shells = [...neighbours].map(([r, count]) => [r, Math.round(count * 1e9) / 1e9])
  expect(shells.map(([, count]) => count)).toEqual([12, 6, 24, 12])
  ;[0.5, 1, 1.5, 2].forEach((square, s) => {
    expect(Math.abs(shells[s][0] - Math.sqrt(square))).toBeLessThanOrEqual(0.005 + 1e-12)
  })
  expect(arrays.g_A_A.data).toEqual(arrays.g.data)
})

test('two particles across a tilted boundary are seen at their distance', () => {
  const configuration: Configuration = {
    dimension: 2,
    particles: 2,
    // y wraps up by 10, which shifts x by 4: the image of the second lies at (5, 10.25), 0.45 away
    positions: Float64Array.of(5, 9.8, 1, 0.25),
    species: Int32Array.of(0, 1),
    speciesNames: ['A', 'B'],
    box: { ...cubicBox(2, 10), tilt: 0.4 },
  }
  const { arrays } = analyse(configuration, { binWidth: 0.1 })
  expect([...arrays.g_A_B.data].flatMap((g, b) => (g > 0 ? [b] : []))).toEqual([4])
  expect(arrays.g_A_A.data.every((g) => g === 0)).toBe(true)
})

test('a kind that no particle has gets no arrays', () => {
  const gas = { ...idealGas(2, 10, 0), speciesNames: ['A', 'B', 'C'] }
  expect(Object.keys(analyse(gas).arrays).sort()).toEqual(['g', 'g_A_A', 'g_A_B', 'g_B_B', 'r'])
})

test('a bin wider than the range is a mistake', () => {
  expect(() => analyse(idealGas(2, 10, 0), { binWidth: 0.5, range: 0.2 })).toThrow(InputError)
})
