import type { MessagePortMain } from 'electron'

export interface EngineExit {
  /** Exit code or signal, in words. */
  reason: string
  /** What it last wrote to its error output. */
  lastLines: string
}

/** The engine as main sees it, wherever the process comes from. */
export interface EngineProcess {
  /** Hands the engine one end of a channel; the other end is a window's. */
  connect(port: MessagePortMain): void
  stop(): void
}

/** Starts an engine; `onExit` is called once, also when it could not be started. */
export type StartEngine = (onExit: (exit: EngineExit) => void) => EngineProcess
