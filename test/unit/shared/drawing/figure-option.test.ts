import { describe, expect, test } from 'vitest'
import { breakLines } from '../../../../src/shared/drawing/break-lines.ts'
import { clipLine } from '../../../../src/shared/drawing/clip-line.ts'
import type { FigureDescription, Panel, Series } from '../../../../src/shared/drawing/description.ts'
import { figureOption, figureSize } from '../../../../src/shared/drawing/figure-option.ts'
import { completeStyle, figureStyles } from '../../../../src/shared/drawing/figure-styles.ts'
import { layoutFigure } from '../../../../src/shared/drawing/layout.ts'
import { darkTheme, printTheme } from '../../../../src/shared/drawing/palette.ts'

const points = (name: string, colour: number): Series => ({ name, kind: 'points', colour, x: [1, 2, 4], y: [0.01, 0.1, 1] })
const panel = (series: readonly Series[]): Panel => ({
  x: { title: 'frequency', symbol: 'ω', unit: '√(ε/m)/λ', scale: 'log', range: [0.5, 5] },
  y: { title: 'participation ratio', symbol: 'e', unit: '1', scale: 'log' },
  series,
})
const figure = (panels: readonly Panel[]): FigureDescription => ({ figure: 'test', title: 'Test', panels, caption: '8 samples, 240 modes' })
const textsOf = (description: FigureDescription) =>
  (JSON.stringify(figureOption(description).graphic).match(/"text":"[^"]*"/g) ?? []).map((match) => match.slice(8, -1))

describe('layout', () => {
  test('two panels stand below one another in a column and side by side on two', () => {
    const description = figure([panel([points('a', 0)]), panel([points('a', 0)])])
    const single = layoutFigure(description, completeStyle({ preset: 'single-column' })).frames
    const double = layoutFigure(description, completeStyle({ preset: 'double-column' })).frames
    expect(single[0]?.left).toBe(single[1]?.left)
    expect(double[0]?.top).toBe(double[1]?.top)
    expect(double[1]?.left).toBeGreaterThan((double[0]?.left ?? NaN) + (double[0]?.width ?? NaN))
  })

  test('panels that share their x axis carry its labels once', () => {
    const shared = layoutFigure(figure([panel([points('a', 0)]), panel([points('a', 0)])]), completeStyle())
    expect(shared.frames.map((frame) => frame.hasHorizontalLabels)).toEqual([false, true])
    const other = { ...panel([points('a', 0)]), x: { ...panel([]).x, range: [1, 9] as const } }
    expect(
      layoutFigure(figure([panel([points('a', 0)]), other]), completeStyle()).frames.map((frame) => frame.hasHorizontalLabels),
    ).toEqual([true, true])
  })

  test.each(Object.keys(figureStyles))('in style %s everything lies on the page', (preset) => {
    const layout = layoutFigure(figure([panel([points('a', 0), points('b', 1)]), panel([points('a', 0)])]), completeStyle({ preset }))
    for (const frame of layout.frames) {
      expect(frame.left).toBeGreaterThan(0)
      expect(frame.left + frame.width).toBeLessThan(layout.widthMillimetres)
      expect(frame.top).toBeGreaterThan(layout.legendTop)
      expect(frame.top + frame.height).toBeLessThan(layout.captionTop)
    }
    expect(layout.captionTop).toBeLessThan(layout.heightMillimetres)
  })

  test('a given size is kept exactly', () => {
    expect(figureSize(figure([panel([points('a', 0)])]), { widthMillimetres: 100, heightMillimetres: 55 })).toEqual({
      widthMillimetres: 100,
      heightMillimetres: 55,
    })
  })

  test('a page without room and an unknown style are refused with a sentence', () => {
    expect(() => figureSize(figure([panel([points('a', 0)])]), { widthMillimetres: 20 })).toThrow(/too narrow.*style\.widthMillimetres/)
    expect(() => figureSize(figure([panel([points('a', 0)])]), { heightMillimetres: 20 })).toThrow(/too low.*style\.heightMillimetres/)
    expect(() => figureSize(figure([panel([points('a', 0)])]), { preset: 'nature' })).toThrow(/no figure style “nature”/)
  })
})

describe('option', () => {
  test('the legend names ensembles once, only when there are several', () => {
    expect(textsOf(figure([panel([points('a', 0)])]))).toEqual(['8 samples, 240 modes'])
    const two = panel([points('quenched', 0), points('cooled', 1)])
    expect(textsOf(figure([two, two]))).toEqual(['quenched', 'cooled', '(a)', '(b)', '8 samples, 240 modes'])
  })

  test('a letter goes to the corner without data', () => {
    const crowdedTopLeft = panel([{ ...points('a', 0), x: [0.52, 0.53, 4.9], y: [1, 0.9, 0.01] }])
    const graphic = JSON.stringify(figureOption(figure([crowdedTopLeft, crowdedTopLeft])).graphic)
    expect(graphic).toMatch(/"text":"\(a\)"[^}]*"align":"right"/)
  })

  test('lengths scale with the surface and nothing else changes', () => {
    const description = figure([panel([points('a', 0)])])
    const [small] = [figureOption(description, {}, { unitsPerMillimetre: 1 }).grid].flat()
    const [large] = [figureOption(description, {}, { unitsPerMillimetre: 10 }).grid].flat()
    expect(Number(large?.width)).toBeCloseTo(10 * Number(small?.width), 9)
  })

  test('a theme changes colours, not data', () => {
    const description = figure([panel([points('a', 0)])])
    const light = figureOption(description)
    const dark = figureOption(description, {}, { theme: darkTheme })
    expect([light.backgroundColor, dark.backgroundColor]).toEqual([printTheme.background, darkTheme.background])
    expect([dark.series].flat().map((series) => series?.data)).toEqual([light.series].flat().map((series) => series?.data))
  })

  test('titles slant the symbol and name the unit', () => {
    const axes = [figureOption(figure([panel([points('a', 0)])])).xAxis].flat()
    expect(axes[0]?.name).toBe('frequency {symbol|ω} (√(ε/m)/λ)')
  })
})

describe('guides', () => {
  test('a guide is cut where it leaves the frame, on the axes as shown', () => {
    // y = x⁴ on log axes leaves through the floor at x = 0.1 and the ceiling at x = 10
    const cut = clipLine({ x: [1e-3, 1e3], y: [1e-12, 1e12] }, [1e-2, 1e2], [1e-4, 1e4], 'log', 'log')
    expect(cut).toHaveLength(2)
    expect(cut.flat().map((value) => Number(value.toPrecision(9)))).toEqual([0.1, 1e-4, 10, 1e4])
  })

  test('a guide outside the frame is not drawn', () => {
    expect(clipLine({ x: [1, 2], y: [10, 20] }, [1, 2], [0, 5], 'linear', 'linear')).toEqual([])
  })
})

test('a caption breaks between words', () => {
  const lines = breakLines('eight samples of a fast-quenched glass, 240 modes', 12)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join(' ')).toBe('eight samples of a fast-quenched glass, 240 modes')
})
