import { createEngine } from './engine.ts'
import { listenAsChild, listenAsUtility, type UtilityParent } from './ports.ts'
import { servePort, type Port } from './serve-port.ts'

/** The engine as a process of its own, started by the application: as Electron's utility process or as a forked Node. */
const engine = createEngine()
const serve = (port: Port) => servePort(engine, port)
const utilityParent = (process as { parentPort?: UtilityParent }).parentPort
let isEnding = false

if (utilityParent) {
  listenAsUtility(utilityParent, serve)
} else if (process.send) {
  listenAsChild(
    {
      // A parent that ends between two messages is noticed by `disconnect`.
      send(message) {
        if (process.connected) process.send?.(message, undefined, undefined, () => undefined)
      },
      on: (listener) => void process.on('message', listener),
    },
    serve,
  )
  process.once('disconnect', end)
} else {
  process.stderr.write('the engine is started by the application or used by the command “vitrine”\n')
  process.exitCode = 2
}
process.once('SIGTERM', end)
process.once('SIGINT', end)

function end(): void {
  if (isEnding) return
  isEnding = true
  void engine.shutdown().then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      process.exit(1)
    },
  )
}
