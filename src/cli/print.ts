/** One JSON value on standard output and nothing else; what has no JSON form (NaN, ∞) becomes null. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

export function printLines(lines: readonly string[]): void {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`)
}

/** Records as aligned columns under their names, numbers to the right. */
export function printRecords(records: readonly Readonly<Record<string, unknown>>[]): void {
  const first = records[0]
  if (!first) return
  const names = Object.keys(first)
  const cells = records.map((record) => names.map((name) => cellText(record[name])))
  const widths = names.map((name, c) => Math.max(name.length, ...cells.map((row) => row[c].length)))
  const isNumber = names.map((name) => records.every((record) => record[name] === null || typeof record[name] === 'number'))
  const line = (words: readonly string[]) =>
    words
      .map((word, c) => (isNumber[c] ? word.padStart(widths[c]) : word.padEnd(widths[c])))
      .join('  ')
      .trimEnd()
  printLines([line(names), ...cells.map(line)])
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '-'
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(8)))
  return typeof value === 'string' ? value : JSON.stringify(value)
}
