import { engineEvents, type EventName, type EventPayload } from '../../shared/contracts/events.ts'

type Listener = (payload: never) => void

/** Who listens to which event; each payload is checked against its schema once, however many listen. */
export function createListeners() {
  const byName = new Map<EventName, Set<Listener>>()
  return {
    on<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void): () => void {
      const those = byName.get(name) ?? new Set()
      byName.set(name, those.add(listener))
      return () => {
        those.delete(listener)
      }
    },
    tell: (name: EventName, payload: unknown): void => {
      const those = byName.get(name)
      if (!those?.size) return
      const checked = engineEvents[name].parse(payload)
      for (const listener of [...those]) listener(checked as never)
    },
  }
}
