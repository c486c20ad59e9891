import type { Activity } from '../../shared/contracts/bridge.ts'

export interface BackgroundSurroundings {
  /** Settles once the engine has nothing to do; false when it ended before. */
  untilIdle(): Promise<boolean>
  hasWindows(): boolean
  tell(note: { title: string; text: string }): void
  quit(): void
}

export interface BackgroundWork {
  /** Keeps the application alive for runs whose window is gone. */
  keep(activity: Activity, choice: 'go-on' | 'pause'): void
  readonly isGoingOn: boolean
  /** The system is shutting down. */
  stop(): void
}

/** Runs without a window: the application stays until the engine is idle, says so, and ends if no window was opened meanwhile. */
export function createBackgroundWork(around: BackgroundSurroundings): BackgroundWork {
  let left: { activity: Activity; choice: 'go-on' | 'pause' }[] = []
  let isGoingOn = false

  async function wait(): Promise<void> {
    const isIdle = await around.untilIdle().catch(() => false)
    if (!isGoingOn) return
    isGoingOn = false
    const awaited = left.filter(({ choice }) => choice === 'go-on').map(({ activity }) => activity)
    left = []
    if (around.hasWindows()) return
    if (awaited.length > 0) around.tell(noteFor(awaited, isIdle))
    around.quit()
  }

  return {
    keep(activity, choice) {
      left.push({ activity, choice })
      if (isGoingOn) return
      isGoingOn = true
      void wait()
    },
    get isGoingOn() {
      return isGoingOn
    },
    stop() {
      isGoingOn = false
    },
  }
}

function noteFor(awaited: readonly Activity[], isIdle: boolean): { title: string; text: string } {
  const runs = awaited.reduce((sum, activity) => sum + activity.runs, 0)
  const what = runs === 1 ? `“${awaited[0]?.name ?? ''}”` : `${String(runs)} runs`
  if (!isIdle) return { title: `${what} stopped`, text: 'The engine ended unexpectedly. Open the project to go on with what is left.' }
  return { title: `${what} ${runs === 1 ? 'has' : 'have'} ended`, text: 'Open the project to see what came of it.' }
}
