import { describe, expect, test } from 'vitest'
import { amplitudeColour, amplitudeStops } from '../../../../src/renderer/viewer3d/amplitude-colours.ts'
import { amplitudesOf, largestParticles, particlesAbove, thresholdOfTop } from '../../../../src/renderer/viewer3d/amplitudes.ts'
import { keyMove } from '../../../../src/renderer/viewer3d/key-moves.ts'
import { luminanceOf, mixColours, speciesColours, type ThemeColours } from '../../../../src/renderer/viewer3d/theme-colours.ts'

describe('amplitudes', () => {
  const field = Float64Array.of(3, 4, 0, 1, 0, 0, 6, 8)

  test('are the lengths of the vectors', () => {
    expect([...amplitudesOf(field, 2)]).toEqual([5, 1, 0, 10])
  })
  test('above a threshold are those at or above that fraction of the largest; what does not move carries no arrow', () => {
    expect(particlesAbove(amplitudesOf(field, 2), 0.5)).toEqual([0, 3])
    expect(particlesAbove(amplitudesOf(field, 2), 0)).toEqual([0, 1, 3])
  })
  test.each([1, 5, 50, 100])('the threshold of the top %i % leaves just so many', (percent) => {
    const amplitudes = Float64Array.from({ length: 100 }, (_, i) => ((37 * i) % 100) + 1)
    expect(particlesAbove(amplitudes, thresholdOfTop(amplitudes, percent / 100))).toHaveLength(percent)
  })
  test('the top of nothing moving is everything above 0', () => {
    expect(thresholdOfTop(new Float64Array(4), 0.05)).toBe(0)
  })
  test('the particles that move most come first', () => {
    expect(largestParticles(amplitudesOf(field, 2), 2)).toEqual([3, 0])
  })
})

describe('colours of amplitude', () => {
  test.each([true, false])('lightness runs one way from weak to strong (dark: %s)', (dark) => {
    const lightness = Array.from({ length: 33 }, (_, k) => luminanceOf(amplitudeColour(k / 32, dark)))
    for (let k = 1; k < lightness.length; k++) {
      if (dark) expect(lightness[k]).toBeGreaterThan(lightness[k - 1]!)
      else expect(lightness[k]).toBeLessThan(lightness[k - 1]!)
    }
  })
  test('the strongest stands out from the ground it is drawn on', () => {
    expect(luminanceOf(amplitudeColour(1, true))).toBeGreaterThan(0.7)
    expect(luminanceOf(amplitudeColour(1, false))).toBeLessThan(0.15)
  })
  test('the legend has the colours of the arrows at its ends', () => {
    const rgb = (fraction: number) =>
      `rgb(${amplitudeColour(fraction, true)
        .map((channel) => Math.round(255 * channel))
        .join(', ')})`
    const stops = amplitudeStops(true)
    expect([stops[0], stops.at(-1)]).toEqual([rgb(0), rgb(1)])
  })
})

test('two species take the two tokens, a third lies between', () => {
  const colours = {
    particles: [
      [0, 0, 0],
      [1, 1, 1],
    ],
  } as unknown as ThemeColours
  expect(speciesColours(colours, 2)).toEqual([
    [0, 0, 0],
    [1, 1, 1],
  ])
  expect(speciesColours(colours, 3)[1]).toEqual(mixColours([0, 0, 0], [1, 1, 1], 0.5))
  expect(speciesColours(colours, 1)).toEqual([[0, 0, 0]])
})

describe('keys', () => {
  const key = (name: string, more = {}) => ({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more })

  test('arrows turn a box, slide a plane, and slide a box with Shift', () => {
    expect(keyMove(key('ArrowLeft'), false)?.turn?.[0]).toBeLessThan(0)
    expect(keyMove(key('ArrowLeft'), true)?.slide?.[0]).toBeLessThan(0)
    expect(keyMove(key('ArrowDown', { shiftKey: true }), false)?.slide?.[1]).toBeGreaterThan(0)
  })
  test('plus comes nearer and minus undoes it', () => {
    expect((keyMove(key('+'), false)?.closer ?? 0) * (keyMove(key('-'), false)?.closer ?? 0)).toBeCloseTo(1, 12)
  })
  test('keys with Ctrl, and letters, stay with the window', () => {
    expect(keyMove(key('0', { ctrlKey: true }), false)).toBeNull()
    expect(keyMove(key('a'), false)).toBeNull()
  })
})
