export type NumberReading = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly problem: string }

const shape = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/

const couldBeThousands = /^[+−–-]?[1-9]\d{0,2},\d{3}$/

/**
 * Reads a number as a physicist types or pastes it: `1e-6`, `2.5E+03`, `−3,5`, `.5`. Nothing is guessed or dropped:
 * a text that is not wholly one number is a problem, said in a sentence.
 */
export function readNumber(text: string): NumberReading {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: false, problem: 'a number is needed here' }
  if (couldBeThousands.test(trimmed)) {
    return { ok: false, problem: `“${trimmed}” could mean ${trimmed.replace(',', '.')} or ${trimmed.replace(',', '')}; write one of them` }
  }
  const plain = withDecimalPoint(trimmed.replace(/[−–]/g, '-').toLowerCase())
  if (!shape.test(plain)) return { ok: false, problem: `“${trimmed}” is not a number; write it like 0.82, 1e-6 or 2.5E+03` }
  const value = Number(plain)
  if (!Number.isFinite(value)) return { ok: false, problem: `“${trimmed}” is larger than any number here can be` }
  return { ok: true, value }
}

/** The same for whole numbers; `1e4` and `2.5E+03` are whole, `0.5` is not. */
export function readInteger(text: string): NumberReading {
  const reading = readNumber(text)
  if (!reading.ok) return reading
  if (Number.isSafeInteger(reading.value)) return reading
  return { ok: false, problem: `a whole number is needed here (got ${text.trim()})` }
}

// a comma is a decimal comma only where it cannot be anything else: once, and without a point
function withDecimalPoint(text: string): string {
  const isDecimalComma = text.indexOf(',') === text.lastIndexOf(',') && !text.includes('.')
  return isDecimalComma ? text.replace(',', '.') : text
}
