const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻',
  '−': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
}

/** Stands where a number would be, when there is none. */
export const noValue = '–'
export const thinSpace = '\u2009'
export const trueMinus = '−'

/** `-3` as `⁻³`. */
export function toSuperscript(exponent: number): string {
  return String(exponent).replace(/./g, (character) => superscripts[character] ?? character)
}

/** `10⁻⁴` for −4. */
export function powerOfTen(exponent: number): string {
  return `10${toSuperscript(exponent)}`
}

/** The decimal exponent of the leading digit: 3 for 1234, −2 for 0.05. */
export function decimalExponent(value: number): number {
  return value === 0 ? 0 : Number(value.toExponential().split('e')[1])
}

/** With so many decimals and a true minus; never “−0”. */
export function fixedDecimals(value: number, decimals: number): string {
  const text = value.toFixed(Math.max(0, decimals))
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', trueMinus)
}

/** A number as people read it: so many significant digits, without trailing zeros, and a power of ten where digits alone would be hard to count. */
export function formatNumber(value: number | null | undefined, digits = 4): string {
  if (value === null || value === undefined || Number.isNaN(value)) return noValue
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${trueMinus}∞`
  if (value === 0) return '0'
  const rounded = Number(value.toPrecision(digits))
  const exponent = decimalExponent(rounded)
  if (exponent >= 6 || exponent <= -4) {
    const mantissa = withoutTrailingZeros(fixedDecimals(rounded / 10 ** exponent, digits - 1))
    return scaleByPower(mantissa, exponent)
  }
  return withoutTrailingZeros(fixedDecimals(rounded, Math.max(0, digits - 1 - exponent)))
}

/** A value followed by its unit after a thin space; a pure number (`1`) has none. */
export function formatQuantity(value: number | null | undefined, unit: string, digits = 4): string {
  return withUnit(formatNumber(value, digits), unit)
}

/** Puts the unit behind a number that is text already. */
export function withUnit(text: string, unit: string): string {
  return unit === '1' || unit === '' || text === noValue ? text : `${text}${thinSpace}${unit}`
}

export function scaleByPower(mantissa: string, exponent: number): string {
  if (mantissa === '1') return powerOfTen(exponent)
  if (mantissa === `${trueMinus}1`) return `${trueMinus}${powerOfTen(exponent)}`
  return `${mantissa}${thinSpace}×${thinSpace}${powerOfTen(exponent)}`
}

function withoutTrailingZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
