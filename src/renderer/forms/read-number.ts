export type NumberReading = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly problem: string }

const shape = /^([+-]?)(\d+\.?\d*|\.\d+)(?:e([+-]?\d+))?$/
const thousands = /^([+-]?[1-9]\d{0,2})((?: \d{3})+)(?=$|[.,e])/
const couldBeThousands = /^[+-]?[1-9]\d{0,2},\d{3}(?=$|e)/
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * Reads a number as a physicist types or pastes it: `1e-6`, `2.5E+03`, `−3,5`, `.5`, `12 345`, and as this application writes
 * it: `3.2 × 10⁻⁴`. Nothing is guessed or dropped: a text that is not wholly one number is a problem, said in a sentence.
 */
export function readNumber(text: string): NumberReading {
  const trimmed = text.trim()
  if (trimmed === '') return refuse('a number is needed here')
  const plain = plainText(trimmed)
  if (couldBeThousands.test(plain)) {
    return refuse(`“${trimmed}” could mean ${plain.replace(',', '.')} or ${plain.replace(',', '')}; write one of them`)
  }
  const parts = shape.exec(withDecimalPoint(plain))
  if (!parts) return refuse(`“${trimmed}” is not a number; write it like 0.82, 1e-6 or 2.5E+03`)
  const value = Number(parts[0])
  if (!Number.isFinite(value)) return refuse(`“${trimmed}” is larger than any number here can be`)
  // 1e-400 would be kept as 0, which is another number
  if (value === 0 && /[1-9]/.test(parts[2] ?? '')) return refuse(`“${trimmed}” is smaller than any number here can be, and not 0`)
  return { ok: true, value: value === 0 ? 0 : value }
}

/** The same for whole numbers; `1e4` and `2.5E+03` are whole, `0.5` is not. */
export function readInteger(text: string): NumberReading {
  const reading = readNumber(text)
  if (!reading.ok) return reading
  // looked up in the digits: as a number, 9007199254740990.5 is whole
  if (!isWhole(withDecimalPoint(plainText(text.trim())))) return refuse(`a whole number is needed here (got ${text.trim()})`)
  if (!Number.isSafeInteger(reading.value)) return refuse(`“${text.trim()}” is too large to be told apart from the numbers beside it`)
  return reading
}

function refuse(problem: string): NumberReading {
  return { ok: false, problem }
}

/** One way of writing for minus signs, spaces between thousands and powers of ten. */
function plainText(text: string): string {
  return text
    .replace(/[−–‐‑]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/^([+-]?)10(?=[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹])/, '$11 × 10')
    .replace(/ ?[×·] ?10([⁻⁺]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/, (_, sign: string, digits: string) => {
      const exponent = Array.from(digits, (digit) => superscripts.indexOf(digit)).join('')
      return `e${sign === '⁻' ? '-' : ''}${exponent}`
    })
    .toLowerCase()
    .replace(thousands, (_, first: string, rest: string) => first + rest.replaceAll(' ', ''))
}

// a comma is a decimal comma only where it cannot be anything else: once, and without a point
function withDecimalPoint(text: string): string {
  const isDecimalComma = text.indexOf(',') === text.lastIndexOf(',') && !text.includes('.')
  return isDecimalComma ? text.replace(',', '.') : text
}

function isWhole(text: string): boolean {
  const [, , mantissa = '', exponent = '0'] = shape.exec(text) ?? []
  const decimals = (mantissa.split('.')[1] ?? '').replace(/0+$/, '')
  const digits = mantissa.replace('.', '').replace(/0+$/, '')
  if (digits === '' || /^0+$/.test(digits)) return true
  const zeros = decimals === '' ? (/0*$/.exec(mantissa.split('.')[0] ?? '')?.[0].length ?? 0) : 0
  return Number(exponent) >= (decimals === '' ? -zeros : decimals.length)
}
