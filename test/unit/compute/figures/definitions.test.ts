import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { decay } from '../../../../src/compute/figures/decay.ts'
import { dos } from '../../../../src/compute/figures/dos.ts'
import { gOfR } from '../../../../src/compute/figures/g-of-r.ts'
import { energyHistogram } from '../../../../src/compute/figures/energy-histogram.ts'
import { participation } from '../../../../src/compute/figures/participation.ts'
import { pressureHistogram } from '../../../../src/compute/figures/pressure-histogram.ts'
import { spectrum } from '../../../../src/compute/figures/spectrum.ts'
import { WorkError } from '../../../../src/shared/contracts/errors.ts'
import type { FigureDescription } from '../../../../src/shared/drawing/description.ts'
import { source, withDecay, withModes, withStructure } from './glasses.ts'

const figures = [spectrum, dos, participation, decay, gOfR] as const
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
    const describeNothing = () => figure.describe({ samples: [], sources: {}, parameters: figure.parameters.parse({}) as never })
    expect(describeNothing).toThrow(WorkError)
    expect(describeNothing).toThrow(new RegExp(`“${figure.needs[0]}” yet`))
  })
})

describe('spectrum', () => {
  const sources = { modes: [...withModes(8, 30, 'quenched'), ...withModes(4, 30, 'cooled', 9)] }
  const description = spectrum.describe({ samples: [], sources, parameters: spectrum.parameters.parse({}) })

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
    const one = spectrum.describe({
      samples: [],
      sources: { modes: withModes(1, 30, 'quenched') },
      parameters: spectrum.parameters.parse({}),
    })
    expect(one.caption).toBe('quenched, N = 1000: 1 sample, 30 modes')
  })

  test('modes of negative stiffness are no points', () => {
    const saddle = source(1, 'x', {
      frequencies: Float64Array.of(-0.3, ...Array.from({ length: 12 }, (_, k) => 1 + k / 5)),
      participationRatios: new Float64Array(13).fill(0.3),
    })
    const [only] = seriesOf(spectrum.describe({ samples: [], sources: { modes: [saddle] }, parameters: spectrum.parameters.parse({}) }), 0)
    expect(only.x).toHaveLength(12)
    expect(only.columns?.['mode'][0]).toBe(2)
  })

  test('too few modes give a sentence, not an empty panel', () => {
    expect(() =>
      spectrum.describe({ samples: [], sources: { modes: withModes(1, 3, 'x') }, parameters: spectrum.parameters.parse({}) }),
    ).toThrow(/too few modes for a density of states/)
  })
})

describe('dos', () => {
  test('shares its numbers with the spectrum and takes another guide or none', () => {
    const sources = { modes: withModes(8, 30, 'quenched') }
    const bins = { binsPerDecade: 12 }
    const alone = dos.describe({ samples: [], sources, parameters: dos.parameters.parse({ ...bins, guideExponent: 2 }) })
    const within = spectrum.describe({ samples: [], sources, parameters: spectrum.parameters.parse(bins) })
    expect(seriesOf(alone, 0)).toEqual(seriesOf(within, 1))
    expect(alone.panels[0].series.at(-1)?.name).toBe('ω²')
    const bare = dos.describe({ samples: [], sources, parameters: dos.parameters.parse({ guide: false }) })
    expect(bare.panels[0].series.every(({ kind }) => kind !== 'guide')).toBe(true)
  })
})

describe('g-of-r', () => {
  test('is the mean over samples with its standard error, and ends where asked', () => {
    const sources = { structure: withStructure(3, 'quenched') }
    const description = gOfR.describe({ samples: [], sources, parameters: gOfR.parameters.parse({ largestDistance: 4 }) })
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
    expect(() => gOfR.describe({ samples: [], sources, parameters: gOfR.parameters.parse({}) })).toThrow(/different bin widths/)
  })
})

describe('participation', () => {
  const sources = { modes: [...withModes(2, 30, 'quenched'), ...withModes(1, 30, 'cooled', 9)] }

  test('counts the particles of each mode, and marks a plane wave', () => {
    const description = participation.describe({ samples: [], sources, parameters: participation.parameters.parse({}) })
    const [quenched] = seriesOf(description, 0)
    const first = sources.modes[0].findings.arrays
    expect(quenched.y[3]).toBeCloseTo(1000 * first['participationRatios'].data[3], 9)
    expect([quenched.columns?.['sample'][3], quenched.columns?.['mode'][3]]).toEqual([1, 4])
    expect(description.panels[0].series.at(-1)).toMatchObject({ kind: 'guide', y: [2000 / 3, 2000 / 3] })
  })

  test('samples of unlike size have no common plane wave', () => {
    const mixed = { modes: [sources.modes[0], { ...sources.modes[1], particles: 500 }] }
    const description = participation.describe({ samples: [], sources: mixed, parameters: participation.parameters.parse({}) })
    expect(description.panels[0].series.every(({ kind }) => kind === 'points')).toBe(true)
  })
})

