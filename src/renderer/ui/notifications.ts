import { computed, readonly, ref, shallowReactive } from 'vue'
import { reportError } from '../../shared/contracts/errors.ts'
import { faultText } from './fault-text.ts'

export interface Notification {
  /** A newer one of the same id takes its place. */
  readonly id: string
  readonly kind: 'info' | 'good' | 'bad'
  readonly text: string
  /** For “Copy details”. */
  readonly details?: string
  /** A place on disk to show. */
  readonly path?: string
  /** What can be done about it. */
  readonly action?: { readonly title: string; readonly run: () => unknown }
  /** When it was said, in milliseconds. */
  readonly time: number
  /** Tells replacements apart. */
  readonly serial: number
}

export type NewNotification = Omit<Notification, 'id' | 'time' | 'serial'> & {
  readonly id?: string
  /** Only noted in the list, not put before the user. */
  readonly isQuiet?: boolean
}

const mostOpen = 4
const mostKept = 100
const open = shallowReactive<Notification[]>([])
const kept = shallowReactive<Notification[]>([])
const lastSeen = ref(0)
let made = 0

/** What stands in the corner now. */
export const notifications = readonly(open)
/** The last hundred, newest first. */
export const notificationLog = readonly(kept)
/** How many came since the list was last looked at. */
export const unseenNotifications = computed(() => kept.filter(({ serial }) => serial > lastSeen.value).length)

export function notify({ isQuiet = false, ...asked }: NewNotification): void {
  const serial = ++made
  const notification: Notification = { ...asked, id: asked.id ?? `n${String(serial)}`, time: Date.now(), serial }
  remove(open, notification.id)
  remove(kept, notification.id)
  kept.unshift(notification)
  if (kept.length > mostKept) kept.pop()
  if (isQuiet) return
  open.push(notification)
  if (open.length > mostOpen) open.shift()
}

/** Says what went wrong with something the user asked for. */
export function notifyError(reason: unknown): void {
  const report = reportError(reason)
  if (report.kind === 'cancelled') return
  const hasDetails = report.kind === 'fault' || report.details !== undefined
  notify({ kind: 'bad', text: report.message, ...(hasDetails ? { details: faultText(report) } : {}) })
}

/** Takes it out of the corner; it stays in the list. */
export function dismiss(id: string): void {
  remove(open, id)
}

export function markNotificationsSeen(): void {
  lastSeen.value = made
}

export function clearNotifications(): void {
  open.length = 0
  kept.length = 0
}

function remove(list: Notification[], id: string): void {
  const at = list.findIndex((notification) => notification.id === id)
  if (at >= 0) list.splice(at, 1)
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
