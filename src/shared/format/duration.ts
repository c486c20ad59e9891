import { noValue, thinSpace } from './number.ts'

const units = [
  { name: 'd', seconds: 86_400 },
  { name: 'h', seconds: 3600 },
  { name: 'min', seconds: 60 },
  { name: 's', seconds: 1 },
] as const

/** A duration by its two largest units: `340 ms`, `4.2 s`, `3 min 20 s`, `2 h 5 min`, `3 d 4 h`. */
export function formatDuration(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined || !Number.isFinite(seconds) || seconds < 0) return noValue
  if (seconds === 0) return `0${thinSpace}s`
  if (seconds < 0.9995) return seconds < 0.0005 ? `<${thinSpace}1${thinSpace}ms` : `${String(Math.round(seconds * 1000))}${thinSpace}ms`
  if (seconds < 9.95) return `${seconds.toFixed(1)}${thinSpace}s`
  return byTwoUnits(seconds)
}

function byTwoUnits(seconds: number): string {
  for (const [k, unit] of units.entries()) {
    const smaller = units[k + 1]
    const step = smaller?.seconds ?? 1
    // rounded in the smaller unit first, so that 59.7 s becomes 1 min and not 60 s
    const rounded = Math.round(seconds / step) * step
    if (rounded < unit.seconds) continue
    const whole = Math.floor(rounded / unit.seconds)
    const rest = smaller ? Math.round((rounded - whole * unit.seconds) / step) : 0
    const first = `${String(whole)}${thinSpace}${unit.name}`
    return rest > 0 && smaller ? `${first} ${String(rest)}${thinSpace}${smaller.name}` : first
  }
  return `0${thinSpace}s`
}
