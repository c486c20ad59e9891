import { z } from 'zod'
import { InputError, WorkError } from '../../shared/contracts/errors.ts'
import { defineEnsembleAnalysis, type AnalysedSample, type Findings } from '../definitions/analysis.ts'
import type { ParameterMeta, WorkHooks } from '../definitions/definition.ts'
import { createInteraction } from '../interactions/create-interaction.ts'
import { completeLimit, densityOfStates, type SampleSpectrum } from '../statistics/density-of-states.ts'
import { meanOf } from '../statistics/moments.ts'
import { medianOf } from '../statistics/percentile.ts'
import { shearPlanes, shearResponse } from './elastic-moduli.ts'
import { firstPhononFrequency } from './plane-waves.ts'
import { endOfQuarticTail, fitQuarticTail } from './quartic-tail.ts'
import { requireModel } from './require-model.ts'

const frequencyUnit = '√(ε/m)/λ'
/** The first phonon's frequency spreads by a few per cent between samples: as many as these pin it down. */
const samplesForPhonon = 8
/** Part of the first phonon's frequency below which phonons do not mix in. */
const belowPhonon = 0.8

export const dos = defineEnsembleAnalysis({
  name: 'dos',
  title: 'Density of states',
  version: 1,
  summary:
    'D(ω) of an ensemble from the lowest modes of each sample, and the prefactor of its ω⁴ tail. It ends at the lowest of the samples’ highest frequencies, beyond which some lists of modes have ended.',
  source:
    'Lerner, Düring & Bouchbinder, Phys. Rev. Lett. 117, 035501 (2016): D = A_g ω⁴; A_g = 5n/(M N d ω_m⁵) from the n frequencies below ω_m, exponent by Hill’s estimate',
  parameters: z.strictObject({
    binsPerDecade: z
      .int()
      .min(2)
      .max(50)
      .default(10)
      .meta({
        title: 'Bins per decade',
        unit: '1',
        description: 'Logarithmic bins in a factor of ten of frequency.',
      } satisfies ParameterMeta),
    upperFrequency: z
      .number()
      .min(0)
      .max(1000)
      .default(0)
      .meta({
        title: 'End of the tail',
        symbol: 'ω_m',
        unit: frequencyUnit,
        description:
          'Frequencies below it make the fit of the ω⁴ tail; 0 chooses the lowest of 0.8 times the first phonon’s, the end of the plateau of C/ω⁵, and the end of the lists.',
      } satisfies ParameterMeta),
  }),
  needs: { model: true, states: ['inherent'], results: ['modes'] },
  yields: {
    scalars: {
      prefactor: { title: 'A_g of D = A_g ω⁴', unit: '(λ√(m/ε))⁵' },
      prefactorError: { title: 'Standard error of A_g', unit: '(λ√(m/ε))⁵' },
      exponent: { title: 'β of D ∼ ω^β', unit: '1' },
      exponentError: { title: 'Standard error of β', unit: '1' },
      upperFrequency: { title: 'ω_m, end of the fit', unit: frequencyUnit },
      firstPhonon: { title: 'First phonon’s frequency, 2π c_T/L', unit: frequencyUnit },
      trustedFrequency: { title: 'Every list of modes is whole up to here', unit: frequencyUnit },
      fittedModes: { title: 'Modes in the fit', unit: '1' },
      samples: { title: 'Samples', unit: '1' },
    },
    arrays: {
      frequency: { title: 'ω, geometric middle of the bin', unit: frequencyUnit, shape: 'bins' },
      density: { title: 'D(ω)', unit: 'λ√(m/ε)', shape: 'bins' },
      error: { title: 'Standard error of D(ω)', unit: 'λ√(m/ε)', shape: 'bins' },
    },
  },
  cost: () => ({ particleSteps: 100_000, memoryBytes: 1_000_000, storedBytes: 10_000 }),
  run({ samples, parameters, progress, isCancelled }) {
    const spectra = samples.map(spectrumOf)
    if (spectra.length === 0) throw new InputError('the density of states needs at least one sample with modes', { path: 'samples' })
    const notes: string[] = []
    const all = spectra.flatMap(({ frequencies }) => [...frequencies])
    const pooled = Float64Array.from(all.filter((frequency) => frequency > 0)).sort()
    if (pooled.length < all.length) notes.push(`${all.length - pooled.length} modes of negative or no stiffness were left out.`)
    const unknowns = spectra.reduce((sum, { particles, dimension }) => sum + particles * dimension, 0)
    const trusted = Math.min(completeLimit(spectra), pooled.length > 0 ? pooled[pooled.length - 1] : 0)
    const firstPhonon = typicalFirstPhonon(samples, { progress, isCancelled }, notes)
    const upper = chooseUpperFrequency(parameters.upperFrequency, pooled, trusted, firstPhonon, notes)
    const tail = fitQuarticTail(pooled, unknowns, upper)
    if (!tail) notes.push(`Fewer than five modes lie below ${upper}: there is no fit of the ω⁴ tail. More samples bring more of them.`)
    const spectrum = densityOfStates(spectra, parameters.binsPerDecade)
    if (spectrum.frequency.length === 0) notes.push('Fewer than six modes lie where every list is whole: there is nothing to bin.')
    const shape = [spectrum.frequency.length]
    progress(1)
    return {
      scalars: {
        prefactor: tail?.prefactor ?? null,
        prefactorError: tail?.prefactorError ?? null,
        exponent: tail?.exponent ?? null,
        exponentError: tail?.exponentError ?? null,
        upperFrequency: upper,
        firstPhonon,
        trustedFrequency: trusted,
        fittedModes: tail?.modes ?? null,
        samples: samples.length,
      },
      arrays: {
        frequency: { data: spectrum.frequency, shape },
        density: { data: spectrum.density, shape },
        error: { data: spectrum.error, shape },
      },
      notes,
    }
  },
})

