import { WorkError } from '../../shared/contracts/errors.ts'
import type { Axis, Panel, Series } from '../../shared/drawing/description.ts'
import { toSuperscript } from '../../shared/format/number.ts'
import type { NumericArray } from '../definitions/analysis.ts'
import type { FigureSource } from '../definitions/figure.ts'
import { densityOfStates, type SampleSpectrum } from '../statistics/density-of-states.ts'
import type { Group } from './groups.ts'

export const frequencyAxis: Axis = { title: 'frequency', symbol: 'ω', unit: '√(ε/m)/λ', scale: 'log' }
export const densityAxis: Axis = { title: 'density of states', symbol: 'D(ω)', unit: 'λ√(m/ε)', scale: 'log' }

/** A named array of a sample's findings; a result without it is a fault of its analysis. */
export function numbersOf(source: FigureSource, name: string): ArrayLike<number> {
  const array = source.findings.arrays[name] as NumericArray | undefined
  if (!array) throw new Error(`the result of sample ${String(source.sample)} has no array “${name}”`)
  return array.data
}

export function countModes(groups: readonly Group[]): number {
  return groups.reduce((sum, { sources }) => sum + sources.reduce((modes, source) => modes + numbersOf(source, 'frequencies').length, 0), 0)
}

/** One point a mode: its participation ratio against its frequency, or how many particles that is, with the sample and the mode's number. */
export function participationPanel(groups: readonly Group[], isCounted = false): Panel {
  const ratio: Axis = { title: 'participation ratio', symbol: 'e', unit: '1', scale: 'log' }
  const number: Axis = { title: 'particles taking part', symbol: 'N\u2009e', unit: '1', scale: 'log' }
  return {
    x: frequencyAxis,
    y: isCounted ? number : ratio,
    series: groups.map(({ name, colour, sources }): Series => {
      const points = sources.flatMap(modesOf)
      return {
        name,
        kind: 'points',
        colour,
        x: points.map(({ frequency }) => frequency),
        y: points.map(({ participation, particles }) => (isCounted ? particles * participation : participation)),
        columns: { sample: points.map(({ sample }) => sample), mode: points.map(({ mode }) => mode) },
      }
    }),
  }
}

function modesOf(source: FigureSource) {
  const participations = numbersOf(source, 'participationRatios')
  // modes without a frequency, of a sample that is no minimum, have no place on a log axis
  return Array.from(numbersOf(source, 'frequencies'), (frequency, k) => ({
    sample: source.sample,
    particles: source.particles,
    mode: k + 1,
    frequency,
    participation: participations[k],
  })).filter(({ frequency, participation }) => frequency > 0 && participation > 0)
}

export interface DensityOptions {
  readonly binsPerDecade: number
  /** null for no guide. */
  readonly guideExponent: number | null
}

/**
 * D(ω) of each ensemble on logarithmic bins with √n errors, and a line of the given slope through its low end.
 * @throws WorkError when the modes are too few for one bin
 */
export function densityPanel(groups: readonly Group[], { binsPerDecade, guideExponent }: DensityOptions): Panel {
  const series = groups.flatMap(({ name, colour, sources }): Series[] => {
    const density = densityOfStates(sources.map(spectrumOf), binsPerDecade)
    if (density.frequency.length === 0) return []
    return [
      {
        name,
        kind: 'points',
        colour,
        x: [...density.frequency],
        y: [...density.density],
        error: [...density.error],
        columns: { modes: [...density.counts] },
      },
    ]
  })
  if (series.length === 0) {
    throw new WorkError(
      'there are too few modes for a density of states: it takes at least six in an ensemble, below the end of each sample’s list',
    )
  }
  return { x: frequencyAxis, y: densityAxis, series: guideExponent === null ? series : [...series, guideThrough(series, guideExponent)] }
}

function spectrumOf(source: FigureSource): SampleSpectrum {
  return { frequencies: numbersOf(source, 'frequencies'), particles: source.particles, dimension: source.dimension }
}

/** The low end of a density of states, where its tail is sought: bins up to this multiple of the lowest. */
const lowEnd = 1.5

/** ω to a power over the width of the data, at the count-weighted mean height of the lowest bins of the first ensemble. */
function guideThrough(series: readonly Series[], exponent: number): Series {
  const [first] = series
  const lowest = Math.min(...first.x)
  const counts = first.columns?.['modes'] ?? []
  let weights = 0
  let logarithms = 0
  first.x.forEach((frequency, k) => {
    if (frequency > lowest * lowEnd) return
    const weight = Number(counts[k])
    weights += weight
    logarithms += weight * Math.log(first.y[k] / frequency ** exponent)
  })
  const prefactor = Math.exp(logarithms / weights)
  const x = [lowest / 2, Math.max(...series.flatMap((one) => [...one.x])) * 2]
  return { name: `ω${toSuperscript(exponent)}`, kind: 'guide', colour: 0, x, y: x.map((frequency) => prefactor * frequency ** exponent) }
}

/** One range for all panels of a figure, so that they can stand over one another. */
export function withCommonRange(panels: readonly Panel[]): Panel[] {
  const values = panels.flatMap(({ series }) => series.filter(({ kind }) => kind !== 'guide').flatMap(({ x }) => [...x]))
  const low = values.reduce((least, value) => Math.min(least, value), Infinity)
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity)
  const air = low === high ? 2 : (high / low) ** 0.06
  return panels.map((panel) => ({ ...panel, x: { ...panel.x, range: [low / air, high * air] as const } }))
}
