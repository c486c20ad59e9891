import { createBirpc } from 'birpc'
import { readonly, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { Bridge } from '../../shared/contracts/bridge.ts'
import { engineCalls, type CallArguments, type CallName, type CallResult } from '../../shared/contracts/calls.ts'
import { ReportedError } from '../../shared/contracts/errors.ts'
import type { ClientFunctions, EngineClient, EngineFunctions } from '../../shared/contracts/wire.ts'
import { createListeners } from './listeners.ts'

export type ConnectionState = 'connecting' | 'ready' | 'stopped'
export interface StopReason {
  readonly message: string
  readonly details: string
}

/** The engine as the window sees it: the same client through every restart of the process behind it. */
export interface EngineConnection extends EngineClient {
  readonly state: Readonly<Ref<ConnectionState>>
  /** Why the engine is away; null while it is there. */
  readonly stopped: Readonly<ShallowRef<StopReason | null>>
  /** Rises with each new port: what was asked of the last engine has to be asked anew. */
  readonly generation: Readonly<Ref<number>>
  /** Runs on each new port before any other call goes out, such as opening the project again. */
  restoreWith(restore: (client: Pick<EngineClient, 'call'>) => Promise<void>): void
  close(): void
}

type Remote = ReturnType<typeof createBirpc<EngineFunctions, ClientFunctions>>

const engineAway = () =>
  new ReportedError({
    kind: 'fault',
    message: 'the engine stopped before it answered; it is being started again, and no finished work is lost',
  })

/** Asks main for a port and keeps asking calls over the newest one. `host` is where the port's message arrives. */
export function connectEngine(bridge: Pick<Bridge, 'connectEngine' | 'onEngineStopped'>, host: Window = window): EngineConnection {
  const state = ref<ConnectionState>('connecting')
  const stopped = shallowRef<StopReason | null>(null)
  const generation = ref(0)
  const listeners = createListeners()
  let restore: (client: Pick<EngineClient, 'call'>) => Promise<void> = () => Promise.resolve()
  let remote: Remote | null = null
  let waiting = createGate<Remote>()

  function disconnect(): void {
    if (!remote) return
    remote.$close(engineAway())
    remote = null
    waiting = createGate()
  }

  async function connect(port: MessagePort): Promise<void> {
    disconnect()
    const next = openRemote(port, listeners.tell)
    remote = next
    try {
      await restore({ call: (name, args) => ask(next, name, args) })
    } finally {
      if (remote === next) {
        generation.value++
        stopped.value = null
        state.value = 'ready'
        waiting.open(next)
      }
    }
  }

  const receive = (message: MessageEvent<unknown>) => {
    const port = message.ports[0]
    if (message.source !== null && message.source !== host) return
    if (port && isPortMessage(message.data)) void connect(port)
  }
  host.addEventListener('message', receive)
  const forgetStops = bridge.onEngineStopped((reason) => {
    disconnect()
    stopped.value = reason
    state.value = 'stopped'
  })
  bridge.connectEngine()

  return {
    state: readonly(state),
    stopped,
    generation: readonly(generation),
    call: async (name, args) => ask(await waiting.opened, name, args),
    on: listeners.on,
    restoreWith: (next) => {
      restore = next
    },
    close: () => {
      host.removeEventListener('message', receive)
      forgetStops()
      disconnect()
    },
  }
}

function openRemote(port: MessagePort, tell: ClientFunctions['event']): Remote {
  return createBirpc<EngineFunctions, ClientFunctions>(
    { event: tell },
    {
      post: (data) => {
        port.postMessage(data)
      },
      on: (receive) => {
        port.onmessage = (message: MessageEvent<unknown>) => {
          receive(message.data)
        }
      },
      off: () => {
        port.close()
      },
      // a task may take hours; the port's end is what ends a call
      timeout: -1,
      eventNames: [],
    },
  )
}

async function ask<C extends CallName>(remote: Remote, name: C, args: CallArguments<C>): Promise<CallResult<C>> {
  const answer = await remote.call(name, asPlainData(args))
  if (!answer.ok) throw new ReportedError(answer.error)
  return engineCalls[name].result.parse(answer.value) as CallResult<C>
}

/** Arguments are JSON by contract; a copy sheds Vue's proxies, which structured clone refuses. */
function asPlainData(args: unknown): unknown {
  return JSON.parse(JSON.stringify(args))
}

function isPortMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'engine-port'
}

function createGate<T>(): { opened: Promise<T>; open: (value: T) => void } {
  let open: (value: T) => void = () => undefined
  const opened = new Promise<T>((resolve) => {
    open = resolve
  })
  return { opened, open }
}
