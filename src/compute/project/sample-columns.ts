import { sql } from 'kysely'
import type { EnsembleId, RunId } from '../../shared/contracts/ids.ts'
import type { SampleRow, SampleState } from '../../shared/contracts/records.ts'
import type { SampleTable } from './tables.ts'

export const rowColumns = [
  'samples.id',
  'samples.ensemble',
  'samples.run',
  'samples.model',
  'samples.dimension',
  'samples.particles',
  'samples.density',
  'samples.state',
  'samples.energy_per_particle',
  'samples.pressure',
  'samples.max_force',
  'samples.lowest_frequency',
  'samples.shear_modulus',
  'samples.seed',
  'samples.created',
  'samples.starred',
  'samples.name',
] as const

/** The tags of a sample as one text, in alphabetical order. */
export const tagsOf = sql<string>`coalesce((SELECT group_concat(tag, ' ' ORDER BY tag) FROM tags WHERE tags.sample = samples.id), '')`

type Unqualified<C> = C extends `samples.${infer Name extends keyof SampleTable}` ? Name : never
type Row = Pick<SampleTable, Unqualified<(typeof rowColumns)[number]>> & { tags: string }

export function toSampleRow(row: Row): SampleRow {
  return {
    id: row.id,
    ensemble: row.ensemble === null ? null : (`ensemble-${row.ensemble}` satisfies EnsembleId),
    run: row.run === null ? null : (`run-${row.run}` satisfies RunId),
    model: row.model,
    dimension: row.dimension,
    particles: row.particles,
    density: row.density,
    state: row.state as SampleState,
    energyPerParticle: row.energy_per_particle,
    pressure: row.pressure,
    maxForce: row.max_force,
    lowestFrequency: row.lowest_frequency,
    shearModulus: row.shear_modulus,
    seed: row.seed,
    created: row.created,
    tags: row.tags,
    starred: row.starred === 1,
    name: row.name,
  }
}
