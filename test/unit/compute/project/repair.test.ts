import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createProject, openProject } from '../../../../src/compute/project/open.ts'
import { repairProject } from '../../../../src/compute/project/repair.ts'
import { addRun } from '../../../../src/compute/project/runs.ts'
import { verifyProject } from '../../../../src/compute/project/verify.ts'
import { useScratchFolder } from '../../../fixtures/scratch.ts'

const folder = useScratchFolder()

test('repair takes away a damaged result, fails its task so that the run can be resumed, counts afresh, and keeps a copy', () => {
  const store = createProject(`${folder()}/a.vitrine`)
  const run = addRun(store, { name: 'by hand', kind: 'analyse', recipe: {}, version: '0', owner: null })
  const sql = (text: string) => store.statement(text).run()
  for (const id of [1, 2]) {
    sql(`INSERT INTO every_result (id, analysis, version, parameters, members, scalars, question, created)
         VALUES (${id}, 'dos', 1, '{}', '[]', '{}', 'q${id}', '2026-01-01')`)
    sql(`INSERT INTO every_run_result VALUES (${run}, ${id})`)
    sql(`INSERT INTO tasks (run, number, kind, title, state, stage, result) VALUES (${run}, ${id}, 'analyse', 'x', 'done', 0, ${id})`)
    sql(
      `INSERT INTO arrays (result, name, type, shape, unit, data) VALUES (${id}, 'density', 'float64', '[2]', '1', x'${'00'.repeat(id * 8)}')`,
    )
  }
  expect(verifyProject(store).problems).toEqual([
    'array density of result-1: 8 bytes do not hold float64 [2]',
    'run-1: its counts of tasks do not agree with its tasks',
  ])

  const { repairs, backup } = repairProject(store)

  expect(repairs).toHaveLength(2)
  expect(verifyProject(store).problems).toEqual([])
  expect(store.statement('SELECT id FROM results').all()).toEqual([{ id: 2 }])
  expect(store.statement('SELECT state, tasks, done, failed FROM runs').all()).toEqual([{ state: 'failed', tasks: 2, done: 1, failed: 1 }])
  store.close()
  expect(existsSync(backup)).toBe(true)
  const before = openProject(backup)
  expect(verifyProject(before).problems).toHaveLength(2)
  before.close()
})
