/**
 * The same option with its font's name in quotes. A canvas reads its font as CSS, where a name with a digit of its own
 * needs them and is otherwise ignored without a word. Marks drawn by functions are reached through what these return.
 */
export function withQuotedFont<T>(option: T, family: string): T {
  return quoted(option, family) as T
}

function quoted(value: unknown, family: string): unknown {
  if (value === family) return `"${family}"`
  if (Array.isArray(value)) return value.map((one) => quoted(one, family))
  if (typeof value === 'function') return (...args: unknown[]) => quoted((value as (...given: unknown[]) => unknown)(...args), family)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  // data are numbers and may be many
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === 'data' ? one : quoted(one, family)]))
}
