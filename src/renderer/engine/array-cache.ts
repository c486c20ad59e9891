import type { ArrayValue } from '../../shared/contracts/records.ts'

interface Entry {
  readonly array: Promise<ArrayValue>
  bytes: number
}

/** Keeps the arrays asked for last, up to so many bytes; the one least recently asked for goes first. A failed question is not kept. */
export function createArrayCache(capacity: number) {
  // a Map iterates in the order of insertion, so putting an entry in again makes it the youngest
  const entries = new Map<string, Entry>()
  let held = 0

  function drop(key: string): void {
    const entry = entries.get(key)
    if (!entry) return
    entries.delete(key)
    held -= entry.bytes
  }

  function shrink(newest: string): void {
    for (const key of entries.keys()) {
      if (held <= capacity) return
      if (key !== newest) drop(key)
    }
  }

  return {
    get(key: string, ask: () => Promise<ArrayValue>): Promise<ArrayValue> {
      const known = entries.get(key)
      if (known) {
        entries.delete(key)
        entries.set(key, known)
        return known.array
      }
      const entry: Entry = { array: ask(), bytes: 0 }
      entries.set(key, entry)
      entry.array.then(
        (array) => {
          if (entries.get(key) !== entry) return
          entry.bytes = array.data.byteLength
          held += entry.bytes
          shrink(key)
        },
        () => {
          if (entries.get(key) === entry) drop(key)
        },
      )
      return entry.array
    },
    clear(): void {
      entries.clear()
      held = 0
    },
  }
}
