import { Notification } from 'electron'

/** Shown notifications are held here: one that is collected as garbage no longer hears its click. */
const shown = new Set<Notification>()

/** A notification of the desktop, where there is one that shows them. */
export function notifyDesktop({ title, text, onClick }: { title: string; text: string; onClick?: () => void }): void {
  if (!Notification.isSupported()) return
  const notification = new Notification({ title, body: text })
  const forget = () => shown.delete(notification)
  notification.on('click', () => {
    forget()
    onClick?.()
  })
  notification.on('close', forget)
  shown.add(notification)
  notification.show()
}
