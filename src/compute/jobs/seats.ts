/** Somebody with tasks: starts one and says true, or says false when there is none now. */
type Source = () => boolean

/** Shares a number of workers out among projects, one task a worker. */
export interface Seats {
  join(source: Source): void
  part(source: Source): void
  /** Starts tasks while a worker is free. */
  fill(): void
  /** A task has ended. */
  leave(): void
}

export function createSeats(workers: number): Seats {
  const sources = new Set<Source>()
  let taken = 0
  let isFilling = false

  function fill(): void {
    // A source may report an end while it is asked for more.
    if (isFilling) return
    isFilling = true
    try {
      while (taken < workers) {
        const source = [...sources].find((candidate) => candidate())
        if (!source) break
        // The longest served goes to the end of the queue.
        sources.delete(source)
        sources.add(source)
        taken++
      }
    } finally {
      isFilling = false
    }
  }

  return {
    join: (source) => void sources.add(source),
    part: (source) => void sources.delete(source),
    fill,
    leave() {
      taken--
      fill()
    },
  }
}
