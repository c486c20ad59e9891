import type { Port } from './serve-port.ts'

/** What Electron's utility process offers, as far as it is used; its types belong to a package that the engine does not know. */
interface UtilityPort {
  postMessage(data: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  start(): void
}

export interface UtilityParent {
  on(event: 'message', listener: (event: { data: unknown; ports: UtilityPort[] }) => void): unknown
}

/** In a utility process every `open` message carries a port of its own. Such a port copies buffers. */
export function listenAsUtility(parent: UtilityParent, serve: (port: Port) => void): void {
  parent.on('message', ({ ports }) => {
    for (const port of ports) {
      serve({
        post: (data) => port.postMessage(data),
        onMessage: (listener) => void port.on('message', ({ data }) => listener(data)),
        onClose: (listener) => void port.on('close', listener),
      })
      port.start()
    }
  })
}

/** What main sends to a forked engine; it numbers the ports, which such a process cannot hold. */
type FromMain = { type: 'open' | 'close'; port: number } | { type: 'message'; port: number; data: unknown }

export interface ForkedParent {
  send(message: { type: 'message'; port: number; data: unknown }): void
  on(listener: (message: unknown) => void): void
}

interface Relay {
  message: (data: unknown) => void
  close: () => void
}

/** In a forked child all ports share the one channel to the parent. */
export function listenAsChild(parent: ForkedParent, serve: (port: Port) => void): void {
  const relays = new Map<number, Relay>()
  parent.on((received) => {
    const message = received as FromMain
    if (message.type === 'open') {
      const relay: Relay = { message: () => undefined, close: () => undefined }
      relays.set(message.port, relay)
      serve({
        post: (data) => parent.send({ type: 'message', port: message.port, data }),
        onMessage: (listener) => void (relay.message = listener),
        onClose: (listener) => void (relay.close = listener),
      })
    } else if (message.type === 'message') {
      relays.get(message.port)?.message(message.data)
    } else {
      relays.get(message.port)?.close()
      relays.delete(message.port)
    }
  })
}
