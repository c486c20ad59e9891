import { thinSpace, trueMinus } from './number.ts'

/** A whole number in groups of three, from five digits on: `1234`, `12 345`. */
export function formatCount(count: number): string {
  const digits = String(Math.abs(Math.round(count)))
  const grouped = digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, thinSpace)
  return count < 0 && grouped !== '0' ? `${trueMinus}${grouped}` : grouped
}

/** `1 sample`, `8 samples`; give the plural where it is not the singular with an s. */
export function formatCounted(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const

/** Bytes in powers of 1000, three digits: `999 B`, `1.5 kB`, `12.3 MB`. */
export function formatBytes(bytes: number): string {
  let value = bytes
  let k = 0
  // 999.95 would round to 1000 of its unit, so it belongs to the next
  while (value >= (k === 0 ? 1000 : 999.5) && k < byteUnits.length - 1) {
    value /= 1000
    k++
  }
  const decimals = k === 0 || value >= 99.95 ? 0 : 1
  return `${value.toFixed(decimals)}${thinSpace}${byteUnits[k] ?? ''}`
}
