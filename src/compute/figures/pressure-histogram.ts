import { z } from 'zod'
import { WorkError } from '../../shared/contracts/errors.ts'
import { toSuperscript } from '../../shared/format/number.ts'
import { defineFigure } from '../definitions/figure.ts'
import { binsParameter, histogramOf } from './histogram.ts'
import { samplesParameter } from './selection.ts'

/** How the pressures of samples are distributed. */
export const pressureHistogram = defineFigure({
  name: 'pressure-histogram',
  title: 'Pressures of samples',
  version: 1,
  summary: 'Distribution of the pressure over the samples of each ensemble, with its mean and standard error.',
  source: 'Elementary: a histogram with the bins of Freedman and Diaconis, Z. Wahrscheinlichkeitstheorie 57, 453 (1981)',
  parameters: z.strictObject({ samples: samplesParameter, bins: binsParameter }),
  needs: [],
  describe({ samples, parameters }) {
    const [dimension = 3, ...others] = new Set(samples.map((sample) => sample.dimension))
    if (others.length > 0) {
      throw new WorkError('pressures in two and three dimensions have unlike units: choose samples of one dimension')
    }
    const volume = `λ${toSuperscript(dimension)}`
    return histogramOf(samples, (sample) => sample.pressure, {
      figure: 'pressure-histogram',
      title: 'Pressures of samples',
      axis: { title: 'pressure', symbol: 'p', unit: `ε/${volume}`, scale: 'linear' },
      densityUnit: `${volume}/ε`,
      selection: parameters.samples,
      bins: parameters.bins,
    })
  },
})
