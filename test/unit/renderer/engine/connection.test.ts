// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { connectEngine } from '../../../../src/renderer/engine/connection.ts'
import { InputError, ReportedError } from '../../../../src/shared/contracts/errors.ts'
import { createEngineDouble } from '../doubles/engine-double.ts'
import { givenProject, givenRun } from '../doubles/given.ts'

test('a call travels over the port and its result is parsed by the schema of the call', async () => {
  const double = createEngineDouble({ 'project.info': () => givenProject() })
  const engine = connectEngine(double.bridge, double.host)
  expect((await engine.call('project.info', {})).name).toBe('soft glasses')
  expect(engine.state.value).toBe('ready')
})

test('a mistake of the user comes back as a report with its path, not as text to be matched', async () => {
  const double = createEngineDouble({
    'project.open': () => {
      throw new InputError('this is not a project', { path: 'path' })
    },
  })
  const engine = connectEngine(double.bridge, double.host)
  const failure = await engine.call('project.open', { path: '/x' }).catch((reason: unknown) => reason)
  expect(failure).toBeInstanceOf(ReportedError)
  expect((failure as ReportedError).report).toMatchObject({ kind: 'input', path: 'path' })
})

test('a result that is not what the contract says is refused at the door', async () => {
  const double = createEngineDouble({ 'project.info': () => ({ ...givenProject(), samples: 'many' }) as never })
  const engine = connectEngine(double.bridge, double.host)
  await expect(engine.call('project.info', {})).rejects.toThrow(/samples/)
})

test('a call made while the engine is away waits for the next port', async () => {
  const double = createEngineDouble({ 'project.info': () => givenProject() })
  const engine = connectEngine(double.bridge, double.host)
  await engine.call('project.info', {})
  double.stop()
  expect(engine.stopped.value?.details).toBe('exit code 9')
  const answer = engine.call('project.info', {})
  double.start()
  expect((await answer).samples).toBe(3)
  expect(engine.stopped.value).toBeNull()
  expect(engine.generation.value).toBe(2)
})

test('a call under way when the engine dies fails with a sentence and does not hang', async () => {
  const double = createEngineDouble({ 'project.info': () => new Promise(() => undefined) })
  const engine = connectEngine(double.bridge, double.host)
  const answer = engine.call('project.info', {})
  await vi.waitUntil(() => double.calls.length === 1)
  double.stop()
  await expect(answer).rejects.toThrow(/engine stopped/)
})

test('on a new port the project is opened again before anything else is asked', async () => {
  const double = createEngineDouble({ 'project.open': ({ path }) => givenProject(path), 'project.info': () => givenProject() })
  const engine = connectEngine(double.bridge, double.host)
  engine.restoreWith(async (client) => {
    await client.call('project.open', { path: '/a.vitrine' })
  })
  await engine.call('project.info', {})
  double.stop()
  double.calls.length = 0
  const answer = engine.call('project.info', {})
  double.start()
  await answer
  expect(double.calls.map(({ name }) => name)).toEqual(['project.open', 'project.info'])
})

test('events reach their listeners until these are taken away', async () => {
  const double = createEngineDouble({ 'project.info': () => givenProject() })
  const engine = connectEngine(double.bridge, double.host)
  await engine.call('project.info', {})
  const seen: string[] = []
  const forget = engine.on('run.changed', ({ run }) => seen.push(run.id))
  await double.emit('run.changed', { project: '/a', run: givenRun(1) })
  await vi.waitUntil(() => seen.length === 1)
  forget()
  await double.emit('run.changed', { project: '/a', run: givenRun(2) })
  await engine.call('project.info', {})
  expect(seen).toEqual(['run-1'])
})
