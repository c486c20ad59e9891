import { z } from 'zod'
import { WorkError } from '../../shared/contracts/errors.ts'
import type { Series } from '../../shared/drawing/description.ts'
import { defineFigure, type FigureSource } from '../definitions/figure.ts'
import { captionOf, groupByEnsemble, type Group } from './groups.ts'
import { samplesParameter } from './selection.ts'
import { numbersOf } from './vibrations.ts'

/** The pair correlation function, averaged over the samples of each ensemble. */
export const gOfR = defineFigure({
  name: 'g-of-r',
  title: 'Pair correlation',
  version: 1,
  summary: 'g(r) of all particles, averaged over the samples of each ensemble.',
  source: 'J.-P. Hansen and I. R. McDonald, Theory of Simple Liquids, section 2.5',
  parameters: z.strictObject({
    samples: samplesParameter,
    largestDistance: z.number().min(0.5).max(1000).default(5).meta({
      title: 'Largest distance',
      symbol: 'r',
      unit: 'λ',
      description: 'Where the axis ends; nothing is left out of the CSV.',
    }),
  }),
  needs: ['structure'],
  describe({ sources, parameters }) {
    const groups = groupByEnsemble(sources['structure'], 'structure')
    const series = groups.map(meanCorrelation)
    const farthest = Math.max(...series.flatMap(({ x }) => [...x]))
    const end = Math.min(parameters.largestDistance, farthest)
    const highest = Math.max(1, ...series.flatMap(({ x, y }) => y.filter((_, k) => x[k] <= end)))
    return {
      figure: 'g-of-r',
      title: 'Pair correlation',
      panels: [
        {
          x: { title: 'distance', symbol: 'r', unit: 'λ', scale: 'linear', range: [0, end] },
          y: { title: 'pair correlation', symbol: 'g(r)', unit: '1', scale: 'linear', range: [0, 1.08 * highest] },
          series: [...series, { name: '', kind: 'guide', colour: 0, x: [0, end], y: [1, 1] }],
        },
      ],
      caption: captionOf(groups, parameters.samples, ''),
    }
  },
})

/** Mean and standard error over samples at each distance, as far as the shortest of their lists reaches. */
function meanCorrelation({ name, colour, sources }: Group): Series {
  const length = Math.min(...sources.map((source) => numbersOf(source, 'r').length))
  const r = Array.from(numbersOf(sources[0], 'r')).slice(0, length)
  if (length === 0) throw new WorkError(`the pair correlations of “${name}” are empty: run the analysis “structure” again`)
  assertSameDistances(name, r, sources)
  const curves = sources.map((source) => numbersOf(source, 'g'))
  const mean = r.map((_, k) => curves.reduce((sum, g) => sum + g[k], 0) / curves.length)
  const columns: Record<string, (number | string)[]> = { samples: r.map(() => curves.length) }
  if (curves.length > 1) {
    columns['standard error of g(r)'] = mean.map((average, k) =>
      Math.sqrt(curves.reduce((sum, g) => sum + (g[k] - average) ** 2, 0) / (curves.length * (curves.length - 1))),
    )
  }
  return { name, kind: 'line', colour, x: r, y: mean, columns }
}

function assertSameDistances(name: string, r: readonly number[], sources: readonly FigureSource[]): void {
  for (const source of sources) {
    const other = numbersOf(source, 'r')
    // distances are multiples of one width: unlike widths differ in the first digits, rounding only in the last
    if (r.some((value, k) => Math.abs(other[k] - value) > 1e-9 * (1 + value))) {
      throw new WorkError(
        `the samples of “${name}” were analysed with different bin widths: run the analysis “structure” on all of them alike`,
      )
    }
  }
}
