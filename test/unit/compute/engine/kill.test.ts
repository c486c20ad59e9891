import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openSession, small } from '../../../fixtures/engine-session.ts'
import { useScratchFolder } from '../../../fixtures/scratch.ts'

const folder = useScratchFolder()

test('a run whose process was killed goes on from its last finished task, and nothing is there twice', async () => {
  const path = join(folder(), 'a.vitrine')
  const script = fileURLToPath(new URL('../../../fixtures/run-until-killed.ts', import.meta.url))
  const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(existsSync(`${path}-wal`)).toBe(true)

  const looking = openSession({ ...small, resumeOnOpen: false })
  await looking.call('project.open', { path })
  const left = await looking.call('runs.show', { run: 'run-1' })
  expect(left.run.state).toBe('queued')
  expect(left.tasks.filter((task) => task.state === 'running')).toEqual([])
  const kept = left.samples
  expect(kept.length).toBe(left.run.done)
  expect(kept.length).toBeGreaterThan(0)
  expect(await looking.call('project.verify', {})).toMatchObject({ problems: [] })
  await looking.close()

  const second = openSession(small)
  await second.call('project.open', { path })
  await second.hear(({ name, payload }) => name === 'sample.added' && (payload as { samples: number[] }).samples.length > 0)
  await second.call('runs.cancel', { run: 'run-1' })
  const { samples, run } = await second.call('runs.show', { run: 'run-1' })
  expect(samples.length).toBe(run.done)
  expect(samples.length).toBeGreaterThan(kept.length)
  expect(samples.slice(0, kept.length)).toEqual(kept)
  expect(samples).toEqual(Array.from({ length: samples.length }, (_, k) => k + 1))
  expect(await second.call('project.verify', {})).toMatchObject({ problems: [] })
  await second.close()
})
