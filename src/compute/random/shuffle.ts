import type { RandomStream } from './stream.ts'

/** Puts the values into a random order, each order equally likely (Fisher and Yates). */
export function shuffle(values: Int32Array, stream: RandomStream): void {
  for (let k = values.length - 1; k > 0; k--) {
    const other = stream.integer(k + 1)
    const value = values[k]
    values[k] = values[other]
    values[other] = value
  }
}
