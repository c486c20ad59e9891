import { readonly, shallowReactive } from 'vue'
import { reportError } from '../../shared/contracts/errors.ts'

export interface Notification {
  readonly id: number
  readonly kind: 'info' | 'good' | 'bad'
  readonly text: string
  readonly details?: string
  /** A place on disk to show. */
  readonly path?: string
}

const open = shallowReactive<Notification[]>([])
let made = 0

export const notifications = readonly(open)

export function notify(notification: Omit<Notification, 'id'>): void {
  open.push({ ...notification, id: ++made })
  if (open.length > 4) open.shift()
}

/** Says what went wrong with something the user asked for. */
export function notifyError(reason: unknown): void {
  const report = reportError(reason)
  if (report.kind === 'cancelled') return
  notify({ kind: 'bad', text: report.message, ...(report.details ? { details: report.details } : {}) })
}

export function dismiss(id: number): void {
  const at = open.findIndex((notification) => notification.id === id)
  if (at >= 0) open.splice(at, 1)
}

/** Runs what a button asks for and says it when that fails. True when it went well. */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (reason) {
    notifyError(reason)
    return false
  }
}
