import { describe, expect, test } from 'vitest'
import { analyseCommand } from '../../../../src/renderer/features/modes/analyse-command.ts'
import { modeCount, richestModes } from '../../../../src/renderer/features/modes/mode-results.ts'
import { sampleSummary } from '../../../../src/renderer/features/modes/sample-summary.ts'
import { modeRows, softestMode } from '../../../../src/renderer/features/modes/spectrum.ts'
import { linearScale, logarithmicScale, showing, spanOf, zoomed } from '../../../../src/renderer/features/modes/strip-scale.ts'
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
  test('of one sample, the one with most modes counts, and of equals the newest', () => {
    const found = richestModes([result(9, 1, 0.5, 30), result(10, 1, 0.5, 30), result(11, 1, 0.5, 10), result(12, 2, 0.1, 90)], 1)
    expect(found?.id).toBe('result-10')
  })
  test('of another sample, of an ensemble or without modes there is none', () => {
    expect(richestModes([result(1, null, 0.5), result(2, 1, null), result(3, 2, 0.5, 0)], 2)).toBeNull()
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
    const axis = linearScale(spanOf([0.83, 2.91]), 50, 800)
    for (const value of [0.83, 2.91]) {
      expect(axis.toPixel(value)).toBeGreaterThan(50)
      expect(axis.toPixel(value)).toBeLessThan(800)
    }
    expect(axis.ticks.map((tick) => tick.toFixed(axis.decimals))).toEqual(['1.0', '1.5', '2.0', '2.5'])
  })
  test('a single value still makes an axis', () => {
    const axis = linearScale(spanOf([1.5]), 0, 100)
    expect(axis.toPixel(1.5)).toBeCloseTo(50, 9)
    expect(axis.ticks.length).toBeGreaterThan(1)
  })
  test('a logarithmic axis is as wide as its values, upwards when pixels run down, and leads back', () => {
    const axis = logarithmicScale([42, 730], 110, 10)
    expect(axis.ticks).toEqual([50, 100, 200, 500])
    expect(axis.toPixel(42)).toBeLessThan(110)
    expect(axis.toPixel(730)).toBeGreaterThan(10)
    expect(axis.toPixel(730)).toBeLessThan(20)
    expect(axis.toValue(axis.toPixel(99))).toBeCloseTo(99, 9)
  })
  test('over several decades its ticks are powers of ten', () => {
    expect(logarithmicScale([2, 3000], 0, 1).ticks).toEqual([10, 100, 1000])
  })
  test('a zoom keeps what it is about in its place, ends at the whole, and follows what is chosen', () => {
    const whole = { from: 0, to: 10 }
    const near = zoomed(whole, whole, 2, 0.5)
    expect(near).toEqual({ from: 1, to: 6 })
    expect((2 - near.from) / (near.to - near.from)).toBeCloseTo(0.2, 12)
    expect(zoomed(near, whole, 2, 100)).toEqual(whole)
    expect(zoomed(near, whole, 2, 1e-9).to - zoomed(near, whole, 2, 1e-9).from).toBeCloseTo(0.02, 12)
    const moved = showing(near, whole, 8)
    expect(moved.to).toBeGreaterThan(8)
    expect(moved.to - moved.from).toBeCloseTo(5, 12)
    expect(showing(near, whole, 3)).toBe(near)
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
