import { MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import { bridgeChannels } from '../../shared/contracts/bridge-channels.ts'
import type { EngineExit, EngineProcess, StartEngine } from './engine-process.ts'
import { planRestart } from './restart-delay.ts'

const longestGoodbyeMilliseconds = 5000

export interface EngineSupervisor {
  /** Gives a page a port to the engine, now and after each restart. */
  connect(page: WebContents): void
  /** A port for main itself; null while no engine runs. It closes with the engine. */
  openPort(): MessagePortMain | null
  /** Ends the engine; settles when it has closed its projects, or has taken too long. */
  stop(): Promise<void>
}

/** Keeps an engine running while there are pages that use it, and tells them when it had to be started again. */
export function superviseEngine(start: StartEngine): EngineSupervisor {
  const pages = new Set<WebContents>()
  let engine: EngineProcess | null = null
  let started = 0
  let failures = 0
  let timer: NodeJS.Timeout | null = null
  let isStopping = false
  let ended: () => void = () => undefined

  function run(): EngineProcess {
    started = performance.now()
    timer = null
    engine = start(onExit)
    return engine
  }

  function openChannel(page: WebContents, to: EngineProcess): void {
    const { port1, port2 } = new MessageChannelMain()
    to.connect(port1)
    page.postMessage(bridgeChannels.enginePort, null, [port2])
  }

  function onExit(exit: EngineExit): void {
    engine = null
    if (isStopping) {
      ended()
      return
    }
    const plan = planRestart(failures, performance.now() - started)
    failures = plan.failures
    const reason = { message: sentence(exit, plan.delay), details: exit.lastLines }
    for (const page of pages) page.send(bridgeChannels.engineStopped, reason)
    if (plan.delay === null) return
    timer = setTimeout(() => {
      const next = run()
      for (const page of pages) openChannel(page, next)
    }, plan.delay)
  }

  return {
    connect(page) {
      if (!pages.has(page)) {
        pages.add(page)
        page.once('destroyed', () => pages.delete(page))
      }
      // a start is due already: it will reach this page too
      if (timer) return
      // somebody asks again after we gave up: that is a new beginning
      if (engine === null) failures = 0
      openChannel(page, engine ?? run())
    },
    openPort() {
      if (engine === null) return null
      const { port1, port2 } = new MessageChannelMain()
      engine.connect(port1)
      return port2
    },
    stop() {
      isStopping = true
      if (timer) clearTimeout(timer)
      return new Promise((resolve) => {
        ended = resolve
        if (engine === null) resolve()
        else setTimeout(resolve, longestGoodbyeMilliseconds)
        engine?.stop()
      })
    },
  }
}

function sentence({ reason }: EngineExit, delay: number | null): string {
  const what = `The engine stopped unexpectedly (${reason})`
  return delay === null ? `${what} several times in a row and was not started again.` : `${what} and is started again.`
}
