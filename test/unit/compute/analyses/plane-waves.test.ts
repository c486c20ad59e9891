import { expect, test } from 'vitest'
import { countWaveVectors, firstPhononFrequency, soundSpeeds, waveShells } from '../../../../src/compute/analyses/plane-waves.ts'
import { overlapWith, waveBasis } from '../../../../src/compute/analyses/wave-overlap.ts'
import { createStream } from '../../../../src/compute/random/philox.ts'
import { cubicBox, type Box } from '../../../../src/compute/space/box.ts'

const table = [
  [2, [4, 4, 0, 4, 8]],
  [3, [6, 12, 8, 6, 24]],
  [4, [8, 24, 32, 24, 48]],
] as const

test.each(table)('phonon bands of a cubic box in %iD hold as many wave vectors as there are integer vectors', (dimension, counts) => {
  expect([1, 2, 3, 4, 5].map((square) => countWaveVectors(dimension, square))).toEqual(counts)
})

test.each(table)('the shells of a cubic box in %iD are those of the integer vectors', (dimension, counts) => {
  const shells = waveShells(cubicBox(dimension, 2 * Math.PI), Math.sqrt(5), 10)
  expect(shells.map((shell) => shell.count)).toEqual(counts.filter((count) => count > 0))
  shells.forEach((shell) => {
    expect(shell.wavenumber ** 2).toBeCloseTo(Math.round(shell.wavenumber ** 2), 12)
  })
})

test.each([1, -2, 0.5])('a box tilted by %d carries only waves that return after each of its edges', (tilt) => {
  const box: Box = { dimension: 3, lengths: Float64Array.of(5, 4, 6), tilt }
  const shells = waveShells(box, 4, 1000)
  for (const { vectors } of shells)
    for (const [kx, ky, kz] of vectors)
      for (const phase of [kx * 5, ky * 4 + kx * 4 * tilt, kz * 6])
        expect(Math.abs(phase / (2 * Math.PI) - Math.round(phase / (2 * Math.PI)))).toBeLessThan(1e-12)
  // waves are counted by the volume of the sphere over that of a wave vector's cell, up to its surface
  const expected = ((4 / 3) * Math.PI * 4 ** 3 * (5 * 4 * 6)) / (2 * Math.PI) ** 3
  const counted = shells.reduce((sum, shell) => sum + shell.count, 0)
  expect(Math.abs(counted / expected - 1)).toBeLessThan(0.12)
})

test('a tilt of a whole edge is no tilt', () => {
  const straight = waveShells({ dimension: 3, lengths: Float64Array.of(4, 4, 6), tilt: 0 }, 5, 1000)
  const whole = waveShells({ dimension: 3, lengths: Float64Array.of(4, 4, 6), tilt: 1 }, 5, 1000)
  expect(whole.map(({ count }) => count)).toEqual(straight.map(({ count }) => count))
})

test('the first phonon of G = 9 at density 1 in a box of edge 2π has the frequency 3', () => {
  const box = cubicBox(3, 2 * Math.PI)
  expect(firstPhononFrequency(box, (2 * Math.PI) ** 3, 9)).toBeCloseTo(3, 14)
  const { transverse, longitudinal } = soundSpeeds(box, (2 * Math.PI) ** 3, { shear: 9, bulk: 13 })
  expect([transverse, longitudinal]).toEqual([expect.closeTo(3, 12), expect.closeTo(5, 12)])
  expect(() => soundSpeeds(box, 10, { shear: -1, bulk: 10 })).toThrow('no sound')
})

test.each([
  [2, false, 4],
  [3, false, 12],
  [3, true, 6],
  [4, false, 24],
] as const)(
  'the first band in %iD (longitudinal: %s) has %i orthonormal waves on disordered places',
  (dimension, isLongitudinal, waves) => {
    const stream = createStream(5, 0, 'places')
    const positions = Float64Array.from({ length: 60 * dimension }, () => 3 * stream.uniform())
    const [shell] = waveShells(cubicBox(dimension, 3), (2 * Math.PI) / 3, 1)
    const basis = waveBasis(positions, dimension, shell, isLongitudinal)
    expect(basis).toHaveLength(waves)
    // each wave lies in the space of all of them whole, and a wave of the other kind does not
    basis.forEach((wave) => expect(overlapWith(basis, wave)).toBeCloseTo(1, 12))
    expect(overlapWith(basis.slice(1), basis[0])).toBeLessThan(1e-20)
    const [other] = waveBasis(positions, dimension, shell, !isLongitudinal)
    expect(overlapWith(basis, other)).toBeLessThan(0.9)
  },
)
