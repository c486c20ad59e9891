import { createBirpc } from 'birpc'
import type { Bridge, CloseChoice } from '../../../../src/shared/contracts/bridge.ts'
import type { CallArguments, CallName, CallResult } from '../../../../src/shared/contracts/calls.ts'
import { reportError } from '../../../../src/shared/contracts/errors.ts'
import type { EventName, EventPayload } from '../../../../src/shared/contracts/events.ts'
import type { Answer, ClientFunctions, EngineFunctions } from '../../../../src/shared/contracts/wire.ts'

/** What the engine answers to each call; a call that is not listed is a failure of the test. */
export type Answers = { [C in CallName]?: (args: CallArguments<C>) => CallResult<C> | Promise<CallResult<C>> }

type Client = ReturnType<typeof createBirpc<ClientFunctions, EngineFunctions>>

/**
 * Main and engine as a window meets them: a real port and real messages, with given answers behind.
 * Each double has a host of its own to post to, so that tests do not hear one another.
 */
export function createEngineDouble(answers: Answers, native: Partial<Bridge> = {}, host: EventTarget = new EventTarget()) {
  const calls: { name: CallName; args: unknown }[] = []
  const stopListeners = new Set<(reason: { message: string; details: string }) => void>()
  const menuListeners = new Set<Parameters<Bridge['onMenuAction']>[0]>()
  const closeListeners = new Set<Parameters<Bridge['onCloseChoice']>[0]>()
  let client: Client | null = null

  async function answer(name: CallName, args: unknown): Promise<Answer<unknown>> {
    calls.push({ name, args })
    try {
      const given = answers[name] as ((args: unknown) => unknown) | undefined
      if (!given) throw new Error(`the double has no answer to ${name}`)
      return { ok: true, value: await given(args) }
    } catch (reason) {
      return { ok: false, error: reportError(reason) }
    }
  }

  /** Hands the window a port, as main does at first and after each restart. */
  function start(): void {
    const { port1, port2 } = new MessageChannel()
    client = createBirpc<ClientFunctions, EngineFunctions>(
      { call: answer },
      {
        post: (data) => {
          port1.postMessage(data)
        },
        on: (receive) => {
          port1.onmessage = (message: MessageEvent<unknown>) => {
            receive(message.data)
          }
        },
        eventNames: ['event'],
      },
    )
    host.dispatchEvent(new MessageEvent('message', { data: { type: 'engine-port' }, ports: [port2], source: null }))
  }

  const bridge: Bridge = {
    platform: 'linux',
    version: '0.0.0-test',
    connectEngine: start,
    onEngineStopped: (listener) => {
      stopListeners.add(listener)
      return () => stopListeners.delete(listener)
    },
    chooseProjectToOpen: () => Promise.resolve(null),
    chooseProjectToCreate: () => Promise.resolve(null),
    chooseFilesToImport: () => Promise.resolve([]),
    chooseOutput: () => Promise.resolve(null),
    chooseFolder: () => Promise.resolve(null),
    recentProjects: () => Promise.resolve([]),
    noteProject: () => undefined,
    noteProjectCard: () => undefined,
    openSampleProject: () => Promise.resolve('/data/sample.vitrine'),
    projectToOpen: () => Promise.resolve(null),
    onMenuAction: (listener) => {
      menuListeners.add(listener)
      return () => menuListeners.delete(listener)
    },
    noteActions: () => undefined,
    newWindow: () => undefined,
    noteActivity: () => undefined,
    onCloseChoice: (listener) => {
      closeListeners.add(listener)
      return () => closeListeners.delete(listener)
    },
    closeNow: () => undefined,
    notifyDesktop: () => undefined,
    copyImage: () => undefined,
    rememberedLayout: () => Promise.resolve({}),
    rememberLayout: () => undefined,
    showInFolder: () => undefined,
    theme: () => Promise.resolve('system'),
    setTheme: () => undefined,
    pathOfFile: () => '',
    ...native,
  }

  return {
    bridge,
    host: host as Window,
    calls,
    start,
    stop(reason = { message: 'The engine stopped.', details: 'exit code 9' }): void {
      client = null
      for (const listener of stopListeners) listener(reason)
    },
    async emit<E extends EventName>(name: E, payload: EventPayload<E>): Promise<void> {
      await client?.event(name, payload)
    },
    /** Main says what the user chose for the runs when closing. */
    closeWith(choice: CloseChoice): void {
      for (const listener of closeListeners) listener(choice)
    },
    choose(action: Parameters<Parameters<Bridge['onMenuAction']>[0]>[0]): void {
      for (const listener of menuListeners) listener(action)
    },
  }
}
