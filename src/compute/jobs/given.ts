/** A value that a correct plan always has. @throws Error, a fault of ours, when it is missing */
export function given<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} is missing`)
  return value
}
