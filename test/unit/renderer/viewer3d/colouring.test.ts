import { describe, expect, test } from 'vitest'
import { mapColour, mapStops, mapTable, placeInRange, type FixedColourMap } from '../../../../src/renderer/viewer3d/colour-maps.ts'
import { colourScaleOf, percentileRange } from '../../../../src/renderer/viewer3d/colour-range.ts'
import { speciesPalette } from '../../../../src/renderer/viewer3d/palette.ts'
import { shadesOfSpecies, shadesOfValues } from '../../../../src/renderer/viewer3d/particle-shades.ts'
import { luminanceOf, type Colour } from '../../../../src/renderer/viewer3d/theme-colours.ts'
import { roundBelow, roundTicks } from '../../../../src/renderer/viewer3d/ticks.ts'

// Viénot, Brettel & Mollon (1999): what eyes without one kind of cone see, in linear RGB
const visions: Record<string, readonly (readonly number[])[]> = {
  whole: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'without L cones': [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  'without M cones': [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
}
const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
/** CIE L*a*b* under D65. */
function labOf(colour: Colour, vision: readonly (readonly number[])[]): number[] {
  const seen = vision.map((row) => row.reduce((sum, weight, k) => sum + weight * linear(colour[k as 0 | 1 | 2]), 0))
  const [r, g, b] = seen as [number, number, number]
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116)
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

describe.each(Object.entries(visions))('to eyes %s', (_, vision) => {
  // a difference of 2.3 is just seen; 20 is plain also between small shaded balls
  test.each([true, false])('the first four species differ plainly (dark: %s)', (dark) => {
    const colours = speciesPalette(4, dark).map((colour) => labOf(colour, vision))
    for (let i = 0; i < colours.length; i++) {
      for (let j = 0; j < i; j++) {
        const difference = Math.hypot(...colours[i]!.map((value, k) => value - colours[j]![k]!))
        expect(difference, `species ${i} and ${j}`).toBeGreaterThan(20)
      }
    }
  })
})

describe('maps', () => {
  test.each(['viridis', 'cividis'] as const)('%s grows lighter from end to end', (map) => {
    for (const dark of [true, false]) {
      const lightness = Array.from({ length: 65 }, (_, k) => luminanceOf(mapColour(map, k / 64, dark)))
      for (let k = 1; k < lightness.length; k++) expect(lightness[k]).toBeGreaterThan(lightness[k - 1]!)
    }
  })
  test.each([true, false])('the diverging map is faintest at its middle, and its ends stand out alike (dark: %s)', (dark) => {
    const ground = dark ? 0.012 : 1
    const contrast = (t: number) => Math.abs(luminanceOf(mapColour('diverging', t, dark)) - ground)
    for (const t of [0, 0.25, 0.75, 1]) expect(contrast(t)).toBeGreaterThan(contrast(0.5))
    expect(contrast(0) / contrast(1)).toBeGreaterThan(0.75)
    expect(contrast(0) / contrast(1)).toBeLessThan(1.33)
  })
  test.each(['viridis', 'cividis', 'magma', 'diverging'] as const)('the table of %s is the map', (map: FixedColourMap) => {
    const table = mapTable(map, true)
    expect([...table.subarray(0, 3)]).toEqual(mapColour(map, 0, true).map((channel) => Math.round(255 * channel)))
    expect(mapStops(map, true).at(-1)).toBe(`rgb(${[...table.subarray(-3)].join(', ')})`)
  })
  test('a place in a range without width is its middle', () => {
    expect([placeInRange(3, [3, 3]), placeInRange(9, [0, 4]), placeInRange(1, [0, 4])]).toEqual([0.5, 1, 0.25])
  })
})

describe('the range', () => {
  const many = Float64Array.from({ length: 1001 }, (_, i) => i)

  test('leaves out the extreme hundredths, and what is no number', () => {
    expect(percentileRange(many)).toEqual([10, 990])
    expect(percentileRange([NaN, 4, Infinity])).toEqual([4, 4])
    expect(percentileRange([NaN])).toBeNull()
  })
  test('of many values is that of a part of them', () => {
    const range = percentileRange(Float64Array.from({ length: 200_000 }, (_, i) => i / 200_000))
    expect(range?.[0]).toBeCloseTo(0.01, 3)
    expect(range?.[1]).toBeCloseTo(0.99, 3)
  })
  test('of signed data lies evenly about 0, on a diverging map', () => {
    expect(colourScaleOf([-3, -1, 0, 2], 'auto', null)).toEqual({ map: 'diverging', range: [-3, 3] })
  })
  test.each([
    ['of one sign', [1, 2, 3]],
    ['with a trace of the other sign', [-0.1, 1, 3]],
  ])('of data %s stays on viridis', (_, values) => {
    expect(colourScaleOf(values, 'auto', null)).toEqual({ map: 'viridis', range: [Math.min(...values), Math.max(...values)] })
  })
  test('is the user’s own where there is one', () => {
    expect(colourScaleOf([-3, 3], 'auto', [-1, 2])).toEqual({ map: 'diverging', range: [-1, 2] })
    expect(colourScaleOf([-3, 3], 'cividis', [0, 1])).toEqual({ map: 'cividis', range: [0, 1] })
  })
})

describe('shades', () => {
  test('of values are the map’s; what is no number takes the colour for none', () => {
    const shades = shadesOfValues([0, NaN, 2], { map: 'viridis', range: [0, 2] }, false, [1, 0, 0])
    const table = mapTable('viridis', false)
    expect([...shades.subarray(0, 3)]).toEqual([...table.subarray(0, 3)])
    expect([...shades.subarray(4, 8)]).toEqual([255, 0, 0, 255])
    expect([...shades.subarray(8, 11)]).toEqual([...table.subarray(-3)])
  })
  test('of species begin again where colours end', () => {
    const shades = shadesOfSpecies(Int32Array.of(0, 1, 2), [
      [1, 0, 0],
      [0, 0, 1],
    ])
    expect([...shades]).toEqual([255, 0, 0, 255, 0, 0, 255, 255, 255, 0, 0, 255])
  })
})

describe('round numbers', () => {
  test.each([
    [1, 1],
    [4.9, 2],
    [5, 5],
    [0.3, 0.2],
    [1999, 1000],
    [0.0007, 0.0005],
  ])('below %d is %d', (bound, round) => {
    expect(roundBelow(bound)).toBeCloseTo(round, 12)
  })
  test.each([
    [2.68, 9.59, 4],
    [-0.3, 0.3, 4],
    [0, 1, 3],
    [-1e-9, 3e-9, 4],
    [9.999, 10.001, 4],
  ])('from %d to %d there are two to %i ticks, all within', (low, high, most) => {
    const ticks = roundTicks(low, high, most)
    expect(ticks.length).toBeGreaterThanOrEqual(2)
    expect(ticks.length).toBeLessThanOrEqual(most)
    for (const tick of ticks) {
      expect(tick).toBeGreaterThanOrEqual(low - 1e-9 * (high - low))
      expect(tick).toBeLessThanOrEqual(high + 1e-9 * (high - low))
    }
  })
  test('a range without width has one', () => {
    expect(roundTicks(3, 3, 4)).toEqual([3])
  })
})
