import type { SampleRow } from '../../../shared/contracts/records.ts'

export interface SampleColumn {
  /** Name of the record's key, by which the engine sorts. */
  readonly key: keyof SampleRow
  readonly title: string
  /** For the tooltip of the head and of the list of columns. */
  readonly meaning: string
  readonly width: number
  readonly isNumber: boolean
  /** Significant digits, for what spans many orders. */
  readonly digits?: number
  /** Decimals, for what is of order one: the points stand below one another. */
  readonly decimals?: number
  /** Why a sample may have none. */
  readonly reason?: string
}

export interface SortOrder {
  readonly column: string
  readonly descending: boolean
}

/** What the table of samples can show, in this order. */
export const sampleColumns: readonly SampleColumn[] = [
  { key: 'id', title: '#', meaning: 'Number of the sample', width: 50, isNumber: true },
  { key: 'name', title: 'Name', meaning: 'Name of the ensemble', width: 168, isNumber: false },
  { key: 'model', title: 'Model', meaning: 'Model', width: 98, isNumber: false },
  { key: 'dimension', title: 'd', meaning: 'Dimension', width: 36, isNumber: true },
  { key: 'particles', title: 'N', meaning: 'Particles', width: 58, isNumber: true },
  { key: 'density', title: 'ρ', meaning: 'Number density', width: 58, isNumber: true, decimals: 3 },
  { key: 'state', title: 'State', meaning: 'State', width: 72, isNumber: false },
  {
    key: 'energyPerParticle',
    title: 'e/N',
    meaning: 'Energy per particle',
    width: 82,
    isNumber: true,
    decimals: 5,
    reason: 'no model, so no energy',
  },
  {
    key: 'pressure',
    title: 'p',
    meaning: 'Pressure, virial part',
    width: 70,
    isNumber: true,
    decimals: 3,
    reason: 'no model, so no pressure',
  },
  {
    key: 'maxForce',
    title: 'max |F|',
    meaning: 'Largest force on a particle',
    width: 90,
    isNumber: true,
    digits: 2,
    reason: 'no model, so no forces',
  },
  {
    key: 'lowestFrequency',
    title: 'ω₁',
    meaning: 'Frequency of the lowest mode',
    width: 62,
    isNumber: true,
    decimals: 4,
    reason: 'modes not computed yet',
  },
  { key: 'seed', title: 'Seed', meaning: 'Seed of its random numbers', width: 62, isNumber: true, reason: 'not made by a recipe' },
  { key: 'tags', title: 'Tags', meaning: 'Tags', width: 110, isNumber: false },
  { key: 'created', title: 'Created', meaning: 'When it was stored', width: 138, isNumber: false },
]

export const firstColumns: readonly (keyof SampleRow)[] = [
  'id',
  'model',
  'particles',
  'density',
  'state',
  'energyPerParticle',
  'pressure',
  'maxForce',
  'lowestFrequency',
]
