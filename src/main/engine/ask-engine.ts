import { createBirpc } from 'birpc'
import type { MessagePortMain } from 'electron'
import type { EngineFunctions } from '../../shared/contracts/wire.ts'

/** Asks over a port of main's own whether all work is done. False when the engine ended, or would not say. */
export async function untilEngineIsIdle(port: MessagePortMain): Promise<boolean> {
  const remote = createBirpc<EngineFunctions, { event(): void }>(
    { event: () => undefined },
    {
      post: (data) => port.postMessage(data),
      on: (receive) => {
        port.on('message', ({ data }) => receive(data))
        port.start()
      },
      timeout: -1,
    },
  )
  port.on('close', () => remote.$close(new Error('the engine ended')))
  try {
    return (await remote.call('engine.whenIdle', {})).ok
  } catch {
    return false
  } finally {
    port.close()
  }
}
