/** Ids as a selection of the command line: `1..8,10`. Empty for none. */
export function writeSelection(ids: Iterable<number>): string {
  const sorted = Float64Array.from(ids).sort()
  const parts: string[] = []
  for (let first = 0; first < sorted.length;) {
    let last = first
    while (last + 1 < sorted.length && sorted[last + 1] === (sorted[last] ?? 0) + 1) last++
    const [from, to] = [sorted[first] ?? 0, sorted[last] ?? 0]
    parts.push(from === to ? String(from) : `${String(from)}..${String(to)}`)
    first = last + 1
  }
  return parts.join(',')
}
