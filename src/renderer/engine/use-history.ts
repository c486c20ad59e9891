import { computed, watch, type ComputedRef } from 'vue'
import { notify } from '../ui/notifications.ts'
import { useAnswer } from './use-answer.ts'
import { useEngine } from './use-engine.ts'
import { useProject } from './use-project.ts'

export interface ProjectHistory {
  /** What undo would take back, as “Delete 12 samples”; null where there is nothing. */
  readonly undoTitle: ComputedRef<string | null>
  readonly redoTitle: ComputedRef<string | null>
  undo(): Promise<void>
  redo(): Promise<void>
}

/** The steps of the open project, back and forth. Each says what it did and offers the way back. */
export function useHistory(): ProjectHistory {
  const engine = useEngine()
  const { info } = useProject()
  const steps = useAnswer('history.show', () => (info.value ? {} : null), ['project.changed'])
  watch(
    () => info.value?.path,
    () => void steps.renew(),
  )

  async function undo(): Promise<void> {
    const { title } = await engine.call('history.undo', {})
    await steps.renew()
    say(title, 'Undone', 'Redo', redo)
  }
  async function redo(): Promise<void> {
    const { title } = await engine.call('history.redo', {})
    await steps.renew()
    say(title, 'Done again', 'Undo', undo)
  }

  return {
    undoTitle: computed(() => steps.value.value?.undo?.title ?? null),
    redoTitle: computed(() => steps.value.value?.redo?.title ?? null),
    undo,
    redo,
  }
}

function say(title: string | null, done: string, back: string, run: () => Promise<void>): void {
  if (title !== null) notify({ id: 'history', kind: 'info', text: `${done}: ${title}`, action: { title: back, run } })
}