function spectrumOf(sample: AnalysedSample): SampleSpectrum & { readonly frequencies: Float64Array } {
  const results: Partial<Record<string, Findings>> = sample.results
  const found = results['modes']?.arrays['frequencies']
  if (!found || found.data.length === 0)
    throw new InputError(`sample ${sample.id} has no modes yet: run modes on it first`, { path: 'samples' })
  const { particles, dimension } = sample.configuration
  return { frequencies: Float64Array.from(found.data), particles, dimension }
}

function typicalFirstPhonon(
  samples: readonly AnalysedSample[],
  hooks: Pick<WorkHooks, 'progress' | 'isCancelled'>,
  notes: string[],
): number | null {
  const chosen = samples.slice(0, samplesForPhonon)
  const moduli: number[] = []
  for (const [index, sample] of chosen.entries()) {
    hooks.progress(index / (chosen.length + 1), 'shear modulus')
    const { configuration } = sample
    const interaction = createInteraction(requireModel(sample).pair, configuration)
    const hessian = interaction.hessian(configuration.positions)
    try {
      const responses = shearPlanes(configuration.dimension).map((plane) =>
        shearResponse(interaction, configuration.positions, hessian, plane, { isCancelled: hooks.isCancelled }),
      )
      moduli.push(meanOf(responses.map((response) => response.modulus)))
    } catch (error) {
      if (!(error instanceof WorkError)) throw error
      notes.push(`Sample ${sample.id} has no shear modulus: ${error.message}`)
    }
  }
  const modulus = moduli.length > 0 ? medianOf(moduli) : NaN
  if (modulus > 0) return firstPhononFrequency(samples[0].configuration.box, samples[0].configuration.particles, modulus)
  notes.push('The first phonon’s frequency is unknown, since no shear modulus is positive.')
  return null
}

function chooseUpperFrequency(asked: number, pooled: Float64Array, trusted: number, firstPhonon: number | null, notes: string[]): number {
  if (asked > trusted) notes.push(`The lists of modes are whole up to ${trusted} only: the fit ends there.`)
  if (asked > 0) return Math.min(asked, trusted)
  const complete = pooled.filter((frequency) => frequency <= trusted)
  const bounds = [trusted, firstPhonon === null ? Infinity : belowPhonon * firstPhonon, endOfQuarticTail(complete) ?? Infinity]
  return Math.min(...bounds)
}
