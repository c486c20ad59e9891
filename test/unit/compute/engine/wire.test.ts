import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import { createBirpc } from 'birpc'
import { expect, test } from 'vitest'
import { type CallArguments, type CallName, type CallResult, engineCalls } from '../../../../src/shared/contracts/calls.ts'
import { engineEvents, type EventName } from '../../../../src/shared/contracts/events.ts'
import type { ClientFunctions, EngineFunctions } from '../../../../src/shared/contracts/wire.ts'
import { createEngine } from '../../../../src/compute/engine/engine.ts'
import { servePort } from '../../../../src/compute/engine/serve-port.ts'
import { small } from '../../../fixtures/engine-session.ts'
import { useScratchFolder } from '../../../fixtures/scratch.ts'

const folder = useScratchFolder()

interface Channel {
  post(data: unknown): void
  on(listener: (data: unknown) => void): void
}

/** A client as the window has one: every answer and event is checked against the contract. */
function clientOf(channel: Channel) {
  const listeners = new Set<(name: EventName, payload: unknown) => void>()
  const remote = createBirpc<EngineFunctions, ClientFunctions>(
    { event: (name, payload) => listeners.forEach((listener) => listener(name, engineEvents[name].parse(payload))) },
    { post: (data) => channel.post(data), on: (listener) => channel.on(listener), timeout: -1 },
  )
  return {
    listeners,
    raw: remote,
    async call<C extends CallName>(name: C, args: CallArguments<C>): Promise<CallResult<C>> {
      const answer = await remote.call(name, args)
      if (!answer.ok) throw new Error(JSON.stringify(answer.error))
      return engineCalls[name].result.parse(answer.value) as CallResult<C>
    },
  }
}

const recipe = { vitrine: 1, model: { name: 'ipl' }, system: { particles: 20, density: 0.82 }, samples: 2 }

test('calls, reports of errors, events and arrays travel over a port as the contract says', async () => {
  const engine = createEngine(small)
  const { port1, port2 } = new MessageChannel()
  servePort(engine, {
    post: (data, transfer) => port1.postMessage(data, transfer),
    onMessage: (listener) => void port1.on('message', listener),
    onClose: (listener) => void port1.on('close', listener),
  })
  const { call, raw, listeners } = clientOf({
    post: (data) => port2.postMessage(data),
    on: (listener) => void port2.on('message', listener),
  })
  try {
    expect((await call('catalogue.get', {})).models.map((model) => model.name)).toEqual(['ipl'])
    expect(await call('engine.status', {})).toEqual({ workers: 1, busy: 0, version: 'test' })
    await call('project.create', { path: join(folder(), 'a.vitrine') })
    const ended = new Promise<void>((resolve) => {
      listeners.add((name, payload) => {
        if (name === 'run.changed' && (payload as { run: { state: string } }).run.state === 'done') resolve()
      })
    })
    const checked = await call('recipe.check', { recipe: { ...recipe, protocol: { name: 'still', temperature: -1 } } })
    expect(checked).toMatchObject({ recipe: null, command: null, problems: [{ path: 'protocol.temperature' }] })
    await call('runs.prepare', { recipe: { ...recipe, protocol: { name: 'still' }, then: [{ analysis: 'sum' }] } })
    await ended
    expect((await call('samples.list', {})).total).toBe(2)
    expect((await call('samples.configuration', { sample: 1 })).positions).toHaveLength(60)
    const array = await call('results.array', { result: 'result-1', name: 'firsts' })
    expect(array).toMatchObject({ shape: [20], unit: 'λ' })
    expect(array.data.buffer.byteLength).toBe(160)
    expect((await call('runs.show', { run: 'run-1' })).tasks).toHaveLength(4)
    expect(await call('results.list', { analysis: 'sum' })).toHaveLength(2)
    expect(await raw.call('samples.show', { sample: 99 })).toEqual({
      ok: false,
      error: { kind: 'input', message: 'there is no sample 99 in this project at sample', path: 'sample' },
    })
  } finally {
    raw.$close()
    port2.close()
    await engine.shutdown()
  }
})

test('the engine as a forked process answers over numbered ports and ends with its parent', async () => {
  const entry = fileURLToPath(new URL('../../../../src/compute/engine/main.ts', import.meta.url))
  const child = fork(entry, [], { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const onMessage = new Map<number, (data: unknown) => void>()
  child.on('message', (message: { type: string; port: number; data: unknown }) => onMessage.get(message.port)?.(message.data))
  const open = (port: number) => {
    child.send({ type: 'open', port })
    return clientOf({
      post: (data) => void child.send({ type: 'message', port, data }),
      on: (listener) => void onMessage.set(port, listener),
    })
  }
  const [first, second] = [open(1), open(2)]
  const path = join(folder(), 'a.vitrine')
  await first.call('project.create', { path })
  expect(await second.call('project.open', { path })).toMatchObject({ name: 'a', samples: 0 })
  child.send({ type: 'close', port: 1 })
  expect((await second.call('samples.list', {})).total).toBe(0)
  const ended = once(child, 'exit')
  child.disconnect()
  expect(await ended).toEqual([0, null])
  expect(readdirSync(folder())).toEqual(['a.vitrine'])
})
