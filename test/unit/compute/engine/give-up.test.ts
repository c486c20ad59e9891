import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openSession, small } from '../../../fixtures/engine-session.ts'
import { useScratchFolder } from '../../../fixtures/scratch.ts'

const folder = useScratchFolder()

test('an engine whose project cannot be written any more says so once, and is idle', async () => {
  const path = join(folder(), 'a.vitrine')
  const session = openSession(small)
  await session.call('project.create', { path })
  const database = new SqliteDatabase(path)
  database.exec(`CREATE TRIGGER full BEFORE UPDATE OF state ON tasks WHEN NEW.state IN ('done', 'failed')
    BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`)
  database.close()
  const protocol = { name: 'still' }
  const recipe = { vitrine: 1, model: { name: 'ipl' }, system: { particles: 20, density: 0.82 }, protocol, samples: 3, seed: 1 }
  await session.call('runs.prepare', { recipe })
  await session.call('engine.whenIdle', {})
  const told = session.heard.filter(({ name, payload }) => name === 'run.changed' && JSON.stringify(payload).includes('"state":"failed"'))
  expect(told).toHaveLength(1)
  expect(JSON.stringify(told)).toContain('disk is full')
  await session.close()
})
