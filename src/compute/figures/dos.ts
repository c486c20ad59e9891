import { z } from 'zod'
import { formatCounted } from '../../shared/format/count.ts'
import { defineFigure } from '../definitions/figure.ts'
import { captionOf, groupByEnsemble } from './groups.ts'
import { samplesParameter } from './selection.ts'
import { countModes, densityPanel } from './vibrations.ts'

/** The density of states of each ensemble, log–log. */
export const dos = defineFigure({
  name: 'dos',
  title: 'Density of states',
  version: 1,
  summary: 'D(ω) of each ensemble on logarithmic bins with counting errors, beside a power law.',
  source: 'G. Kapteijns, PhD thesis “Soft Localized Excitations in Computer Glasses”, chapter 2, figure 2.2',
  parameters: z.strictObject({
    samples: samplesParameter,
    binsPerDecade: z.int().min(2).max(100).default(10).meta({
      title: 'Bins per decade',
      unit: '1',
      description: 'Logarithmic bins in each factor of ten of frequency.',
    }),
    guide: z.boolean().default(true).meta({ title: 'Guide', unit: '1', description: 'Draw a power law through the low-frequency end.' }),
    guideExponent: z.int().min(0).max(9).default(4).meta({
      title: 'Guide’s exponent',
      symbol: 'β',
      unit: '1',
      description: 'Power of ω of the guide: 4 for quasilocalised modes, d − 1 for phonons.',
    }),
  }),
  needs: ['modes'],
  describe({ sources, parameters }) {
    const groups = groupByEnsemble(sources['modes'], 'modes')
    const { binsPerDecade, guide, guideExponent } = parameters
    return {
      figure: 'dos',
      title: 'Density of states',
      panels: [densityPanel(groups, { binsPerDecade, guideExponent: guide ? guideExponent : null })],
      caption: captionOf(groups, parameters.samples, formatCounted(countModes(groups), 'mode')),
    }
  },
})
