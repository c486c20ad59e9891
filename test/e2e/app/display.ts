import { ensureDisplay } from '../../../scripts/virtual-display.mjs'

/** Before the first test: a display for the windows, a virtual one where there is no other. */
export async function setup(): Promise<() => void> {
  return ensureDisplay()
}
