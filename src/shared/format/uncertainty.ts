import { decimalExponent, fixedDecimals, formatNumber, scaleByPower, withUnit } from './number.ts'

/**
 * A value with its standard error in brackets, in units of the last digit: `12.41(3)`. The error keeps one digit, or two
 * when the first is 1, since rounding 0.14 to 0.1 would change it by a third. An error of 0 or none leaves the plain number.
 */
export function formatUncertain(value: number | null | undefined, error: number | null | undefined, unit = '1'): string {
  if (value === null || value === undefined || !Number.isFinite(value) || !error || !Number.isFinite(error)) {
    return withUnit(formatNumber(value), unit)
  }
  return withUnit(bracketed(value, Math.abs(error)), unit)
}

function bracketed(value: number, error: number): string {
  const place = lastPlace(error)
  const exponent = decimalExponent(Math.max(Math.abs(value), error))
  if (exponent < 6 && exponent > -4) return withBracket(value, error, place)
  // two divisions, because 10 ** 310 is not a number
  const half = Math.trunc(exponent / 2)
  const scaled = (number: number) => number / 10 ** half / 10 ** (exponent - half)
  return scaleByPower(withBracket(scaled(value), scaled(error), place - exponent), exponent)
}

/** The decimal place of the last digit that the error leaves meaning: −2 for 0.03, −3 for 0.0142. */
function lastPlace(error: number): number {
  const rounded = error.toExponential(0)
  const place = Number(rounded.split('e')[1])
  return rounded.startsWith('1') ? place - 1 : place
}

/** Within the integer digits the error is written out, `1230(30)`, since a single digit would be read as ones. */
function withBracket(value: number, error: number, place: number): string {
  const step = 10 ** Math.max(place, 0)
  const digits = place > 0 ? Math.round(error / step) * step : Math.round(error * 10 ** -place)
  const shown = place > 0 ? Math.round(value / step) * step : value
  return `${fixedDecimals(shown, -place)}(${String(digits)})`
}
