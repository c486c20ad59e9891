import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { dos } from '../../../../src/compute/figures/dos.ts'
import { gOfR } from '../../../../src/compute/figures/g-of-r.ts'
import { spectrum } from '../../../../src/compute/figures/spectrum.ts'
import { WorkError } from '../../../../src/shared/contracts/errors.ts'
import type { FigureDescription } from '../../../../src/shared/drawing/description.ts'
import { source, withModes, withStructure } from './glasses.ts'

const figures = [spectrum, dos, gOfR] as const
const seriesOf = (description: FigureDescription, panel: number) => description.panels[panel].series.filter(({ kind }) => kind !== 'guide')

describe.each(figures.map((figure) => [figure.name, figure] as const))('figure %s', (_, figure) => {
  test('takes a selection of samples, all by default, and explains each parameter', () => {
    expect(figure.parameters.parse({})).toMatchObject({ samples: 'all' })
    const { properties } = z.toJSONSchema(figure.parameters) as { properties: Record<string, object> }
    for (const property of Object.values(properties)) {
      expect(Object.keys(property)).toEqual(expect.arrayContaining(['title', 'unit', 'description', 'default']))
    }
  })

  test('without results says which analysis to run', () => {
    const describeNothing = () => figure.describe({ sources: {}, parameters: figure.parameters.parse({}) as never })
    expect(describeNothing).toThrow(WorkError)
    expect(describeNothing).toThrow(new RegExp(`“${figure.needs[0]}” yet`))
  })
})

describe('spectrum', () => {
  const sources = { modes: [...withModes(8, 30, 'quenched'), ...withModes(4, 30, 'cooled', 9)] }
  const description = spectrum.describe({ sources, parameters: spectrum.parameters.parse({}) })

  test('has participation ratios and the density of states over one frequency axis', () => {
    expect(description.panels.map(({ x, y }) => [x.symbol, x.unit, x.scale, y.symbol, y.unit, y.scale])).toEqual([
      ['ω', '√(ε/m)/λ', 'log', 'e', '1', 'log'],
      ['ω', '√(ε/m)/λ', 'log', 'D(ω)', 'λ√(m/ε)', 'log'],
    ])
    expect(description.panels[0].x.range).toEqual(description.panels[1].x.range)
  })

  test('one ensemble is one series of one colour in both panels', () => {
    for (const panel of [0, 1]) {
      expect(seriesOf(description, panel).map(({ name, colour }) => [name, colour])).toEqual([
        ['quenched', 0],
        ['cooled', 1],
      ])
    }
  })

  test('every mode is a point that knows its sample', () => {
    const [quenched, cooled] = seriesOf(description, 0)
    expect([quenched.x.length, cooled.x.length]).toEqual([240, 120])
    const third = sources.modes[2].findings.arrays
    const at = 2 * 30 + 4
    expect([quenched.x[at], quenched.y[at], quenched.columns?.['sample'][at], quenched.columns?.['mode'][at]]).toEqual([
      third['frequencies'].data[4],
      third['participationRatios'].data[4],
      3,
      5,
    ])
    expect(cooled.columns?.['sample'][0]).toBe(9)
  })

  test('the density of states has counting errors and a guide of slope four', () => {
    const [quenched] = seriesOf(description, 1)
    quenched.y.forEach((value, k) => {
      expect(quenched.error?.[k]).toBeCloseTo(value / Math.sqrt(Number(quenched.columns?.['modes'][k])), 12)
    })
    const guide = description.panels[1].series.find(({ kind }) => kind === 'guide')
    expect(guide?.name).toBe('ω⁴')
    expect(Math.log((guide?.y[1] ?? NaN) / (guide?.y[0] ?? NaN)) / Math.log((guide?.x[1] ?? NaN) / (guide?.x[0] ?? NaN))).toBeCloseTo(4, 9)
  })

  test('the caption names the set and counts samples and modes', () => {
    expect(description.caption).toBe('samples “all” of 2 ensembles, N = 1000: 12 samples, 360 modes')
    const one = spectrum.describe({ sources: { modes: withModes(1, 30, 'quenched') }, parameters: spectrum.parameters.parse({}) })
    expect(one.caption).toBe('quenched, N = 1000: 1 sample, 30 modes')
  })

  test('modes of negative stiffness are no points', () => {
    const saddle = source(1, 'x', {
      frequencies: Float64Array.of(-0.3, ...Array.from({ length: 12 }, (_, k) => 1 + k / 5)),
      participationRatios: new Float64Array(13).fill(0.3),
    })
    const [only] = seriesOf(spectrum.describe({ sources: { modes: [saddle] }, parameters: spectrum.parameters.parse({}) }), 0)
    expect(only.x).toHaveLength(12)
    expect(only.columns?.['mode'][0]).toBe(2)
  })

  test('too few modes give a sentence, not an empty panel', () => {
    expect(() => spectrum.describe({ sources: { modes: withModes(1, 3, 'x') }, parameters: spectrum.parameters.parse({}) })).toThrow(
      /too few modes for a density of states/,
    )
  })
})

describe('dos', () => {
  test('shares its numbers with the spectrum and takes another guide or none', () => {
    const sources = { modes: withModes(8, 30, 'quenched') }
    const bins = { binsPerDecade: 12 }
    const alone = dos.describe({ sources, parameters: dos.parameters.parse({ ...bins, guideExponent: 2 }) })
    const within = spectrum.describe({ sources, parameters: spectrum.parameters.parse(bins) })
    expect(seriesOf(alone, 0)).toEqual(seriesOf(within, 1))
    expect(alone.panels[0].series.at(-1)?.name).toBe('ω²')
    const bare = dos.describe({ sources, parameters: dos.parameters.parse({ guide: false }) })
    expect(bare.panels[0].series.every(({ kind }) => kind !== 'guide')).toBe(true)
  })
})

describe('g-of-r', () => {
  test('is the mean over samples with its standard error, and ends where asked', () => {
    const sources = { structure: withStructure(3, 'quenched') }
    const description = gOfR.describe({ sources, parameters: gOfR.parameters.parse({ largestDistance: 4 }) })
    const [series] = seriesOf(description, 0)
    // the samples differ by 0, 0.1 and 0.2 of one curve: the mean is the middle one
    const curves = sources.structure.map((one) => one.findings.arrays['g'].data)
    series.y.forEach((value, k) => {
      expect(value).toBeCloseTo(curves[1][k], 12)
      expect(series.columns?.['standard error of g(r)'][k]).toBeCloseTo(Math.abs(curves[2][k] - curves[0][k]) / 2 / Math.sqrt(3), 12)
    })
    expect(description.panels[0].x).toMatchObject({ symbol: 'r', unit: 'λ', scale: 'linear', range: [0, 4] })
  })

  test('samples analysed with different bins are refused with a sentence', () => {
    const sources = { structure: [...withStructure(1, 'quenched', 0.1), ...withStructure(1, 'quenched', 0.05)] }
    expect(() => gOfR.describe({ sources, parameters: gOfR.parameters.parse({}) })).toThrow(/different bin widths/)
  })
})
