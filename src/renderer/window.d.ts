import type { Bridge } from '../shared/contracts/bridge.ts'

declare global {
  interface Window {
    readonly vitrine: Bridge
  }
}
