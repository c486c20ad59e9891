import type { Activity, CloseChoice } from '../../shared/contracts/bridge.ts'
import type { CloseAnswer } from './close-question.ts'

/** A window as far as its closing goes. */
export interface ClosingWindow {
  readonly activity: Activity
  readonly browser: {
    on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown
    close(): void
    isDestroyed(): boolean
  }
}

export interface ClosingSurroundings<W extends ClosingWindow> {
  ask(window: W): Promise<CloseAnswer>
  /** Tells the page what to do with its runs. */
  tell(window: W, choice: CloseChoice): void
  /** Runs go on, or end their last step, without this window. */
  leaveRunning(activity: Activity, choice: 'go-on' | 'pause'): void
  /** How long a page may take to do what it was told. */
  readonly patienceMilliseconds: number
}

export interface ClosingWindows<W extends ClosingWindow = ClosingWindow> {
  /** From now on the window asks before it closes while something runs. */
  guard(window: W): void
  /** The page has done what it was told. */
  pageIsDone(window: W): void
  /** No more questions: the system is shutting down. */
  stopAsking(): void
}

/** Asks once a window, and one window after another; after “keep”, the windows still waiting to be asked stay open too. */
export function createClosingWindows<W extends ClosingWindow>(around: ClosingSurroundings<W>): ClosingWindows<W> {
  const asked = new Set<W>()
  const mayClose = new Set<W>()
  const waiting = new Map<W, () => void>()
  let turn = Promise.resolve()
  let wasKept = false
  let isAsking = true

  function onClose(window: W, event: { preventDefault(): void }): void {
    if (!isAsking || mayClose.has(window) || window.activity.runs === 0) return
    event.preventDefault()
    if (asked.has(window)) return
    if (asked.size === 0) wasKept = false
    asked.add(window)
    turn = turn.then(async () => {
      try {
        if (!wasKept) await settle(window)
      } finally {
        asked.delete(window)
      }
    })
  }

  async function settle(window: W): Promise<void> {
    const answer = await around.ask(window)
    if (answer === null) {
      wasKept = true
      return
    }
    if (window.browser.isDestroyed()) return
    const { activity } = window
    if (answer !== 'go-on') await letPageAct(window, answer)
    if (answer !== 'cancel' && activity.runs > 0) around.leaveRunning(activity, answer)
    mayClose.add(window)
    if (!window.browser.isDestroyed()) window.browser.close()
  }

  function letPageAct(window: W, choice: CloseChoice): Promise<void> {
    return new Promise<void>((resolve) => {
      // nothing is lost when a page does not answer: what is finished is in the project
      const timer = setTimeout(resolve, around.patienceMilliseconds)
      waiting.set(window, () => {
        clearTimeout(timer)
        resolve()
      })
      around.tell(window, choice)
    }).then(() => void waiting.delete(window))
  }

  return {
    guard: (window) => void window.browser.on('close', (event) => onClose(window, event)),
    pageIsDone: (window) => waiting.get(window)?.(),
    stopAsking: () => (isAsking = false),
  }
}
