import type { SampleRow } from '../../../shared/contracts/records.ts'

export type ColumnKind = 'number' | 'count' | 'text' | 'tags' | 'flag' | 'time'

export interface SampleColumn {
  /** Name of the record's key, by which the engine sorts and filters. */
  readonly key: keyof SampleRow
  readonly title: string
  /** For the tooltip of the head and of the list of columns. */
  readonly meaning: string
  /** In rem, so that it grows with the text. */
  readonly width: number
  readonly kind: ColumnKind
  readonly unit?: string
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

/** What the table of samples can show, in this order at first. */
export const sampleColumns: readonly SampleColumn[] = [
  { key: 'starred', title: '★', meaning: 'Star', width: 2, kind: 'flag' },
  { key: 'id', title: '#', meaning: 'Number of the sample', width: 4, kind: 'count' },
  { key: 'name', title: 'Name', meaning: 'Name', width: 7.5, kind: 'text' },
  { key: 'model', title: 'Model', meaning: 'Model', width: 5.6, kind: 'text', reason: 'no model yet' },
  { key: 'dimension', title: 'd', meaning: 'Dimension', width: 2.4, kind: 'count' },
  { key: 'particles', title: 'N', meaning: 'Particles', width: 3.4, kind: 'count' },
  { key: 'density', title: 'ρ', meaning: 'Number density', unit: 'λ⁻ᵈ', width: 4.6, kind: 'number', decimals: 3 },
  { key: 'state', title: 'State', meaning: 'State', width: 5.2, kind: 'text' },
  {
    key: 'energyPerParticle',
    title: 'e/N',
    meaning: 'Energy per particle',
    unit: 'ε',
    width: 4.8,
    kind: 'number',
    decimals: 5,
    reason: 'no model, so no energy',
  },
  {
    key: 'pressure',
    title: 'p',
    meaning: 'Pressure, virial part',
    unit: 'ε/λᵈ',
    width: 5,
    kind: 'number',
    decimals: 3,
    reason: 'no model, so no pressure',
  },
  {
    key: 'maxForce',
    title: 'max |F|',
    meaning: 'Largest force on a particle',
    unit: 'ε/λ',
    width: 6.2,
    kind: 'number',
    digits: 2,
    reason: 'no model, so no forces',
  },
  {
    key: 'lowestFrequency',
    title: 'ω₁',
    meaning: 'Frequency of the lowest mode',
    unit: '√(ε/m)/λ',
    width: 5.6,
    kind: 'number',
    decimals: 4,
    reason: 'modes not computed yet',
  },
  {
    key: 'shearModulus',
    title: 'G',
    meaning: 'Shear modulus',
    unit: 'ε/λᵈ',
    width: 5,
    kind: 'number',
    decimals: 3,
    reason: 'elastic moduli not computed yet',
  },
  { key: 'seed', title: 'Seed', meaning: 'Seed of its random numbers', width: 4, kind: 'count', reason: 'not made by a recipe' },
  { key: 'tags', title: 'Tags', meaning: 'Tags', width: 8, kind: 'tags' },
  { key: 'ensemble', title: 'Ensemble', meaning: 'Ensemble', width: 6, kind: 'text', reason: 'in no ensemble' },
  { key: 'run', title: 'Run', meaning: 'Run that made it', width: 4.6, kind: 'text', reason: 'made by no run' },
  { key: 'created', title: 'Created', meaning: 'When it was stored', width: 8.6, kind: 'time' },
]

export const firstColumns: readonly (keyof SampleRow)[] = [
  'starred',
  'id',
  'name',
  'model',
  'particles',
  'density',
  'state',
  'energyPerParticle',
  'lowestFrequency',
  'tags',
]

export function columnOf(key: string): SampleColumn | undefined {
  return sampleColumns.find((column) => column.key === key)
}

export function isNumeric({ kind }: Pick<SampleColumn, 'kind'>): boolean {
  return kind === 'number' || kind === 'count'
}
