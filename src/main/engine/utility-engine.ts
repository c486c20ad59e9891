import { utilityProcess } from 'electron'
import type { StartEngine } from './engine-process.ts'
import { followOutput } from './last-lines.ts'

/** The engine on Electron's own Node: ports go straight to it, and buffers are transferred. */
export function utilityEngine(entry: string): StartEngine {
  return (onExit) => {
    const child = utilityProcess.fork(entry, [], { serviceName: 'Vitrine engine', stdio: 'pipe' })
    followOutput(child.stdout, (text) => process.stdout.write(text))
    const lastLines = followOutput(child.stderr, (text) => process.stderr.write(text))
    child.once('exit', (code) => onExit({ reason: `exit code ${String(code)}`, lastLines: lastLines() }))
    return {
      connect: (port) => child.postMessage({ type: 'open' }, [port]),
      stop: () => void child.kill(),
    }
  }
}
