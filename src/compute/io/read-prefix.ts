import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { InputError } from '../../shared/contracts/errors.ts'

/** A gzip file from a stranger may unpack to anything: stop at this size. */
export const largestUnpacked = 4_000_000_000

/** Deflate packs at most about this well, which bounds what a gzip file can hold. */
const strongestPacking = 1032

export interface Prefix {
  readonly bytes: Uint8Array
  /** Bytes the whole text has, or at most can have; equal to the length of `bytes` when this is all of it. */
  readonly size: number
  /** On disk. */
  readonly fileBytes: number
}

/**
 * The first bytes of a file's text, unpacked when it is gzip.
 * @throws InputError when there is no such file, it may not be read, or is no whole gzip as far as it was read
 */
export async function readPrefix(path: string, length: number): Promise<Prefix> {
  const { bytes, size } = readPlain(path, length)
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { bytes, size, fileBytes: size }
  const unpacked = await unpackPrefix(path, length)
  const atMost = Math.min(largestUnpacked, size * strongestPacking)
  return {
    bytes: unpacked.bytes,
    size: unpacked.isWhole ? unpacked.bytes.length : Math.max(atMost, unpacked.bytes.length + 1),
    fileBytes: size,
  }
}

function readPlain(path: string, length: number): { bytes: Uint8Array; size: number } {
  try {
    const stats = statSync(path)
    const size = stats.size
    if (stats.isDirectory()) throw new InputError(`${path} is a folder, not a file`)
    if (!stats.isFile()) throw new InputError(`${path} is not a plain file`)
    const file = openSync(path, 'r')
    try {
      const bytes = new Uint8Array(Math.min(length, size))
      let filled = 0
      while (filled < bytes.length) {
        const count = readSync(file, bytes, filled, bytes.length - filled, filled)
        if (count === 0) break
        filled += count
      }
      // a file that shrank meanwhile is what it is now
      return { bytes: bytes.subarray(0, filled), size: filled < bytes.length ? filled : size }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw readProblem(path, error)
  }
}

async function unpackPrefix(path: string, length: number): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  const source = createReadStream(path)
  const unpacking = source.pipe(createGunzip())
  const chunks: Uint8Array[] = []
  let held = 0
  try {
    for await (const chunk of unpacking as AsyncIterable<Uint8Array>) {
      chunks.push(chunk)
      held += chunk.length
      if (held > length) return { bytes: Buffer.concat(chunks), isWhole: false }
    }
    return { bytes: Buffer.concat(chunks), isWhole: true }
  } catch {
    throw new InputError(`${path} is not a whole gzip file: it is damaged or truncated`)
  } finally {
    source.destroy()
    unpacking.destroy()
  }
}

/** What keeps a file from being read, as a sentence where it is the user's to mend. */
export function readProblem(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return new InputError(`there is no file ${path}`)
  if (code === 'EACCES') return new InputError(`${path} may not be read: its permissions do not allow it`)
  return error
}
