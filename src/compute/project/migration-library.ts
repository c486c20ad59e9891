/**
 * The second format: a bin, a history of edits, saved views, words to search by and an index for every column that is sorted by.
 *
 * What lies in the bin stays where it is, in the tables `every_…`, so that coming back costs nothing and loses nothing. The plain
 * names are views without it: whoever reads `samples` or `results` cannot forget to leave it out. Only this room writes, to `every_…`.
 */
export const libraryFormat = `
ALTER TABLE samples RENAME TO every_sample;
ALTER TABLE results RENAME TO every_result;
ALTER TABLE links RENAME TO every_link;
ALTER TABLE run_results RENAME TO every_run_result;

ALTER TABLE every_sample ADD COLUMN shear_modulus REAL;
UPDATE every_sample SET shear_modulus = (
  SELECT json_extract(scalars, '$.shearModulus') FROM every_result
  WHERE every_result.sample = every_sample.id AND json_type(scalars, '$.shearModulus') IN ('real','integer') ORDER BY every_result.id DESC LIMIT 1
);
-- A done task whose sample or result was emptied from the bin is no sign of damage.
ALTER TABLE tasks ADD COLUMN emptied INTEGER NOT NULL DEFAULT 0;

CREATE TABLE bin (
  id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, samples INTEGER NOT NULL, bytes INTEGER NOT NULL, deleted TEXT NOT NULL,
  emptying INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE bin_samples (sample INTEGER PRIMARY KEY REFERENCES every_sample(id), entry INTEGER NOT NULL REFERENCES bin(id));
CREATE INDEX bin_samples_entry ON bin_samples(entry);
CREATE TABLE bin_results (result INTEGER PRIMARY KEY REFERENCES every_result(id), entry INTEGER NOT NULL REFERENCES bin(id));
CREATE INDEX bin_results_entry ON bin_results(entry);

CREATE VIEW samples AS SELECT * FROM every_sample AS s WHERE NOT EXISTS (SELECT 1 FROM bin_samples AS b WHERE b.sample = s.id);
CREATE VIEW results AS SELECT * FROM every_result AS r WHERE NOT EXISTS (SELECT 1 FROM bin_results AS b WHERE b.result = r.id);
CREATE VIEW links AS SELECT * FROM every_link AS l
  WHERE NOT EXISTS (SELECT 1 FROM bin_samples AS b WHERE b.sample = l.parent) AND NOT EXISTS (SELECT 1 FROM bin_samples AS b WHERE b.sample = l.child);
CREATE VIEW run_results AS SELECT * FROM every_run_result AS r WHERE NOT EXISTS (SELECT 1 FROM bin_results AS b WHERE b.result = r.result);

CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, forward TEXT NOT NULL, inverse TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0, created TEXT NOT NULL
);
CREATE TABLE saved_views (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, selection TEXT NOT NULL, conditions TEXT NOT NULL, search TEXT NOT NULL,
  sort TEXT, columns TEXT NOT NULL
);
INSERT INTO sequences VALUES ('view', 1), ('figure', (SELECT coalesce(max(id), 0) + 1 FROM figures));

-- Numbers of figures are not given out twice, whoever gave them.
CREATE TRIGGER figures_added AFTER INSERT ON figures BEGIN UPDATE sequences SET next = max(next, new.id + 1) WHERE name = 'figure'; END;

CREATE INDEX samples_model ON every_sample(model);
CREATE INDEX samples_dimension ON every_sample(dimension);
CREATE INDEX samples_particles ON every_sample(particles);
CREATE INDEX samples_density ON every_sample(density);
CREATE INDEX samples_state ON every_sample(state);
CREATE INDEX samples_force ON every_sample(max_force);
CREATE INDEX samples_shear ON every_sample(shear_modulus);
CREATE INDEX samples_seed ON every_sample(seed);
CREATE INDEX samples_name ON every_sample(name);
CREATE INDEX samples_starred ON every_sample(starred);
CREATE INDEX samples_notes ON every_sample(notes) WHERE notes <> '';

-- Names are words of each sample; models, tags, ensembles and notes are few texts shared by many.
CREATE VIRTUAL TABLE sample_words USING fts5(name, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
CREATE TABLE terms (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('model','tag','ensemble','note')), term TEXT NOT NULL, UNIQUE (kind, term)
);
CREATE VIRTUAL TABLE term_words USING fts5(term, content='terms', content_rowid='id', tokenize='unicode61 remove_diacritics 2');

CREATE TRIGGER terms_added AFTER INSERT ON terms BEGIN INSERT INTO term_words(rowid, term) VALUES (new.id, new.term); END;
CREATE TRIGGER terms_removed AFTER DELETE ON terms BEGIN INSERT INTO term_words(term_words, rowid, term) VALUES ('delete', old.id, old.term); END;
CREATE TRIGGER samples_added AFTER INSERT ON every_sample BEGIN
  INSERT INTO sample_words(rowid, name) VALUES (new.id, new.name);
  INSERT OR IGNORE INTO terms(kind, term) SELECT 'model', new.model WHERE new.model IS NOT NULL;
  INSERT OR IGNORE INTO terms(kind, term) SELECT 'note', new.notes WHERE new.notes <> '';
END;
CREATE TRIGGER samples_renamed AFTER UPDATE OF name ON every_sample BEGIN
  UPDATE sample_words SET name = new.name WHERE rowid = new.id;
END;
CREATE TRIGGER samples_annotated AFTER UPDATE OF notes ON every_sample BEGIN
  INSERT OR IGNORE INTO terms(kind, term) SELECT 'note', new.notes WHERE new.notes <> '';
  DELETE FROM terms WHERE kind = 'note' AND term = old.notes AND NOT EXISTS (SELECT 1 FROM every_sample WHERE notes = old.notes AND notes <> '');
END;
CREATE TRIGGER samples_removed AFTER DELETE ON every_sample BEGIN
  DELETE FROM sample_words WHERE rowid = old.id;
  DELETE FROM terms WHERE kind = 'note' AND term = old.notes AND NOT EXISTS (SELECT 1 FROM every_sample WHERE notes = old.notes AND notes <> '');
END;
CREATE TRIGGER tags_added AFTER INSERT ON tags BEGIN INSERT OR IGNORE INTO terms(kind, term) VALUES ('tag', new.tag); END;
CREATE TRIGGER ensembles_added AFTER INSERT ON ensembles BEGIN INSERT OR IGNORE INTO terms(kind, term) VALUES ('ensemble', new.name); END;
CREATE TRIGGER ensembles_renamed AFTER UPDATE OF name ON ensembles BEGIN
  INSERT OR IGNORE INTO terms(kind, term) VALUES ('ensemble', new.name);
END;

INSERT INTO sample_words(rowid, name) SELECT id, name FROM every_sample;
INSERT OR IGNORE INTO terms(kind, term) SELECT DISTINCT 'model', model FROM every_sample WHERE model IS NOT NULL;
INSERT OR IGNORE INTO terms(kind, term) SELECT DISTINCT 'note', notes FROM every_sample WHERE notes <> '';
INSERT OR IGNORE INTO terms(kind, term) SELECT DISTINCT 'tag', tag FROM tags;
INSERT OR IGNORE INTO terms(kind, term) SELECT DISTINCT 'ensemble', name FROM ensembles;
`
