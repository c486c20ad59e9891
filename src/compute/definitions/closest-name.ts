/** The known name a mistyped one most likely means, or undefined when none is near. */
export function closestName(typed: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(Math.max(typed.length, 3) / 3)) + 1
  for (const name of known) {
    const distance = editDistance(typed.toLowerCase(), name.toLowerCase())
    if (distance < least) {
      best = name
      least = distance
    }
  }
  return best ?? known.find((name) => typed.length >= 2 && name.toLowerCase().startsWith(typed.toLowerCase()))
}

/** “; did you mean “ipl”?” or nothing. */
export function suggestion(typed: string, known: readonly string[]): string {
  const name = closestName(typed, known)
  return name === undefined ? '' : `; did you mean “${name}”?`
}

function editDistance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
      // Two letters that changed places are the commonest slip, and count as one.
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next.push(isSwapped ? Math.min(changed, before[j - 2] + 1) : changed)
    }
    before = row
    row = next
  }
  return row[b.length]
}
