import { createBirpc } from 'birpc'
import { type ErrorReport, reportError } from '../../shared/contracts/errors.ts'
import type { Answer, ClientFunctions, EngineFunctions } from '../../shared/contracts/wire.ts'
import { buffersOf } from '../jobs/transfer.ts'
import type { Engine } from './engine.ts'

/** One end of a channel to a window, whatever it is made of. */
export interface Port {
  post(data: unknown, transfer: ArrayBuffer[]): void
  onMessage(listener: (data: unknown) => void): void
  onClose(listener: () => void): void
}

/** Answers a window's calls over a port and tells it of events, until the port closes. */
export function servePort(engine: Engine, port: Port): void {
  const connection = engine.connect((name, payload) => void remote.event(name, payload))
  const functions: EngineFunctions = {
    async call(name, args): Promise<Answer<unknown>> {
      try {
        return { ok: true, value: await connection.call(name, args as never) }
      } catch (error) {
        return { ok: false, error: logged(reportError(error)) }
      }
    },
  }
  const remote = createBirpc<ClientFunctions, EngineFunctions>(functions, {
    post: (data) => port.post(data, buffersOf(data)),
    on: (listener) => port.onMessage(listener),
    eventNames: ['event'],
  })
  port.onClose(() => {
    remote.$close()
    connection.close().catch((error: unknown) => logged({ ...reportError(error), kind: 'fault' }))
  })
}

/** A fault of ours also goes to the error output, which main keeps the end of. */
function logged(report: ErrorReport): ErrorReport {
  if (report.kind === 'fault') process.stderr.write(`${report.details ?? report.message}\n`)
  return report
}
