import { z } from 'zod'
import { Cancelled, InputError, WorkError } from '../../shared/contracts/errors.ts'
import { defineSampleAnalysis, type AnalysedSample, type Findings } from '../definitions/analysis.ts'
import type { ParameterMeta } from '../definitions/definition.ts'
import { modesOf, type ChosenMode } from './chosen-modes.ts'
import { soundSpeeds, waveShells, type WaveShell } from './plane-waves.ts'
import { overlapWith, waveBasis } from './wave-overlap.ts'

const frequencyUnit = '√(ε/m)/λ'
/** A band has a mean and a spread when at least this part of its waves lies among the modes found. */
const partOfWaves = 0.5

interface Band {
  readonly isLongitudinal: boolean
  readonly shell: WaveShell
  readonly frequency: number
  readonly waves: number
}

export const phononBands = defineSampleAnalysis({
  name: 'phonon-bands',
  title: 'Phonon bands',
  version: 1,
  summary:
    'Where plane waves of the periodic box lie among the lowest modes: predicted from the moduli, and found by the modes’ overlap with such waves.',
  source:
    'Lerner, Düring & Bouchbinder, Phys. Rev. Lett. 117, 035501 (2016); Bouchbinder & Lerner, New J. Phys. 20, 073022 (2018): ω = c|k| of the wave vectors that fit the box, (d − 1) transverse and one longitudinal mode for each',
  parameters: z.strictObject({
    bands: z
      .int()
      .min(1)
      .max(30)
      .default(8)
      .meta({ title: 'Bands', unit: '1', description: 'How many to look at, lowest first.' } satisfies ParameterMeta),
  }),
  needs: { model: true, states: ['inherent'], results: ['modes', 'elasticity'] },
  yields: {
    scalars: {
      bands: { title: 'Bands up to the highest mode', unit: '1' },
      firstPhonon: { title: 'Lowest band', unit: frequencyUnit },
      transverseSpeed: { title: 'Transverse speed of sound', unit: '√(ε/m)' },
      longitudinalSpeed: { title: 'Longitudinal speed of sound', unit: '√(ε/m)' },
    },
    arrays: {
      frequency: { title: 'Predicted frequency', unit: frequencyUnit, shape: 'b' },
      from: { title: 'Lower edge: mean less standard deviation of the modes, weighted by their overlap', unit: frequencyUnit, shape: 'b' },
      to: { title: 'Upper edge: mean and standard deviation', unit: frequencyUnit, shape: 'b' },
      waves: { title: 'Plane waves in the band', unit: '1', shape: 'b' },
      found: { title: 'How many of them the modes hold: the sum of the overlaps', unit: '1', shape: 'b' },
      longitudinal: { title: '1 when longitudinal, 0 when transverse', unit: '1', shape: 'b' },
      overlap: { title: 'Part of each mode that lies among the band’s plane waves', unit: '1', shape: 'b k' },
    },
  },
  run({ sample, parameters, progress, isCancelled }) {
    const { box, particles, positions, dimension } = sample.configuration
    const modes = modesOf(sample)
    const highest = modes.reduce((most, mode) => Math.max(most, mode.frequency), 0)
    const speeds = soundSpeeds(box, particles, moduliOf(sample))
    const { bands, isWhole } = bandsUpTo(sample, speeds, highest, parameters.bands)
    const overlap = new Float64Array(bands.length * modes.length)
    for (const [b, band] of bands.entries()) {
      if (isCancelled()) throw new Cancelled()
      const basis = waveBasis(positions, dimension, band.shell, band.isLongitudinal)
      for (const mode of modes) overlap[b * modes.length + mode.item] = overlapWith(basis, mode.field)
      progress((b + 1) / bands.length)
    }
    const extents = bands.map((band, b) => extentOf(band, modes, overlap.subarray(b * modes.length, (b + 1) * modes.length)))
    const shape = [bands.length]
    const column = (pick: (band: Band, b: number) => number) => ({ data: Float64Array.from(bands, pick), shape })
    const counts = (pick: (band: Band, b: number) => number) => ({ data: Int32Array.from(bands, pick), shape })
    return {
      scalars: {
        bands: bands.length,
        firstPhonon: (2 * Math.PI * speeds.transverse) / Math.max(...box.lengths),
        transverseSpeed: speeds.transverse,
        longitudinalSpeed: speeds.longitudinal,
      },
      arrays: {
        frequency: column((band) => band.frequency),
        from: column((_, b) => extents[b].from),
        to: column((_, b) => extents[b].to),
        waves: counts((band) => band.waves),
        found: column((_, b) => extents[b].found),
        longitudinal: counts((band) => (band.isLongitudinal ? 1 : 0)),
        overlap: { data: overlap, shape: [bands.length, modes.length] },
      },
      notes: isWhole ? [] : [`More bands lie below the highest mode: the ${bands.length} lowest were looked at.`],
    }
  },
})

function moduliOf(sample: AnalysedSample): { shear: number; bulk: number } {
  const results: Partial<Record<string, Findings>> = sample.results
  const { shearModulus, bulkModulus } = results['elasticity']?.scalars ?? {}
  if (typeof shearModulus !== 'number' || typeof bulkModulus !== 'number')
    throw new InputError(`sample ${sample.id} has no elastic moduli yet: run elasticity on it first`, { path: 'samples' })
  if (shearModulus <= 0)
    throw new WorkError(`Sample ${sample.id} carries no transverse waves: its shear modulus is ${shearModulus.toPrecision(3)}.`)
  return { shear: shearModulus, bulk: bulkModulus }
}

function bandsUpTo(
  sample: AnalysedSample,
  speeds: { readonly transverse: number; readonly longitudinal: number },
  highest: number,
  most: number,
): { bands: Band[]; isWhole: boolean } {
  const { box, dimension } = sample.configuration
  const of = (isLongitudinal: boolean): Band[] => {
    const speed = isLongitudinal ? speeds.longitudinal : speeds.transverse
    return waveShells(box, highest / speed, most + 1).map((shell) => ({
      isLongitudinal,
      shell,
      frequency: speed * shell.wavenumber,
      waves: shell.count * (isLongitudinal ? 1 : dimension - 1),
    }))
  }
  const all = [...of(false), ...of(true)].sort((a, b) => a.frequency - b.frequency)
  return { bands: all.slice(0, most), isWhole: all.length <= most }
}

/** Where the modes lie that share the band’s waves; a line at its prediction where too few of its waves were found. */
function extentOf(band: Band, modes: readonly ChosenMode[], weights: Float64Array): { found: number; from: number; to: number } {
  const found = weights.reduce((sum, weight) => sum + weight, 0)
  if (found < partOfWaves * band.waves) return { found, from: band.frequency, to: band.frequency }
  const mean = modes.reduce((sum, mode, l) => sum + weights[l] * mode.frequency, 0) / found
  const square = modes.reduce((sum, mode, l) => sum + weights[l] * (mode.frequency - mean) ** 2, 0) / found
  return { found, from: mean - Math.sqrt(square), to: mean + Math.sqrt(square) }
}
