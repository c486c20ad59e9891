import { notify, notifyError } from './notifications.ts'

export async function copyText(text: string, said = 'Copied'): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    notify({ kind: 'info', text: said })
  } catch (reason) {
    notifyError(reason)
  }
}
