import type { Benchmark } from './benchmark.ts'
import { library } from './library/library.ts'

/** The one list of them; what `vitrine bench` runs without a name. */
export const benchmarks: readonly Benchmark[] = [library]
