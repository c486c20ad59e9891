import { z } from 'zod'
import type { ParameterMeta } from '../definitions/definition.ts'
import { defineSampleAnalysis } from '../definitions/analysis.ts'
import { createInteraction } from '../interactions/create-interaction.ts'
import { findLowestModes } from '../linalg/lowest-modes.ts'
import { createStream } from '../random/philox.ts'
import { requireModel } from './require-model.ts'
import { participationRatioOf } from './participation-ratio.ts'

const frequencyUnit = '√(ε/m)/λ'
const stiffnessUnit = 'ε/λ²'

/** An eigenvalue below this part of the largest is no more than rounding. */
const roundingOfZero = 1e-11

export const modes = defineSampleAnalysis({
  name: 'modes',
  title: 'Lowest vibrational modes',
  version: 1,
  summary:
    'The softest harmonic modes of an inherent state, H ψ = ω² ψ without the translations, with their frequencies and how many particles take part.',
  source:
    'Chebyshev-filtered block Lanczos: Zhou, Saad, Tiago & Chelikowsky, J. Comput. Phys. 219, 172 (2006); participation ratio as in Lerner, Düring & Bouchbinder, Phys. Rev. Lett. 117, 035501 (2016)',
  parameters: z.strictObject({
    count: z
      .int()
      .min(1)
      .max(2000)
      .default(20)
      .meta({ title: 'Modes', unit: '1', description: 'How many of the lowest modes to find.' } satisfies ParameterMeta),
    tolerance: z
      .number()
      .min(1e-12)
      .max(1e-4)
      .default(1e-10)
      .meta({
        title: 'Tolerance',
        unit: '1',
        description: 'Residual ‖Hψ − ω²ψ‖ aimed at, relative to the largest eigenvalue of H.',
      } satisfies ParameterMeta),
  }),
  needs: { model: true, states: ['inherent'] },
  yields: {
    scalars: {
      lowestFrequency: { title: 'Lowest frequency', unit: frequencyUnit },
      count: { title: 'Modes found', unit: '1' },
      maxResidual: { title: 'Largest residual ‖Hψ − ω²ψ‖', unit: stiffnessUnit },
      complete: { title: '1 when a second search met nothing lower', unit: '1' },
      unstable: { title: 'Modes of negative stiffness', unit: '1' },
    },
    arrays: {
      eigenvalues: { title: 'ω²', unit: stiffnessUnit, shape: 'k' },
      frequencies: { title: 'ω, negative where ω² is: −√|ω²|', unit: frequencyUnit, shape: 'k' },
      participationRatios: { title: 'Participation ratio e', unit: '1', shape: 'k' },
      modes: { title: 'ψ, norm 1, component of largest magnitude positive', unit: '1', shape: 'k N d' },
    },
  },
  // measured for soft spheres and Lennard-Jones mixtures, 500 to 8000 particles, 20 and 100 modes: to a quarter
  cost({ particles, dimension, neighbours }, { count }) {
    const vector = 8 * particles * dimension
    const hessian = (neighbours + 1) * particles * dimension ** 2 * 12
    return {
      particleSteps: particles * (800 + 13.5 * count),
      memoryBytes: hessian + 4 * (count + 30) * vector,
      storedBytes: count * (vector + 24),
    }
  },
  run({ sample, parameters, progress, isCancelled }) {
    const { configuration } = sample
    const { particles, dimension, positions } = configuration
    const hessian = createInteraction(requireModel(sample).pair, configuration).hessian(positions)
    const stream = createStream(0, 0, 'modes')
    const found = findLowestModes(hessian, { ...parameters, stream, progress, isCancelled })
    const count = parameters.count
    const length = particles * dimension
    const frequencies = found.values.map((value) => Math.sign(value) * Math.sqrt(Math.abs(value)))
    const participationRatios = new Float64Array(count)
    for (let l = 0; l < count; l++)
      participationRatios[l] = participationRatioOf(dimension, found.vectors.subarray(l * length, (l + 1) * length))
    const rounding = roundingOfZero * found.top
    const unstable = found.values.filter((value) => value < -rounding).length
    const free = found.values.filter((value) => Math.abs(value) <= rounding).length
    const notes: string[] = []
    if (unstable > 0)
      notes.push(`${unstable} of the modes have negative stiffness: the state is a saddle and no minimum; minimise it further.`)
    if (free > 0) notes.push(`${free} of the modes cost no energy: particles without contacts, or a state on the verge of an instability.`)
    if (!found.complete) notes.push('The search for missed modes did not end: a degenerate level may lack members.')
    return {
      scalars: {
        lowestFrequency: frequencies[0],
        count,
        maxResidual: Math.max(...found.residuals),
        complete: found.complete ? 1 : 0,
        unstable,
      },
      arrays: {
        eigenvalues: { data: found.values, shape: [count] },
        frequencies: { data: frequencies, shape: [count] },
        participationRatios: { data: participationRatios, shape: [count] },
        modes: { data: found.vectors, shape: [count, particles, dimension] },
      },
      notes,
    }
  },
})
