import { InputError } from '../../shared/contracts/errors.ts'
import type { SampleState } from '../../shared/contracts/records.ts'
import type { Dimension } from '../space/box.ts'
import { type Configuration, densityOf } from '../space/configuration.ts'
import { addArray, readArray } from './arrays.ts'
import { build, type Store } from './store.ts'
import type { SampleTable } from './tables.ts'

/** A sample to be kept; energy, pressure and force are null without a model. */
export interface NewSample {
  readonly id: number
  readonly ensemble: number | null
  readonly run: number
  readonly task: number | null
  readonly name: string
  readonly model: { readonly name: string; readonly parameters: Record<string, unknown> } | null
  readonly configuration: Configuration
  readonly state: SampleState
  readonly energyPerParticle: number | null
  readonly pressure: number | null
  readonly maxForce: number | null
  readonly seed: number | null
  readonly index: number | null
  readonly source: string | null
  readonly details: Record<string, number | null>
  readonly parent: number | null
}

export function addSample(store: Store, sample: NewSample): void {
  const { configuration } = sample
  const { particles, dimension, box } = configuration
  const row: SampleTable = {
    id: sample.id,
    ensemble: sample.ensemble,
    run: sample.run,
    task: sample.task,
    name: sample.name,
    model: sample.model?.name ?? null,
    model_parameters: JSON.stringify(sample.model?.parameters ?? {}),
    dimension,
    particles,
    density: densityOf(configuration),
    state: sample.state,
    energy_per_particle: sample.energyPerParticle,
    pressure: sample.pressure,
    max_force: sample.maxForce,
    lowest_frequency: null,
    shear_modulus: null,
    seed: sample.seed,
    sample_index: sample.index,
    source: sample.source,
    notes: '',
    starred: 0,
    details: JSON.stringify(sample.details),
    species_names: JSON.stringify(configuration.speciesNames),
    tilt: box.tilt,
    created: new Date().toISOString(),
  }
  store.run(build.insertInto('every_sample').values(row))
  const holder = { sample: sample.id }
  addArray(store, holder, 'positions', { data: configuration.positions, shape: [particles, dimension] }, 'length')
  addArray(store, holder, 'species', { data: configuration.species, shape: [particles] }, '1')
  addArray(store, holder, 'lengths', { data: box.lengths, shape: [dimension] }, 'length')
  if (sample.parent !== null) store.run(build.insertInto('every_link').values({ parent: sample.parent, child: sample.id }))
}

export function readSample(store: Store, id: number): SampleTable {
  const row = store.first(build.selectFrom('samples').selectAll().where('id', '=', id))
  if (!row) throw missing(store, id)
  return row
}

function missing(store: Store, id: number): InputError {
  const isBinned = store.statement('SELECT 1 FROM bin_samples WHERE sample = ?').get(id) !== undefined
  const sentence = isBinned ? `sample ${id} is in the bin: restore it first` : `there is no sample ${id} in this project`
  return new InputError(sentence, { path: 'sample', value: id })
}

type Doubles = Float64Array<ArrayBuffer>
type Integers = Int32Array<ArrayBuffer>

/** A configuration whose arrays are the reader's own, and may be handed on. */
export interface StoredConfiguration extends Configuration {
  readonly positions: Doubles
  readonly species: Integers
  readonly box: Configuration['box'] & { readonly lengths: Doubles }
}

export function readConfiguration(store: Store, row: SampleTable): StoredConfiguration {
  const holder = { sample: row.id }
  const dimension = row.dimension as Dimension
  return {
    dimension,
    particles: row.particles,
    positions: readArray(store, holder, 'positions').data as Doubles,
    species: readArray(store, holder, 'species').data as Integers,
    speciesNames: JSON.parse(row.species_names) as string[],
    box: { dimension, lengths: readArray(store, holder, 'lengths').data as Doubles, tilt: row.tilt },
  }
}

export function relativesOf(store: Store, id: number): { parents: number[]; children: number[] } {
  const parents = store.all(build.selectFrom('links').select('parent as id').where('child', '=', id).orderBy('parent'))
  const children = store.all(build.selectFrom('links').select('child as id').where('parent', '=', id).orderBy('child'))
  return { parents: parents.map((row) => row.id), children: children.map((row) => row.id) }
}
