import { z } from 'zod'
import { Cancelled, InputError } from '../../shared/contracts/errors.ts'
import { defineSampleAnalysis, type NumericArray } from '../definitions/analysis.ts'
import type { ParameterMeta } from '../definitions/definition.ts'
import { volumeOf, type Dimension } from '../space/box.ts'
import { countPairDistances, kindPair } from './pair-distances.ts'

/** Volume of the unit ball over r^d. */
const ballVolume: Record<Dimension, number> = { 2: Math.PI, 3: (4 / 3) * Math.PI, 4: Math.PI ** 2 / 2 }

export const structure = defineSampleAnalysis({
  name: 'structure',
  title: 'Pair correlation',
  version: 1,
  summary: 'The radial distribution function g(r), of all particles and of each pair of kinds, up to half the box.',
  source: 'Hansen & McDonald, Theory of Simple Liquids (2013), section 2.5: g_ab(r) = V/(N_a N_b) ⟨Σ δ(r − r_ij)⟩ over the shell’s volume',
  parameters: z.strictObject({
    binWidth: z
      .number()
      .min(0.001)
      .max(1)
      .default(0.02)
      .meta({ title: 'Bin width', symbol: 'Δr', unit: 'λ', description: 'Width of a shell.' } satisfies ParameterMeta),
    range: z
      .number()
      .min(0)
      .max(1000)
      .default(0)
      .meta({
        title: 'Range',
        unit: 'λ',
        description: 'Largest distance; 0 for half the shortest edge of the box, which is also the most.',
      } satisfies ParameterMeta),
  }),
  needs: { model: false },
  yields: {
    scalars: {},
    arrays: {
      r: { title: 'Distance, middle of the shell', unit: 'λ', shape: 'bins' },
      g: { title: 'g(r) of all particles', unit: '1', shape: 'bins' },
      g_A_B: { title: 'g(r) of two kinds A and B, one array for each pair', unit: '1', shape: 'bins' },
    },
  },
  // every pair is looked at
  cost: ({ particles }) => ({ particleSteps: 0.06 * particles ** 2, memoryBytes: 64 * particles, storedBytes: 20_000 }),
  run({ sample, parameters, progress, isCancelled }) {
    const { configuration } = sample
    const { particles, species, speciesNames, box, dimension } = configuration
    const half = Math.min(...box.lengths) / 2
    const asked = parameters.range === 0 ? half : Math.min(parameters.range, half)
    const bins = Math.floor(asked / parameters.binWidth + 1e-9)
    if (bins < 1) {
      throw new InputError(`binWidth must be at most ${asked}, the largest distance (got ${parameters.binWidth})`, {
        path: 'binWidth',
        bound: [0.001, asked],
        value: parameters.binWidth,
      })
    }
    const width = parameters.binWidth
    const counts = countPairDistances(configuration, speciesNames.length, bins * width, bins, (i) => {
      if (i % 16 !== 0) return
      if (isCancelled()) throw new Cancelled()
      // particle i has N − 1 − i partners left
      if (i % 256 === 0) progress(1 - (1 - i / particles) ** 2)
    })
    const shells = Float64Array.from(
      { length: bins },
      (_, b) => ballVolume[dimension] * (((b + 1) * width) ** dimension - (b * width) ** dimension),
    )
    const volume = volumeOf(box)
    const normalise = (histogram: Float64Array, orderedPairs: number): NumericArray => ({
      // an unordered pair of equal kinds stands for two ordered ones
      data: histogram.map((count, b) => (count * volume) / (orderedPairs * shells[b])),
      shape: [bins],
    })
    const total = new Float64Array(bins)
    for (const histogram of counts) for (let b = 0; b < bins; b++) total[b] += histogram[b]
    const arrays: Record<string, NumericArray> = {
      r: { data: shells.map((_, b) => (b + 0.5) * width), shape: [bins] },
      g: normalise(total, particles ** 2 / 2),
    }
    const present = speciesNames.map((_, kind) => species.reduce((sum, value) => sum + (value === kind ? 1 : 0), 0))
    speciesNames.forEach((first, a) => {
      speciesNames.slice(a).forEach((second, offset) => {
        const b = a + offset
        const orderedPairs = a === b ? present[a] ** 2 / 2 : present[a] * present[b]
        if (orderedPairs > 0) arrays[`g_${first}_${second}`] = normalise(counts[kindPair(a, b)], orderedPairs)
      })
    })
    progress(1)
    return { scalars: {}, arrays }
  },
})
