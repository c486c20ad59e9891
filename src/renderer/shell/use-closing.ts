import { onScopeDispose, watch } from 'vue'
import type { CloseChoice } from '../../shared/contracts/bridge.ts'
import { useBridge } from '../engine/use-bridge.ts'
import { useRuns } from '../engine/use-runs.ts'

/** Main asks before the window closes while something runs: it is told what does, and its question's answer is carried out. */
export function useClosing(): void {
  const bridge = useBridge()
  const runs = useRuns()

  watch(
    () => ({ runs: runs.active.value.length, name: runs.active.value[0]?.name.slice(0, 1000) ?? '' }),
    (activity, before) => {
      if (activity.runs !== before?.runs || activity.name !== before.name) bridge.noteActivity(activity)
    },
    { immediate: true },
  )

  async function carryOut(choice: CloseChoice): Promise<void> {
    const stop = { pause: runs.pause, cancel: runs.cancel, 'go-on': () => Promise.resolve() }[choice]
    // a run that ended meanwhile refuses, and needs nothing more
    await Promise.allSettled(runs.active.value.map(({ id }) => stop(id)))
    bridge.closeNow()
  }
  onScopeDispose(bridge.onCloseChoice((choice) => void carryOut(choice)))
}
