import { expect, test } from 'vitest'
import { bandShapes, ordinal } from '../../../../src/renderer/features/modes/band-shapes.ts'
import { decaySeries } from '../../../../src/renderer/features/modes/decay-series.ts'
import { energyBounds, energyWords } from '../../../../src/renderer/features/modes/energy-words.ts'
import { linearScale } from '../../../../src/renderer/features/modes/strip-scale.ts'
import { partnerOf } from '../../../../src/renderer/features/modes/use-mode-route.ts'

test('the quartic expansion is told by the number of its minima', () => {
  const words = (tau: number) => energyWords({ kappa: 2, tau, chi: 3 }, 'λ')
  // τ²/κχ is 8/3 at τ = 4 and 3 at τ = √18
  expect(words(3.99)).toContain('one minimum')
  expect(words(-4.01)).toContain('a second, higher minimum')
  expect(words(4.25)).toContain('a second, deeper minimum')
  expect(words(0)).toContain('s = 2.83')
  expect(energyWords({ kappa: -1, tau: 0, chi: 3 }, 'λ')).toContain('saddle')
  expect(energyWords({ kappa: 1, tau: null, chi: null }, 'λ')).toBe('')
})

test('the axis of the energy shows the well, not the wall', () => {
  const [low, high] = energyBounds({ quadratic: [1, 0, 1], true: [40, 0, -0.2] })
  expect(low).toBeLessThan(-0.2)
  expect(low).toBeGreaterThan(-0.5)
  expect(high).toBeGreaterThan(2.4)
  expect(high).toBeLessThan(3)
})

test('bands get labels where there is room, each kind counted by itself', () => {
  const band = (frequency: number, kind: 'transverse' | 'longitudinal') => ({
    frequency,
    from: frequency - 0.1,
    to: frequency + 0.1,
    modes: 12,
    found: 9.5,
    kind,
  })
  const shapes = bandShapes(
    [band(1, 'transverse'), band(1.05, 'transverse'), band(2, 'longitudinal'), band(5, 'transverse')],
    linearScale({ from: 0, to: 3 }, 0, 600),
    0,
    600,
    12,
  )
  expect(shapes.map(({ label }) => label)).toEqual(['1st phonon band', '', '1st longitudinal'])
  expect(shapes[0]).toMatchObject({ x: expect.closeTo(180, 9) as number, width: expect.closeTo(40, 9) as number })
  expect(shapes[2]?.words).toContain('9.5 of them')
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22].map(ordinal)).toEqual(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '22nd'])
})

test('the decay plot has the fit over its range and a guide of the elastic slope', () => {
  const decay = {
    r: [1, 2, 4],
    amplitude: [1, 0.3, 0.06],
    lower: [1, 0.2, 0.05],
    upper: [1, 0.4, 0.1],
    core: [0, 0, 0],
    expectedSlope: -2,
    note: '',
  }
  const series = decaySeries({ ...decay, fit: { slope: -2.1, slopeError: 0.1, prefactor: 1.1, from: 2, to: 4 } })
  expect(series.map(({ id }) => id)).toEqual(['median', 'quartiles', 'fit', 'guide'])
  const [fit, guide] = [series[2], series[3]]
  expect(fit?.x).toEqual([2, 4])
  expect(fit?.y[1]).toBeCloseTo(1.1 * 4 ** -2.1, 12)
  expect((guide?.y[1] ?? 0) / (guide?.y[0] ?? 1)).toBeCloseTo(((guide?.x[1] ?? 0) / (guide?.x[0] ?? 1)) ** -2, 12)
  expect(decaySeries({ ...decay, fit: null }).map(({ id }) => id)).toEqual(['median', 'quartiles', 'guide'])
})

test('an address names the partner or nothing', () => {
  expect(partnerOf('40:1')).toEqual({ sample: 40, mode: 1 })
  for (const text of ['40', '40:0', '0:1', 'a:1', '4:1:2', null, undefined]) expect(partnerOf(text)).toBeNull()
})
