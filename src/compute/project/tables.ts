import type { Generated, Selectable } from 'kysely'

/** The tables as kysely types them; migrations.ts holds their SQL. JSON columns are text. */
export interface Tables {
  meta: { key: string; value: string }
  sequences: { name: string; next: number }
  owners: { id: Generated<number>; host: string; pid: number; started: string; seen: number }
  ensembles: { id: Generated<number>; name: string; run: number | null; created: string }
  runs: RunTable
  tasks: TaskTable
  logs: { id: Generated<number>; run: number; time: string; level: string; text: string }
  samples: SampleTable
  links: { parent: number; child: number }
  tags: { sample: number; tag: string }
  results: ResultTable
  run_results: { run: number; result: number }
  arrays: ArrayTable
  figures: { id: Generated<number>; figure: string; name: string; parameters: string; style: string; created: string }
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
