import { z } from 'zod'
import { Cancelled } from '../../shared/contracts/errors.ts'
import { defineSampleAnalysis } from '../definitions/analysis.ts'
import type { ParameterMeta } from '../definitions/definition.ts'
import { densityOf } from '../space/configuration.ts'
import { medianOf } from '../statistics/percentile.ts'
import { fitPowerLaw } from '../statistics/power-law.ts'
import { chooseModes, chosenArrays, chosenQuantities, modeChoice } from './chosen-modes.ts'
import { coreOf } from './mode-core.ts'
import { largestShell, middlesOf, radialProfile, shellEdges } from './radial-profile.ts'

/** Shells begin here, in mean distances between particles: nearer to the core than this lies one particle or none. */
const firstShell = 0.5
/** Where the far field of a large box begins, in mean distances between particles, and where its images begin to be felt, in edges. */
const farField = 6
const imagesFelt = 0.35

export const modeDecay = defineSampleAnalysis({
  name: 'mode-decay',
  title: 'Decay of modes with distance',
  version: 1,
  summary: 'How the amplitude of each mode falls with the distance from its core, and the power law of its far field.',
  source:
    'Lerner, Düring & Bouchbinder, Phys. Rev. Lett. 117, 035501 (2016): a soft localised mode decays as the elastic field of a force dipole, |ψ| ∼ r^−(d−1)',
  parameters: z.strictObject({
    ...modeChoice,
    shellsPerDecade: z
      .int()
      .min(4)
      .max(60)
      .default(20)
      .meta({
        title: 'Shells per decade',
        unit: '1',
        description: 'Logarithmic shells in a factor of ten of distance.',
      } satisfies ParameterMeta),
    from: z
      .number()
      .min(0)
      .max(1000)
      .default(0)
      .meta({
        title: 'Begin of the far field',
        unit: 'λ',
        description: 'The power law is fitted from here; 0 for six mean distances between particles, or half its end in a small box.',
      } satisfies ParameterMeta),
    to: z
      .number()
      .min(0)
      .max(1000)
      .default(0)
      .meta({
        title: 'End of the far field',
        unit: 'λ',
        description: 'The power law is fitted up to here; 0 for 0.35 of the box, before its periodic images are felt.',
      } satisfies ParameterMeta),
  }),
  needs: { model: false, results: ['modes'] },
  yields: {
    scalars: {
      modes: { title: 'Modes taken', unit: '1' },
      slope: { title: 'Median of the slopes', unit: '1' },
      expectedSlope: { title: '−(d − 1), the far field of a force dipole', unit: '1' },
      from: { title: 'Begin of the fit', unit: 'λ' },
      to: { title: 'End of the fit', unit: 'λ' },
    },
    arrays: {
      distance: { title: 'Distance from the core, geometric middle of the shell', unit: 'λ', shape: 'b' },
      amplitude: { title: 'Median of |ψ_i| in the shell; no number where it is empty', unit: '1', shape: 'k b' },
      lower: { title: 'Lower quartile', unit: '1', shape: 'k b' },
      upper: { title: 'Upper quartile', unit: '1', shape: 'k b' },
      ...chosenQuantities,
      slopes: {
        title: 'Slope of ln |ψ| on ln r between the ends of the fit; no number where it has too few shells',
        unit: '1',
        shape: 'k',
      },
      slopeErrors: { title: 'Standard error of the slope', unit: '1', shape: 'k' },
      prefactors: { title: '|ψ| = prefactor · r^slope, r in λ', unit: '1', shape: 'k' },
      cores: { title: 'Place of the core', unit: 'λ', shape: 'k d' },
    },
  },
  run({ sample, parameters, progress, isCancelled }) {
    const { positions, box, dimension } = sample.configuration
    const spacing = densityOf(sample.configuration) ** (-1 / dimension)
    const farthest = largestShell(box)
    const edges = shellEdges(Math.min(firstShell * spacing, farthest / 2), farthest, parameters.shellsPerDecade)
    const distance = middlesOf(edges)
    const to = parameters.to > 0 ? Math.min(parameters.to, farthest) : 2 * imagesFelt * farthest
    const from = parameters.from > 0 ? parameters.from : Math.min(farField * spacing, to / 2)
    const chosen = chooseModes(sample, parameters)
    const shells = distance.length
    const rows = () => ({ data: new Float64Array(chosen.length * shells), shape: [chosen.length, shells] })
    const column = () => ({ data: new Float64Array(chosen.length), shape: [chosen.length] })
    const [amplitude, lower, upper] = [rows(), rows(), rows()]
    const [slopes, slopeErrors, prefactors] = [column(), column(), column()]
    const cores = { data: new Float64Array(chosen.length * dimension), shape: [chosen.length, dimension] }
    for (const [k, mode] of chosen.entries()) {
      if (isCancelled()) throw new Cancelled()
      const core = coreOf(positions, box, mode.field)
      const profile = radialProfile(positions, box, mode.field, core, edges)
      const fit = fitPowerLaw(distance, profile.median, profile.counts, from, to)
      amplitude.data.set(profile.median, k * shells)
      lower.data.set(profile.lower, k * shells)
      upper.data.set(profile.upper, k * shells)
      cores.data.set(core, k * dimension)
      slopes.data[k] = fit?.slope ?? NaN
      slopeErrors.data[k] = fit?.slopeError ?? NaN
      prefactors.data[k] = fit?.prefactor ?? NaN
      progress((k + 1) / chosen.length)
    }
    const fitted = slopes.data.filter((slope) => Number.isFinite(slope))
    const notes: string[] = []
    if (chosen.length === 0) notes.push('No mode has a participation ratio as small as asked for.')
    if (parameters.from === 0 && from < farField * spacing)
      notes.push(
        `The box is small: the fit begins ${(from / spacing).toFixed(1)} mean distances from the core, which may still be its inside.`,
      )
    if (fitted.length < chosen.length) notes.push('Where fewer than four shells lie between the ends of the fit there is no slope.')
    return {
      scalars: {
        modes: chosen.length,
        slope: fitted.length > 0 ? medianOf(fitted) : null,
        expectedSlope: 1 - dimension,
        from,
        to,
      },
      arrays: {
        distance: { data: distance, shape: [shells] },
        amplitude,
        lower,
        upper,
        ...chosenArrays(chosen),
        slopes,
        slopeErrors,
        prefactors,
        cores,
      },
      notes,
    }
  },
})
