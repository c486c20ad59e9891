import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'npyjs'
import { expect, test } from 'vitest'
import { readConfiguration } from '../../src/compute/io/read.ts'
import { hasSharedData, sharedData } from '../fixtures/shared-data.ts'
import { temporaryFolder, vitrine, vitrineJson } from './run-vitrine.ts'

interface Summary {
  particles: number
  dimension: number
  density: number
  energy: number
  energyPerParticle: number
  pressure: number
  maxForce: number
}

/** The values that LAMMPS and atooms print for these files; LAMMPS gives 15 digits, atooms 12 of the energy and the pressure. */
const references = [
  { file: 'lammps/ka_liquid.lammpstrj', energy: -8545.45911594303, pressure: 1.8140714262322 },
  { file: 'lammps/ka_liquid.data', energy: -8545.45911594303, pressure: 1.8140714262322 },
  { file: 'atooms/trajectory.xyz', energy: -8545.45911594303, pressure: 1.8140714262322 },
  { file: 'lammps/ka_inherent.lammpstrj', energy: -9255.62650288711, pressure: -1.88165239301519 },
  { file: 'lammps/ka_inherent.data', energy: -9255.62650288711, pressure: -1.88165239301519 },
  { file: 'lammps/ka_tilted.lammpstrj', energy: -9202.55987567796, pressure: -1.60319617147892 },
]

test.skipIf(!hasSharedData).each(references)(
  '$file has the energy and the pressure that LAMMPS finds',
  async ({ file, energy, pressure }) => {
    const summary = await vitrineJson<Summary>(['evaluate', sharedData + file, '--model', 'kob-andersen', '--frame', '0'])
    expect(summary.particles).toBe(1200)
    expect(Math.abs(summary.energy / energy - 1)).toBeLessThan(1e-12)
    // the virial adds 4·10⁴ terms of size 10² that cancel to 2·10³: 10⁻¹² of the sum is what 15 digits leave
    expect(Math.abs(summary.pressure / pressure - 1)).toBeLessThan(1e-11)
  },
)

test.skipIf(!hasSharedData)('the unshifted potential has the energy that atooms finds', async () => {
  const words = [
    'evaluate',
    `${sharedData}atooms/trajectory.xyz`,
    '--model',
    'kob-andersen',
    '--param',
    'cutoffScheme=truncated',
    '--frame',
    '0',
  ]
  const { energyPerParticle } = await vitrineJson<Summary>(words)
  expect(energyPerParticle).toBeCloseTo(-7.68895535833, 11)
})

test.skipIf(!hasSharedData).each(['liquid', 'inherent', 'tilted'])(
  'forces of ka_%s are LAMMPS’ to the digits of the file',
  async (name) => {
    const file = `${sharedData}lammps/ka_${name}.lammpstrj`
    const output = join(temporaryFolder(), 'forces.npy')
    await vitrineJson(['evaluate', file, '--model', 'kob-andersen', '--forces', output])
    const bytes = readFileSync(output)
    const forces = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
    expect(forces.shape).toEqual([1200, 3])
    const expected = readConfiguration(file, 0).forces!
    // coordinates have 15 digits, so 10⁻¹⁴ of the box times a stiffness of some 10³
    const difference = Math.max(...expected.map((f, i) => Math.abs(f - (forces.data as Float64Array)[i])))
    expect(difference).toBeLessThan(2e-11)
  },
)

test.skipIf(!hasSharedData)('a box of just twice the cutoff is right: all pairs by brute force', async () => {
  const file = `${sharedData}atooms/ka_N150_rho1.200.xyz`
  const summary = await vitrineJson<Summary>(['evaluate', file, '--model', 'kob-andersen', '--frame', '0'])
  expect(summary.energy).toBeCloseTo(bruteForceEnergy(file), 10)
  // atooms prints 12 digits
  expect(summary.pressure).toBeCloseTo(4.37430239575, 10)
})

function bruteForceEnergy(file: string): number {
  const { positions, species, box, particles } = readConfiguration(file, 0).configuration
  const [sigma, epsilon] = [
    [1, 0.8, 0.8, 0.88],
    [1, 1.5, 1.5, 0.5],
  ]
  const g = (x: number) => 4 * (x ** -12 - x ** -6)
  let energy = 0
  for (let i = 0; i < particles; i++) {
    for (let j = 0; j < i; j++) {
      const pair = species[i] * 2 + species[j]
      const components = [0, 1, 2].map((a) => {
        const delta = positions[i * 3 + a] - positions[j * 3 + a]
        return delta - box.lengths[a] * Math.round(delta / box.lengths[a])
      })
      const x = Math.hypot(...components) / sigma[pair]
      if (x < 2.5) energy += epsilon[pair] * (g(x) - g(2.5))
    }
  }
  return energy
}

const good = '2\nLattice="6 0 0 0 6 0 0 0 6" Properties=species:S:1:pos:R:3\nA 0 0 0\nA 1.1 0 0\n'

test('two particles at 1.1 have the closed-form energy, from standard input', async () => {
  const { energy } = await vitrineJson<Summary>(['evaluate', '-', '--model', 'kob-andersen'], { input: good })
  expect(energy).toBeCloseTo(4 * (1.1 ** -12 - 1.1 ** -6) + 0.016316891136, 12)
})

test.each([
  ['an unknown model', ['evaluate', '-', '--model', 'kob-anderson'], good, 'there is no model “kob-anderson”'],
  ['an unknown parameter', ['evaluate', '-', '--model', 'kob-andersen', '--param', 'cutof=3'], good, 'cutof'],
  ['NaN coordinates', ['evaluate', '-', '--model', 'kob-andersen'], good.replace('1.1', 'NaN'), 'must be a finite number'],
  ['a truncated file', ['evaluate', '-', '--model', 'kob-andersen'], good.slice(0, -11), 'particle 2 of 2 should follow'],
  ['a wrong count', ['evaluate', '-', '--model', 'kob-andersen'], good.replace('2\n', '9\n'), 'particle 3 of 9 should follow'],
  ['a box in other units', ['evaluate', '-', '--model', 'kob-andersen'], good.replaceAll('6', '0.05'), 'another unit of length'],
  ['another dimension', ['evaluate', '-', '--model', 'kob-andersen', '--dimension', '2'], good, 'has 3 dimensions (asked for 2)'],
  ['no model', ['evaluate', '-'], good, '--model'],
  ['a missing file', ['evaluate', 'nowhere.xyz', '--model', 'ipl'], '', 'there is no file nowhere.xyz'],
])('%s ends with status 2 and one sentence', async (_, words, input, sentence) => {
  const { status, out, err } = await vitrine(words, { input })
  expect(err).toContain(sentence)
  expect(err).not.toMatch(/\n\s+at /)
  expect(status).toBe(2)
  expect(out).toBe('')
})

test('an existing output is kept unless --force is given', async () => {
  const output = join(temporaryFolder(), 'f.npy')
  const words = ['evaluate', '-', '--model', 'kob-andersen', '--forces', output]
  expect((await vitrine(words, { input: good })).status).toBe(0)
  const again = await vitrine(words, { input: good })
  expect([again.status, again.err]).toEqual([2, expect.stringContaining('add --force')])
  expect((await vitrine([...words, '--force'], { input: good })).status).toBe(0)
})
