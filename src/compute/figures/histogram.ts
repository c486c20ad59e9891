import { z } from 'zod'
import { WorkError } from '../../shared/contracts/errors.ts'
import type { Axis, FigureDescription, Series } from '../../shared/drawing/description.ts'
import { formatCounted } from '../../shared/format/count.ts'
import { formatUncertain } from '../../shared/format/uncertainty.ts'
import type { FigureSample } from '../definitions/figure.ts'
import { type Bins, chooseBins, countInBins } from '../statistics/histogram.ts'
import { meanOf, standardErrorOf } from '../statistics/moments.ts'
import { captionOf, groupsOf, type Group } from './groups.ts'

export const binsParameter = z.int().min(0).max(500).default(0).meta({
  title: 'Bins',
  unit: '1',
  description: 'How many bins over the whole range; 0 for a width that suits the spread and the number of samples.',
})

export interface HistogramOptions {
  readonly figure: string
  readonly title: string
  readonly axis: Axis
  /** Of the density of probability: `1/ε`. */
  readonly densityUnit: string
  readonly selection: string
  readonly bins: number
}

/**
 * How one number of each sample is distributed in each ensemble, each normalised to one so that unlike numbers of samples compare.
 * @throws WorkError when no sample has the number
 */
export function histogramOf(
  samples: readonly FigureSample[],
  valueOf: (sample: FigureSample) => number | null,
  { figure, title, axis, densityUnit, selection, bins: asked }: HistogramOptions,
): FigureDescription {
  const known = samples.filter((sample) => valueOf(sample) !== null)
  if (known.length === 0) throw new WorkError(`none of the chosen samples has a known ${axis.title}: give them a model when importing`)
  const groups = groupsOf(known)
  const values = groups.map((group) => Float64Array.from(group.sources, (sample) => valueOf(sample) ?? NaN))
  const bins = chooseBins(values, asked)
  const series = groups.map((group, k) => steps(group, values[k], bins))
  const highest = Math.max(...series.flatMap(({ y }) => [...y]))
  const left = samples.length - known.length
  return {
    figure,
    title,
    panels: [
      {
        x: { ...axis, range: [bins.start - 1.5 * bins.width, bins.start + (bins.count + 1.5) * bins.width] },
        y: { title: 'probability density', symbol: `P(${axis.symbol})`, unit: densityUnit, scale: 'linear', range: [0, 1.08 * highest] },
        series,
      },
    ],
    caption: [
      captionOf(groups, selection, ''),
      `mean ${groups.map((group, k) => meanText(group, values[k], axis.unit, groups.length > 1)).join(', ')}`,
      ...(left > 0 ? [`${formatCounted(left, 'sample')} without it left out`] : []),
    ].join('; '),
  }
}

/** A staircase that begins and ends on the floor, over the bins that its ensemble reaches. */
function steps({ name, colour }: Group<FigureSample>, values: Float64Array, bins: Bins): Series {
  const all = countInBins(values, bins)
  const first = all.findIndex((count) => count > 0)
  const last = all.findLastIndex((count) => count > 0)
  const counts = [0, ...all.subarray(first, last + 1), 0]
  return {
    name,
    kind: 'steps',
    colour,
    x: counts.map((_, k) => bins.start + (first + k - 0.5) * bins.width),
    y: counts.map((count) => count / (values.length * bins.width)),
    columns: { samples: counts },
  }
}

function meanText({ name }: Group<FigureSample>, values: Float64Array, unit: string, isNamed: boolean): string {
  const text = formatUncertain(meanOf(values), values.length > 1 ? standardErrorOf(values) : null, unit)
  return isNamed ? `${text} (${name})` : text
}
