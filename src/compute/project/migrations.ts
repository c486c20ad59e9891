import type { Database } from 'better-sqlite3'
import { libraryFormat } from './migration-library.ts'
import { workFormat } from './migration-work.ts'

export interface Migration {
  /** The schema's version (`PRAGMA user_version`) after it. */
  readonly version: number
  readonly up: (database: Database) => void
}

/** `PRAGMA application_id` of a project: “Vitr”. */
export const applicationId = 0x56697472

const states = `'queued','running','paused','done','failed','cancelled'`

const first = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE sequences (name TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO sequences VALUES ('sample', 1), ('result', 1);

CREATE TABLE owners (id INTEGER PRIMARY KEY AUTOINCREMENT, host TEXT NOT NULL, pid INTEGER NOT NULL, started TEXT NOT NULL, seen INTEGER NOT NULL);

CREATE TABLE ensembles (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL,
  run INTEGER REFERENCES runs(id), created TEXT NOT NULL
);

CREATE TABLE runs (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('prepare','analyse','import')),
  state TEXT NOT NULL CHECK (state IN (${states})),
  recipe TEXT NOT NULL, version TEXT NOT NULL, host TEXT,
  owner INTEGER REFERENCES owners(id) ON DELETE SET NULL,
  tasks INTEGER NOT NULL DEFAULT 0, done INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0,
  created TEXT NOT NULL, started TEXT, finished TEXT, message TEXT
);
CREATE INDEX runs_state ON runs(state);

CREATE TABLE tasks (
  run INTEGER NOT NULL REFERENCES runs(id), number INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('prepare','analyse')), title TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN (${states})),
  stage INTEGER NOT NULL, chain INTEGER,
  sample INTEGER, places INTEGER NOT NULL DEFAULT 0, sample_index INTEGER, start INTEGER,
  analysis TEXT, version INTEGER, parameters TEXT, result INTEGER, members TEXT, needs TEXT,
  owner INTEGER REFERENCES owners(id) ON DELETE SET NULL,
  fraction REAL NOT NULL DEFAULT 0, started TEXT, finished TEXT, seconds REAL, message TEXT,
  PRIMARY KEY (run, number)
) WITHOUT ROWID;
CREATE INDEX tasks_state ON tasks(run, state, number);
CREATE INDEX tasks_chain ON tasks(run, chain, stage);

CREATE TABLE logs (
  id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES runs(id), time TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('info','warning','error')), text TEXT NOT NULL
);
CREATE INDEX logs_run ON logs(run);

CREATE TABLE samples (
  id INTEGER PRIMARY KEY,
  ensemble INTEGER REFERENCES ensembles(id), run INTEGER REFERENCES runs(id), task INTEGER,
  name TEXT NOT NULL, model TEXT, model_parameters TEXT NOT NULL DEFAULT '{}',
  dimension INTEGER NOT NULL CHECK (dimension BETWEEN 2 AND 4), particles INTEGER NOT NULL CHECK (particles > 0), density REAL NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('liquid','inherent','deformed','unknown')),
  energy_per_particle REAL, pressure REAL, max_force REAL, lowest_frequency REAL,
  seed INTEGER, sample_index INTEGER, source TEXT, notes TEXT NOT NULL DEFAULT '', starred INTEGER NOT NULL DEFAULT 0,
  details TEXT NOT NULL DEFAULT '{}', species_names TEXT NOT NULL, tilt REAL NOT NULL DEFAULT 0, created TEXT NOT NULL
);
CREATE INDEX samples_ensemble ON samples(ensemble);
CREATE INDEX samples_run ON samples(run);
CREATE INDEX samples_energy ON samples(energy_per_particle);
CREATE INDEX samples_pressure ON samples(pressure);
CREATE INDEX samples_lowest ON samples(lowest_frequency);
CREATE INDEX samples_created ON samples(created);

CREATE TABLE links (
  parent INTEGER NOT NULL REFERENCES samples(id), child INTEGER NOT NULL REFERENCES samples(id),
  PRIMARY KEY (parent, child)
) WITHOUT ROWID;
CREATE INDEX links_child ON links(child);

CREATE TABLE tags (sample INTEGER NOT NULL REFERENCES samples(id), tag TEXT NOT NULL, PRIMARY KEY (sample, tag)) WITHOUT ROWID;
CREATE INDEX tags_tag ON tags(tag);

CREATE TABLE results (
  id INTEGER PRIMARY KEY, analysis TEXT NOT NULL, version INTEGER NOT NULL, parameters TEXT NOT NULL,
  sample INTEGER REFERENCES samples(id), ensemble INTEGER REFERENCES ensembles(id), run INTEGER REFERENCES runs(id),
  scalars TEXT NOT NULL, notes TEXT NOT NULL DEFAULT '[]', members TEXT, needs TEXT NOT NULL DEFAULT '{}',
  question TEXT NOT NULL, created TEXT NOT NULL,
  CHECK ((sample IS NULL) <> (members IS NULL))
);
CREATE INDEX results_sample ON results(sample, analysis);
CREATE INDEX results_analysis ON results(analysis);
CREATE INDEX results_question ON results(question);

CREATE TABLE run_results (
  run INTEGER NOT NULL REFERENCES runs(id), result INTEGER NOT NULL REFERENCES results(id), PRIMARY KEY (run, result)
) WITHOUT ROWID;
CREATE INDEX run_results_result ON run_results(result);

CREATE TABLE arrays (
  id INTEGER PRIMARY KEY, sample INTEGER REFERENCES samples(id), result INTEGER REFERENCES results(id),
  name TEXT NOT NULL, type TEXT NOT NULL CHECK (type IN ('float64','int32')), shape TEXT NOT NULL, unit TEXT NOT NULL, data BLOB NOT NULL,
  CHECK ((sample IS NULL) <> (result IS NULL))
);
CREATE UNIQUE INDEX arrays_sample ON arrays(sample, name) WHERE sample IS NOT NULL;
CREATE UNIQUE INDEX arrays_result ON arrays(result, name) WHERE result IS NOT NULL;

CREATE TABLE figures (
  id INTEGER PRIMARY KEY, figure TEXT NOT NULL, name TEXT NOT NULL, parameters TEXT NOT NULL, style TEXT NOT NULL, created TEXT NOT NULL
);
`

/** In order; a project is brought from its version to the last, with a backup before each step. */
export const migrations: readonly Migration[] = [
  { version: 1, up: (database) => void database.exec(first) },
  { version: 2, up: (database) => void database.exec(libraryFormat + workFormat) },
]
