/** A place in a recipe as its steps: `then[0].count` → then, 0, count. */
export function stepsOf(path: string): (string | number)[] {
  return path.split('.').flatMap((part) => {
    const [name, ...indices] = part.split('[')
    return [...(name === '' ? [] : [name]), ...indices.map((index) => Number(index.replace(']', '')))]
  })
}

/** The value at a place; undefined where there is none. */
export function valueAt(value: unknown, steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | null | undefined)?.[step], value)
}

/** A copy with one value changed; objects that are missing on the way are made. */
export function withValueAt(value: unknown, steps: readonly (string | number)[], set: unknown): unknown {
  if (steps.length === 0) return set
  const [step, ...rest] = steps
  if (Array.isArray(value)) return value.map((entry: unknown, k) => (k === step ? withValueAt(entry, rest, set) : entry))
  const before = (value ?? {}) as Record<string, unknown>
  return { ...before, [step]: withValueAt(before[step], rest, set) }
}
