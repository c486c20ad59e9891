/**
 * A batch makes an ensemble a point: each keeps the recipe that alone would make it, and each task says for which it works. What was
 * observed along a task is kept thinned, as float32 columns one after another.
 */
export const workFormat = `
ALTER TABLE ensembles ADD COLUMN recipe TEXT;
ALTER TABLE tasks ADD COLUMN ensemble INTEGER REFERENCES ensembles(id);
CREATE TABLE observations (
  run INTEGER NOT NULL REFERENCES runs(id), task INTEGER NOT NULL,
  columns TEXT NOT NULL, points INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (run, task)
);
`
