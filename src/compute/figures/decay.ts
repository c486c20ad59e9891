import { z } from 'zod'
import { WorkError } from '../../shared/contracts/errors.ts'
import type { Series } from '../../shared/drawing/description.ts'
import { formatCounted } from '../../shared/format/count.ts'
import { toSuperscript } from '../../shared/format/number.ts'
import { formatUncertain } from '../../shared/format/uncertainty.ts'
import { defineFigure, type FigureSource } from '../definitions/figure.ts'
import { meanOf, standardErrorOf } from '../statistics/moments.ts'
import { captionOf, groupByEnsemble, type Group } from './groups.ts'
import { samplesParameter } from './selection.ts'
import { numbersOf } from './vibrations.ts'

/** The amplitude of modes against the distance from their cores. */
export const decay = defineFigure({
  name: 'decay',
  title: 'Decay of modes',
  version: 1,
  summary: 'Amplitude of the lowest modes against the distance from their cores, geometric mean over each ensemble, beside r^−(d−1).',
  source: 'Lerner, Düring & Bouchbinder, Phys. Rev. Lett. 117, 035501 (2016), figure 3: the far field of a force dipole',
  parameters: z.strictObject({
    samples: samplesParameter,
    modes: z.int().min(1).max(2000).default(1).meta({
      title: 'Modes of each sample',
      unit: '1',
      description: 'How many of the modes whose decay was analysed, lowest first.',
    }),
    guide: z.boolean().default(true).meta({ title: 'Guide', unit: '1', description: 'Draw r^−(d−1) through the far field.' }),
  }),
  needs: ['mode-decay'],
  describe({ sources, parameters }) {
    const groups = groupByEnsemble(sources['mode-decay'], 'mode-decay')
    const curves = groups.map((group) => meanDecay(group, parameters.modes))
    const drawn = curves.filter(({ series }) => series.x.length > 0)
    if (drawn.length === 0) throw new WorkError('the analysis “mode-decay” found no mode in the chosen samples: let it take more of them')
    const dimensions = [...new Set(groups.flatMap((group) => group.sources.map(({ dimension }) => dimension)))]
    const guides = parameters.guide ? dimensions.flatMap((dimension) => farField(drawn, groups, dimension)) : []
    const count = curves.reduce((sum, { modes }) => sum + modes, 0)
    const slopes = curves.flatMap((curve) => curve.slopes)
    const error = slopes.length > 1 ? standardErrorOf(slopes) : null
    const slope = slopes.length > 0 ? `, mean slope ${formatUncertain(meanOf(slopes), error)}` : ''
    return {
      figure: 'decay',
      title: 'Decay of modes',
      panels: [
        {
          x: { title: 'distance from the core', symbol: 'r', unit: 'λ', scale: 'log' },
          y: { title: 'amplitude', symbol: '|ψ|', unit: '1', scale: 'log' },
          series: [...drawn.map(({ series }) => series), ...guides],
        },
      ],
      caption: captionOf(groups, parameters.samples, `${formatCounted(count, 'mode')}${slope}`),
    }
  },
})

interface Curve {
  readonly series: Series
  readonly modes: number
  readonly slopes: readonly number[]
  readonly dimension: number
}

/** Geometric mean in each shell, which a power law keeps, and its standard error; shells that are empty in all modes are left out. */
function meanDecay({ name, colour, sources }: Group, most: number): Curve {
  const distance = Array.from(numbersOf(sources[0], 'distance'))
  const rows = sources.flatMap((source) => rowsOf(source, distance, name, most))
  const shells = distance.flatMap((r, b) => {
    const logarithms = rows.map(({ amplitude }) => Math.log(amplitude[b])).filter((value) => Number.isFinite(value))
    if (logarithms.length === 0) return []
    const mean = Math.exp(meanOf(logarithms))
    return [{ r, mean, error: logarithms.length > 1 ? mean * standardErrorOf(logarithms) : 0, count: logarithms.length }]
  })
  return {
    series: {
      name,
      kind: 'points',
      colour,
      x: shells.map(({ r }) => r),
      y: shells.map(({ mean }) => mean),
      error: shells.map(({ error }) => error),
      columns: { modes: shells.map(({ count }) => count) },
    },
    modes: rows.length,
    slopes: rows.map(({ slope }) => slope).filter((slope) => Number.isFinite(slope)),
    dimension: sources[0].dimension,
  }
}

function rowsOf(source: FigureSource, distance: readonly number[], name: string, most: number) {
  const own = numbersOf(source, 'distance')
  // shells follow from density and box: they agree to rounding, or not at all
  if (own.length !== distance.length || distance.some((r, b) => Math.abs(own[b] - r) > 1e-6 * r)) {
    throw new WorkError(
      `the samples of “${name}” have unlike shells: run the analysis “mode-decay” on all of them alike, or choose those of one size`,
    )
  }
  const amplitudes = numbersOf(source, 'amplitude')
  const slopes = numbersOf(source, 'slopes')
  return Array.from({ length: Math.min(most, slopes.length) }, (_, k) => ({
    amplitude: Array.from({ length: distance.length }, (_unused, b) => amplitudes[k * distance.length + b]),
    slope: slopes[k],
  }))
}

/** r^−(d−1) through the far field of the first ensemble of that dimension, where the slopes are fitted. */
function farField(curves: readonly Curve[], groups: readonly Group[], dimension: number): Series[] {
  const curve = curves.find((one) => one.dimension === dimension)
  const scalars = groups.flatMap(({ sources }) => sources).find((source) => source.dimension === dimension)?.findings.scalars
  if (!curve || !scalars) return []
  const { x, y } = curve.series
  const from = scalars['from'] ?? 0
  const to = scalars['to'] ?? Infinity
  const power = 1 - dimension
  const heights = x.flatMap((r, k) => (r >= from && r <= to ? [Math.log(y[k]) - power * Math.log(r)] : []))
  if (heights.length === 0) return []
  const prefactor = Math.exp(meanOf(heights))
  const ends = [x[0], x[x.length - 1]]
  return [{ name: `r${toSuperscript(power)}`, kind: 'guide', colour: 0, x: ends, y: ends.map((r) => prefactor * r ** power) }]
}
