import { z } from 'zod'
import { defineFigure } from '../definitions/figure.ts'
import { binsParameter, histogramOf } from './histogram.ts'
import { samplesParameter } from './selection.ts'

/** How the energies of samples are distributed. */
export const energyHistogram = defineFigure({
  name: 'energy-histogram',
  title: 'Energies of samples',
  version: 1,
  summary: 'Distribution of the energy per particle over the samples of each ensemble, with its mean and standard error.',
  source: 'Elementary: a histogram with the bins of Freedman and Diaconis, Z. Wahrscheinlichkeitstheorie 57, 453 (1981)',
  parameters: z.strictObject({ samples: samplesParameter, bins: binsParameter }),
  needs: [],
  describe: ({ samples, parameters }) =>
    histogramOf(samples, (sample) => sample.energyPerParticle, {
      figure: 'energy-histogram',
      title: 'Energies of samples',
      axis: { title: 'energy per particle', symbol: 'u', unit: 'ε', scale: 'linear' },
      densityUnit: '1/ε',
      selection: parameters.samples,
      bins: parameters.bins,
    }),
})
