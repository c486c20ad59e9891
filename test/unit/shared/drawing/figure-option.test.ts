import { describe, expect, test } from 'vitest'
import { breakLines } from '../../../../src/shared/drawing/break-lines.ts'
import { clipLine } from '../../../../src/shared/drawing/clip-line.ts'
import type { FigureDescription, Panel, Series } from '../../../../src/shared/drawing/description.ts'
import { figureOption, figureSize } from '../../../../src/shared/drawing/figure-option.ts'
import { completeStyle } from '../../../../src/shared/drawing/complete-style.ts'
import { composeFigure } from '../../../../src/shared/drawing/compose-figure.ts'
import { figureStyles } from '../../../../src/shared/drawing/figure-styles.ts'
import { labelText } from '../../../../src/shared/drawing/label.ts'
import { layoutFigure } from '../../../../src/shared/drawing/layout.ts'
import { darkTheme, printTheme } from '../../../../src/shared/drawing/palette.ts'

const points = (name: string, colour: number): Series => ({ name, kind: 'points', colour, x: [1, 2, 4], y: [0.01, 0.1, 1] })
const panel = (series: readonly Series[]): Panel => ({
  x: { title: 'frequency', symbol: 'ω', unit: '√(ε/m)/λ', scale: 'log', range: [0.5, 5] },
  y: { title: 'participation ratio', symbol: 'e', unit: '1', scale: 'log' },
  series,
})
const figure = (panels: readonly Panel[]): FigureDescription => ({ figure: 'test', title: 'Test', panels, caption: '8 samples, 240 modes' })
const wordsOf = (description: FigureDescription) =>
  composeFigure(description).labels.flatMap(({ part, label }) => (part.kind === 'tick' || part.kind === 'title' ? [] : [labelText(label)]))

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
    expect(wordsOf(figure([panel([points('a', 0)])]))).toEqual(['8 samples, 240 modes'])
    const two = panel([points('quenched', 0), points('cooled', 1)])
    expect(wordsOf(figure([two, two]))).toEqual(['quenched', 'cooled', '(a)', '(b)', '8 samples, 240 modes'])
  })

  test('a letter goes to the corner without data', () => {
    const crowdedTopLeft = panel([{ ...points('a', 0), x: [0.52, 0.53, 4.9], y: [1, 0.9, 0.01] }])
    const { labels, layout } = composeFigure(figure([crowdedTopLeft, crowdedTopLeft]))
    const [frame] = layout.frames
    const letter = labels.find(({ part }) => part.kind === 'letter')
    expect(letter?.x).toBeGreaterThan((frame?.left ?? NaN) + (frame?.width ?? NaN) / 2)
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
    const title = composeFigure(figure([panel([points('a', 0)])])).labels.find(({ part }) => part.kind === 'title' && part.axis === 'x')
    expect(title?.label).toEqual([
      { text: 'frequency ', cut: 'regular' },
      { text: 'ω', cut: 'italic' },
      { text: ' (√(ε/m)/λ)', cut: 'regular' },
    ])
  })

  test('twenty thousand points are handed over as one array of numbers', () => {
    const x = Array.from({ length: 20_000 }, (_, k) => 1 + k / 20_000)
    const [scatter] = [figureOption(figure([panel([{ name: 'many', kind: 'points', colour: 0, x, y: x }])])).series].flat()
    expect(scatter?.data).toBeInstanceOf(Float64Array)
    expect(scatter?.data).toHaveLength(40_000)
    // painted in parts, since a mark of its own for each would hold the window up
    expect(scatter).toMatchObject({ large: true, progressive: 1500 })
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

const lengthOf = (text: string) => text.length

test('a caption breaks between words', () => {
  const lines = breakLines('eight samples of a fast-quenched glass, 240 modes', 14, lengthOf)
  expect(lines).toEqual(['eight samples', 'of a', 'fast-quenched', 'glass, 240', 'modes'])
})

test('a word longer than the line is cut, and nothing is lost', () => {
  const lines = breakLines('a veryverylongnameofanensemble b', 10, lengthOf)
  expect(lines.every((line) => line.length <= 10)).toBe(true)
  expect(lines.join('').replaceAll(' ', '')).toBe('averyverylongnameofanensembleb')
})
