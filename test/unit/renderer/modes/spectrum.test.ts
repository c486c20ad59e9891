import { describe, expect, test } from 'vitest'
import { analyseCommand } from '../../../../src/renderer/features/modes/analyse-command.ts'
import { modeCount, modesBySoftness } from '../../../../src/renderer/features/modes/mode-results.ts'
import { sampleSummary } from '../../../../src/renderer/features/modes/sample-summary.ts'
import { modeRows, softestMode } from '../../../../src/renderer/features/modes/spectrum.ts'
import { linearScale, logarithmicScale } from '../../../../src/renderer/features/modes/strip-scale.ts'
import type { ResultRow } from '../../../../src/shared/contracts/records.ts'
import { givenSample } from '../doubles/given.ts'

function result(id: number, sample: number | null, lowestFrequency: number | null, modes = 20): ResultRow {
  return {
    id: `result-${id}`,
    sample,
    ensemble: null,
    analysis: 'modes',
    version: 1,
    parameters: { count: modes },
    scalars: { lowestFrequency },
    arrays: { modes: { shape: [modes, 1000, 3], unit: '1' } },
    created: '2026-01-02T03:04:05Z',
  }
}

describe('the results of a project', () => {
  test('come by samples, the softest first', () => {
    const found = modesBySoftness([result(1, 4, 0.9), result(2, 7, 0.3), result(3, 2, 0.6)])
    expect(found.map((one) => one.sample)).toEqual([7, 2, 4])
  })
  test('of one sample, the one with most modes counts, and of equals the newest', () => {
    const found = modesBySoftness([result(9, 1, 0.5, 30), result(10, 1, 0.5, 30), result(11, 1, 0.5, 10)])
    expect(found.map((one) => one.result.id)).toEqual(['result-10'])
  })
  test('without a sample, a frequency or modes are left out', () => {
    expect(modesBySoftness([result(1, null, 0.5), result(2, 1, null), result(3, 2, 0.5, 0)])).toEqual([])
    expect(modeCount({ ...result(1, 1, 1), arrays: {} })).toBe(0)
  })
})

describe('the rows of a spectrum', () => {
  const rows = modeRows({ eigenvalues: [4, 1], frequencies: [2, 1], participationRatios: [0.05, 0.5], residuals: null }, 1000)
  test('count from 1 and give the participation in particles', () => {
    expect(rows[0]).toEqual({ number: 1, frequency: 2, participationRatio: 0.05, participation: 50, stiffness: 4, residual: null })
  })
  test('the softest mode is that of the lowest frequency, wherever it stands', () => {
    expect(softestMode(rows)).toBe(2)
    expect(softestMode([])).toBe(1)
  })
})

describe('axes', () => {
  test('a linear axis keeps all values inside and its ticks on round numbers', () => {
    const axis = linearScale([0.83, 2.91], 50, 800)
    for (const value of [0.83, 2.91]) {
      expect(axis.toPixel(value)).toBeGreaterThan(50)
      expect(axis.toPixel(value)).toBeLessThan(800)
    }
    expect(axis.ticks.map((tick) => tick.toFixed(axis.decimals))).toEqual(['1.0', '1.5', '2.0', '2.5'])
  })
  test('a single value still makes an axis', () => {
    const axis = linearScale([1.5], 0, 100)
    expect(axis.toPixel(1.5)).toBeCloseTo(50, 9)
    expect(axis.ticks.length).toBeGreaterThan(1)
  })
  test('a logarithmic axis spans whole powers of ten, upwards when pixels run down', () => {
    const axis = logarithmicScale([42, 730], 110, 10)
    expect(axis.ticks).toEqual([10, 100, 1000])
    expect(axis.toPixel(10)).toBeCloseTo(110, 9)
    expect(axis.toPixel(1000)).toBeCloseTo(10, 9)
    expect(axis.toPixel(100)).toBeCloseTo(60, 9)
  })
  test('one power alone gets the next as its end', () => {
    expect(logarithmicScale([100], 0, 1).ticks).toEqual([100, 1000])
  })
})

test('a result is copied as the command that gives it, with paths of spaces in quotes', () => {
  expect(analyseCommand('/data/soft glasses.vitrine', { analysis: 'modes', sample: 3, parameters: { count: 30, tolerance: 1e-10 } })).toBe(
    "vitrine analyse '/data/soft glasses.vitrine' modes --samples 3 --set count=30 --set tolerance=1e-10",
  )
  expect(analyseCommand("it's.vitrine", { analysis: 'modes', sample: 1, parameters: {} })).toBe(
    "vitrine analyse 'it'\\''s.vitrine' modes --samples 1",
  )
})

test('a sample is summed up with model, dimension, size and seed, and nothing that it has not', () => {
  expect(sampleSummary(givenSample(1))).toBe('ipl 3D · N = 1000 · ρ = 0.82 · inherent · seed 1 · fast 3D IPL')
  expect(sampleSummary(givenSample(1, { model: null, seed: null, name: '' }))).toBe('no model 3D · N = 1000 · ρ = 0.82 · inherent')
  expect(sampleSummary(null)).toBe('')
})