describe('decay', () => {
  const sources = { 'mode-decay': withDecay(4, 'quenched') }
  const describeDecay = (given: Record<string, unknown>) =>
    decay.describe({ samples: [], sources, parameters: decay.parameters.parse(given) })

  test('is the geometric mean of the chosen modes in each shell, without the empty ones', () => {
    const [series] = seriesOf(describeDecay({}), 0)
    // amplitudes of the samples are 1, 2, 3 and 4 times r⁻²; the first shell is empty in all of them
    const mean = 24 ** 0.25
    expect(series.x[0]).toBeCloseTo(2, 12)
    series.x.forEach((r, k) => expect(series.y[k]).toBeCloseTo(mean / r ** 2, 12))
    expect(series.columns?.['modes']).toEqual(series.x.map(() => 4))
    expect(seriesOf(describeDecay({ modes: 2 }), 0)[0].columns?.['modes'][0]).toBe(8)
  })

  test('the guide falls with the distance as r⁻² in three dimensions, through the far field', () => {
    const guide = describeDecay({}).panels[0].series.at(-1)
    expect(guide).toMatchObject({ kind: 'guide', name: 'r⁻²' })
    expect((guide?.y[0] ?? NaN) * (guide?.x[0] ?? NaN) ** 2).toBeCloseTo(24 ** 0.25, 9)
    expect(describeDecay({ guide: false }).panels[0].series).toHaveLength(1)
  })

  test('the caption tells the slope', () => {
    expect(describeDecay({}).caption).toBe('quenched, N = 1000: 4 samples, 4 modes, mean slope −2')
  })

  test('samples with unlike shells are refused', () => {
    const mixed = { 'mode-decay': [...withDecay(1, 'quenched'), ...withDecay(1, 'quenched', 1.1)] }
    expect(() => decay.describe({ samples: [], sources: mixed, parameters: decay.parameters.parse({}) })).toThrow(/unlike shells/)
  })
})

describe('histograms', () => {
  const samples = [...withModes(20, 1, 'quenched'), ...withModes(10, 1, 'cooled', 101)]
  const describeEnergies = (given: Record<string, unknown> = {}) =>
    energyHistogram.describe({ samples, sources: {}, parameters: energyHistogram.parameters.parse(given) })

  test('each ensemble has area one, whatever its number of samples', () => {
    for (const { x, y } of seriesOf(describeEnergies({ bins: 7 }), 0)) {
      const width = x[1] - x[0]
      expect(y.reduce((sum, value) => sum + value * width, 0)).toBeCloseTo(1, 12)
      expect([y[0], y.at(-1)]).toEqual([0, 0])
    }
  })

  test('every sample is in a bin', () => {
    const counts = seriesOf(describeEnergies(), 0).map(({ columns }) => (columns?.['samples'] as number[]).reduce((a, b) => a + b))
    expect(counts).toEqual([20, 10])
  })

  test('the caption has each mean with its standard error', () => {
    // −7 − 0.01 k for k = 1 … 20 has mean −7.105 and standard error 0.01 √(35/20)
    expect(describeEnergies().caption).toContain('mean −7.105(13) ε (quenched), −8.055(10) ε (cooled)')
  })

  test('samples without a model are left out, aloud', () => {
    const some = [...samples, { ...samples[0], energyPerParticle: null }]
    const { caption } = energyHistogram.describe({ samples: some, sources: {}, parameters: energyHistogram.parameters.parse({}) })
    expect(caption).toContain('1 sample without it left out')
    const none = samples.map((sample) => ({ ...sample, energyPerParticle: null }))
    expect(() => energyHistogram.describe({ samples: none, sources: {}, parameters: energyHistogram.parameters.parse({}) })).toThrow(
      /none of the chosen samples has a known energy/,
    )
  })

  test('one sample, and equal ones, have a bin as well', () => {
    const parameters = energyHistogram.parameters.parse({})
    for (const few of [samples.slice(0, 1), [samples[0], samples[0]]]) {
      const [series] = seriesOf(energyHistogram.describe({ samples: few, sources: {}, parameters }), 0)
      expect(series.columns?.['samples']).toEqual([0, few.length, 0])
    }
  })

  test('pressures have the unit of their dimension, and dimensions do not mix', () => {
    const parameters = pressureHistogram.parameters.parse({})
    const flat = samples.map((sample) => ({ ...sample, dimension: 2 }))
    expect(pressureHistogram.describe({ samples: flat, sources: {}, parameters }).panels[0].x.unit).toBe('ε/λ²')
    expect(() => pressureHistogram.describe({ samples: [...samples, ...flat], sources: {}, parameters })).toThrow(/unlike units/)
  })
})
