/** One line of what a benchmark found. */
export interface Measure {
  readonly name: string
  /** How many of `unit` a second, by the median. */
  readonly rate: number
  readonly unit: string
  /** Median of the repeats. */
  readonly seconds: number
  /** In the configuration that was worked on; 0 where there is none. */
  readonly particles: number
  readonly threads: number
  readonly detail: Readonly<Record<string, number | string>>
}

export interface BenchmarkOptions {
  /** Of the project that is worked on. */
  readonly samples: number
  readonly repeats: number
  readonly progress: (note: string) => void
}

/** Something whose speed is measured by `vitrine bench NAME`. */
export interface Benchmark {
  readonly name: string
  readonly summary: string
  run(options: BenchmarkOptions): Promise<Measure[]>
}

export interface Timing {
  readonly minimum: number
  readonly median: number
}

/**
 * Seconds that `work` takes, after one round that does not count. `before` and `after` prepare each round and are not timed.
 */
export async function timeRepeatedly(
  repeats: number,
  work: () => unknown,
  around: { before?: () => unknown; after?: () => unknown } = {},
): Promise<Timing> {
  const seconds: number[] = []
  for (let round = 0; round <= repeats; round++) {
    await around.before?.()
    const began = performance.now()
    await work()
    const took = (performance.now() - began) / 1000
    await around.after?.()
    if (round > 0) seconds.push(took)
  }
  seconds.sort((a, b) => a - b)
  const half = seconds.length >> 1
  return { minimum: seconds[0], median: seconds.length % 2 ? seconds[half] : (seconds[half - 1] + seconds[half]) / 2 }
}
