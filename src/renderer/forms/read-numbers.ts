import { readInteger, readNumber } from './read-number.ts'

export type NumbersReading = { readonly ok: true; readonly values: readonly number[] } | { readonly ok: false; readonly problem: string }

/** Reads a list of numbers: `0.4, 0.5, 0.6` or, with decimal commas, `0,4; 0,5; 0,6`. One number alone is a list of one. */
export function readNumbers(text: string, whole = false): NumbersReading {
  const trimmed = text
    .trim()
    .replace(/^\[(.*)\]$/s, '$1')
    .trim()
  if (trimmed === '') return { ok: false, problem: 'at least one number is needed here' }
  if (/^[^,;.\s]+,[^,;.\s]+$/.test(trimmed)) {
    const [left, right] = trimmed.split(',')
    return { ok: false, problem: `“${trimmed}” could be one number or two; write ${left}.${right} or ${left}; ${right}` }
  }
  const pieces = piecesOf(trimmed)
  const values: number[] = []
  for (const piece of pieces) {
    if (/\S\s+\S/.test(piece)) return { ok: false, problem: `“${piece}” is not one number; part the values with commas or semicolons` }
    const reading = (whole ? readInteger : readNumber)(piece)
    if (!reading.ok) return piece === '' ? { ok: false, problem: 'a value is missing between two commas' } : reading
    values.push(reading.value)
  }
  return { ok: true, values }
}

/** Parted by the clearest sign there is: semicolons, else commas before a space, else commas. One at the end parts nothing. */
function piecesOf(text: string): string[] {
  const sign = [/;/, /,\s/, /,/].find((one) => one.test(text.replace(/[,;]$/, '')))
  const body = text.replace(/[,;]$/, '')
  return (sign ? body.split(sign) : [body]).map((piece) => piece.trim())
}

/** As it is typed again: `0.4, 0.5`. */
export function numbersToText(values: readonly unknown[]): string {
  return values.map(String).join(', ')
}
