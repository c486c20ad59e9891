import { InputError } from '../../shared/contracts/errors.ts'
import type { FileColumn } from './columns.ts'

/** Said when a line is asked for that lies beyond the part of the file that was read; `bytes` is what should do. */
export class PrefixTooShort extends Error {
  override readonly name = 'PrefixTooShort'
  readonly bytes: number

  constructor(bytes: number) {
    super('the part of the file that was read is too short')
    this.bytes = bytes
  }
}

/** Walks over the lines of a text file and knows where it is, so that a fault can be shown in the file. */
export class LineCursor {
  readonly file: string
  /** The columns of the table that was announced last, for whoever shows the file. */
  columns: readonly FileColumn[] = []
  private readonly bytes: Buffer
  /** Bytes the whole file has, or at most can have. */
  private readonly size: number
  private offset = 0
  private count = 0

  /** @param size  bytes of the whole file, when `bytes` is only its beginning */
  constructor(file: string, bytes: Uint8Array, size = bytes.length) {
    this.file = file
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.size = size
  }

  /** Number of the line read last, from 1. */
  get line(): number {
    return this.count
  }

  /** The next line without its end, or null at the end of the file. */
  next(): string | null {
    const isPrefix = this.size > this.bytes.length
    if (this.offset >= this.bytes.length && !isPrefix) return null
    let end = this.bytes.indexOf(10, this.offset)
    if (end < 0 && isPrefix) throw new PrefixTooShort(this.bytes.length * 4)
    if (end < 0) end = this.bytes.length
    const stop = end > this.offset && this.bytes[end - 1] === 13 ? end - 1 : end
    const text = this.bytes.toString('utf8', this.offset, stop)
    this.offset = end + 1
    this.count++
    return text
  }

  /** The next line that is not blank, or null. */
  nextFilled(): string | null {
    for (let text = this.next(); text !== null; text = this.next()) if (text.trim() !== '') return text
    return null
  }

  /** The next line; its absence means a truncated file. */
  require(what: string): string {
    const text = this.next()
    if (text === null) throw new InputError(`${this.file} ends after line ${this.count}, where ${what} should follow`)
    return text
  }

  fail(message: string): never {
    throw new InputError(`${message} (line ${this.count})`, { path: this.file })
  }

  number(token: string | undefined, what: string): number {
    const value = token === undefined || token === '' ? Number.NaN : Number(token)
    if (!Number.isFinite(value))
      this.fail(`${what} must be a finite number (got ${token === undefined ? 'nothing' : `“${token.slice(0, 40)}”`})`)
    return value
  }

  /** A particle count: a positive integer small enough that the rest of the file can hold it. */
  particleCount(token: string | undefined): number {
    const value = this.number(token, 'the number of particles')
    if (!Number.isInteger(value) || value < 1) this.fail(`the number of particles must be a positive integer (got ${String(token)})`)
    // the shortest line of a particle, "A 0 0", has six bytes with its end: a larger count is a lie and must not be allocated
    if (value * 4 > this.size - this.offset) {
      this.fail(`the file announces ${value} particles but ends before it could hold them: it is truncated, or the count is wrong`)
    }
    if (value * 4 > this.bytes.length - this.offset) throw new PrefixTooShort(this.offset + value * 80)
    return value
  }
}

export function splitBlanks(text: string): string[] {
  const trimmed = text.trim()
  return trimmed === '' ? [] : trimmed.split(/\s+/)
}
