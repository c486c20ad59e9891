/** Whole numbers from one to another, both included. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Ascending, without overlaps, and with neighbours joined. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}

/** Numbers as a selection writes them: `1,3..9`. */
export function writeNumbers(numbers: Iterable<number>): string {
  const ranges = mergeRanges(Array.from(numbers, (id) => ({ from: id, to: id })))
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}..${to}`)).join(',')
}

/** Reads what `writeNumbers` wrote; an empty text holds none. */
export function readRanges(text: string): Range[] {
  if (text === '') return []
  return text.split(',').map((part) => {
    const at = part.indexOf('..')
    return at < 0 ? { from: Number(part), to: Number(part) } : { from: Number(part.slice(0, at)), to: Number(part.slice(at + 2)) }
  })
}

/** The ranges as JSON `[[from, to], …]`, for `json_each` to join with. */
export function rangesJson(ranges: readonly Range[]): string {
  return `[${ranges.map(({ from, to }) => `[${from},${to}]`).join(',')}]`
}
