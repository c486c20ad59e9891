import { fork } from 'node:child_process'
import type { MessagePortMain } from 'electron'
import { z } from 'zod'
import type { StartEngine } from './engine-process.ts'
import { followOutput } from './last-lines.ts'

const fromEngine = z.object({ type: z.literal('message'), port: z.int(), data: z.unknown() })

/**
 * The engine as a child of another Node, for an Electron whose own is too old for it. Such a child cannot hold a port:
 * main keeps the port and passes on what arrives, numbered.
 */
export function forkedEngine(entry: string, node: string): StartEngine {
  return (onExit) => {
    const child = fork(entry, [], { execPath: node, execArgv: [], serialization: 'advanced', stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    const ports = new Map<number, MessagePortMain>()
    let opened = 0
    let hasEnded = false
    followOutput(child.stdout, (text) => process.stdout.write(text))
    const lastLines = followOutput(child.stderr, (text) => process.stderr.write(text))

    function tell(message: { type: 'open' | 'message' | 'close'; port: number; data?: unknown }): void {
      // an engine that ends between two messages is reported by its exit
      if (child.connected) child.send(message, () => undefined)
    }

    function end(reason: string): void {
      if (hasEnded) return
      hasEnded = true
      for (const port of ports.values()) port.close()
      ports.clear()
      onExit({ reason, lastLines: lastLines() })
    }

    child.on('message', (message) => {
      const { port, data } = fromEngine.parse(message)
      ports.get(port)?.postMessage(data)
    })
    child.once('error', (error) => end(error.message))
    child.once('close', (code, signal) => end(signal ? `signal ${signal}` : `exit code ${String(code)}`))

    return {
      connect(port) {
        const id = ++opened
        ports.set(id, port)
        tell({ type: 'open', port: id })
        port.on('message', ({ data }) => tell({ type: 'message', port: id, data }))
        port.on('close', () => {
          if (ports.delete(id)) tell({ type: 'close', port: id })
        })
        port.start()
      },
      stop: () => void child.kill(),
    }
  }
}
