import { z } from 'zod'
import { WorkError } from '../../shared/contracts/errors.ts'
import { formatCounted } from '../../shared/format/count.ts'
import { defineFigure } from '../definitions/figure.ts'
import { captionOf, groupByEnsemble } from './groups.ts'
import { samplesParameter } from './selection.ts'
import { countModes, participationPanel } from './vibrations.ts'

/** How many particles take part in each mode, against its frequency. */
export const participation = defineFigure({
  name: 'participation',
  title: 'Particles taking part in modes',
  version: 1,
  summary: 'N e of every mode against its frequency, both logarithmic: 1 for one moving particle, 2N/3 for a plane wave.',
  source: 'G. Kapteijns, PhD thesis “Soft Localized Excitations in Computer Glasses”, chapter 2, figure 2.3',
  parameters: z.strictObject({
    samples: samplesParameter,
    guide: z.boolean().default(true).meta({
      title: 'Plane wave',
      unit: '1',
      description: 'Draw a line at two thirds of the particles, where plane waves lie; only where all samples have the same number.',
    }),
  }),
  needs: ['modes'],
  describe({ sources, parameters }) {
    const groups = groupByEnsemble(sources['modes'], 'modes')
    const panel = participationPanel(groups, true)
    const frequencies = panel.series.flatMap(({ x }) => [...x])
    if (frequencies.length === 0) {
      throw new WorkError('none of the chosen samples has a mode of positive frequency: minimise them first')
    }
    const sizes = new Set(groups.flatMap((group) => group.sources.map(({ particles }) => particles)))
    const [particles = 0] = sizes
    const height = (2 / 3) * particles
    const ends = [
      frequencies.reduce((least, value) => Math.min(least, value)) / 2,
      frequencies.reduce((most, value) => Math.max(most, value)) * 2,
    ]
    const plane = { name: '2N/3', kind: 'guide', colour: 0, x: ends, y: [height, height] } as const
    return {
      figure: 'participation',
      title: 'Particles taking part in modes',
      panels: [{ ...panel, series: parameters.guide && sizes.size === 1 ? [...panel.series, plane] : panel.series }],
      caption: captionOf(groups, parameters.samples, formatCounted(countModes(groups), 'mode')),
    }
  },
})
