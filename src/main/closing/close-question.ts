import type { MessageBoxOptions } from 'electron'
import type { Activity, CloseChoice } from '../../shared/contracts/bridge.ts'

/** Null keeps the window open. */
export type CloseAnswer = CloseChoice | null

const answers: readonly { answer: CloseAnswer; button: (runs: number) => string }[] = [
  { answer: 'go-on', button: () => 'Go On in the Background' },
  { answer: 'pause', button: () => 'Pause at the Next Checkpoint' },
  { answer: 'cancel', button: (runs) => (runs === 1 ? 'Cancel the Run' : 'Cancel the Runs') },
  { answer: null, button: () => 'Keep the Window Open' },
]
const keep = answers.length - 1

/** What is asked before a window closes while something runs. Enter and Escape keep it open. */
export function closeQuestion({ runs, name }: Activity): MessageBoxOptions {
  return {
    type: 'question',
    title: 'Vitrine',
    message: runs === 1 ? `“${name}” is still running.` : `${String(runs)} runs are not finished yet.`,
    detail: `${runs === 1 ? 'It can go on' : 'They can go on'} without a window; you are told at the end. Finished samples and results are safe in every case.`,
    buttons: answers.map(({ button }) => button(runs)),
    defaultId: keep,
    cancelId: keep,
    noLink: true,
  }
}

export function closeAnswer(button: number): CloseAnswer {
  return answers[button]?.answer ?? null
}
