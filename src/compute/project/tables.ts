import type { Generated, Selectable } from 'kysely'

/** The tables as kysely types them; migrations.ts holds their SQL. JSON columns are text. */
export interface Tables {
  meta: { key: string; value: string }
  sequences: { name: string; next: number }
  owners: { id: Generated<number>; host: string; pid: number; started: string; seen: number }
  ensembles: EnsembleTable
  runs: RunTable
  tasks: TaskTable
  logs: { id: Generated<number>; run: number; time: string; level: string; text: string }
  /** Without what lies in the bin; to be read only, as `results`, `links` and `run_results` are. */
  samples: SampleTable
  every_sample: SampleTable
  links: { parent: number; child: number }
  every_link: { parent: number; child: number }
  tags: { sample: number; tag: string }
  results: ResultTable
  every_result: ResultTable
  run_results: { run: number; result: number }
  every_run_result: { run: number; result: number }
  arrays: ArrayTable
  figures: { id: Generated<number>; figure: string; name: string; parameters: string; style: string; created: string }
  observations: { run: number; task: number; columns: string; points: number; data: Uint8Array }
  bin: BinTable
  bin_samples: { sample: number; entry: number }
  bin_results: { result: number; entry: number }
  journal: JournalTable
  saved_views: SavedViewTable
}

export interface BinTable {
  id: Generated<number>
  title: string
  samples: number
  bytes: number
  deleted: string
  /** 1 while its contents are being taken away for good. */
  emptying: number
}

export interface JournalTable {
  id: Generated<number>
  title: string
  /** Edits as JSON: see journal.ts. */
  forward: string
  inverse: string
  undone: number
  created: string
}

export interface SavedViewTable {
  id: number
  name: string
  selection: string
  conditions: string
  search: string
  sort: string | null
  columns: string
}

interface RunTable {
  id: Generated<number>
  name: string
  kind: string
  state: string
  /** The completed recipe, or the analysis and its question, as JSON. */
  recipe: string
  version: string
  host: string | null
  owner: number | null
  tasks: number
  done: number
  failed: number
  created: string
  started: string | null
  finished: string | null
  message: string | null
}

export type StoredRun = Selectable<RunTable>

interface EnsembleTable {
  id: Generated<number>
  name: string
  run: number | null
  created: string
  /** Of one point of a batch, the recipe that alone makes it, as JSON; null where it is the run's own. */
  recipe: string | null
}

export interface TaskTable {
  run: number
  number: number
  kind: string
  title: string
  state: string
  stage: number
  chain: number | null
  sample: number | null
  places: number
  sample_index: number | null
  start: number | null
  analysis: string | null
  version: number | null
  parameters: string | null
  result: number | null
  members: string | null
  needs: string | null
  owner: number | null
  fraction: number
  started: string | null
  finished: string | null
  seconds: number | null
  message: string | null
  /** Which of the run's ensembles it works for; null in runs with one or none. */
  ensemble: number | null
  /** 1 when what it made was emptied from the bin. */
  emptied: number
}

export interface SampleTable {
  id: number
  ensemble: number | null
  run: number | null
  task: number | null
  name: string
  model: string | null
  model_parameters: string
  dimension: number
  particles: number
  density: number
  state: string
  energy_per_particle: number | null
  pressure: number | null
  max_force: number | null
  lowest_frequency: number | null
  shear_modulus: number | null
  seed: number | null
  sample_index: number | null
  source: string | null
  notes: string
  starred: number
  details: string
  species_names: string
  tilt: number
  created: string
}

export interface ResultTable {
  id: number
  analysis: string
  version: number
  parameters: string
  sample: number | null
  ensemble: number | null
  run: number | null
  scalars: string
  notes: string
  members: string | null
  needs: string
  question: string
  created: string
}

export interface ArrayTable {
  id: Generated<number>
  sample: number | null
  result: number | null
  name: string
  type: string
  shape: string
  unit: string
  data: Uint8Array
}
