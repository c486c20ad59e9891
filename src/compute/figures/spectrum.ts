import { z } from 'zod'
import { WorkError } from '../../shared/contracts/errors.ts'
import { formatCounted } from '../../shared/format/count.ts'
import { defineFigure } from '../definitions/figure.ts'
import { captionOf, groupByEnsemble } from './groups.ts'
import { samplesParameter } from './selection.ts'
import { countModes, densityPanel, participationPanel, withCommonRange } from './vibrations.ts'

/** The participation ratio of every mode against its frequency, and the density of states. */
export const spectrum = defineFigure({
  name: 'spectrum',
  title: 'Vibrational spectrum',
  version: 1,
  summary: 'Participation ratio of each mode against its frequency, and the density of states below the end of every sample’s list.',
  source: 'G. Kapteijns, PhD thesis “Soft Localized Excitations in Computer Glasses”, chapter 2, figures 2.2 and 2.3',
  parameters: z.strictObject({
    samples: samplesParameter,
    binsPerDecade: z.int().min(2).max(100).default(20).meta({
      title: 'Bins per decade',
      unit: '1',
      description:
        'Logarithmic bins of the density of states in each factor of ten of frequency; lists of lowest modes span much less than that.',
    }),
  }),
  needs: ['modes'],
  describe({ sources, parameters }) {
    const groups = groupByEnsemble(sources['modes'], 'modes')
    const participation = participationPanel(groups)
    if (participation.series.every(({ x }) => x.length === 0)) {
      throw new WorkError('none of the chosen samples has a mode of positive frequency: minimise them first')
    }
    return {
      figure: 'spectrum',
      title: 'Vibrational spectrum',
      panels: withCommonRange([participation, densityPanel(groups, { binsPerDecade: parameters.binsPerDecade, guideExponent: 4 })]),
      caption: captionOf(groups, parameters.samples, formatCounted(countModes(groups), 'mode')),
    }
  },
})
