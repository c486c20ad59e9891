import { readFileSync, readSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { InputError } from '../../shared/contracts/errors.ts'
import type { ColumnChoice } from './columns.ts'
import { detectFormat } from './detect-format.ts'
import { finishFrame } from './finish-frame.ts'
import type { Frame } from './frame.ts'
import { LineCursor } from './line-cursor.ts'
import { largestUnpacked, readProblem } from './read-prefix.ts'

/** The bytes of a file, or of standard input for `-`. */
export function readBytes(path: string): Uint8Array {
  if (path === '-') return readStandardInput()
  try {
    if (statSync(path).isDirectory()) throw new InputError(`${path} is a folder, not a file`)
    return readFileSync(path)
  } catch (error) {
    throw readProblem(path, error)
  }
}

function readStandardInput(): Uint8Array {
  const chunks: Uint8Array[] = []
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (;;) {
    const chunk = new Uint8Array(65_536)
    try {
      const count = readSync(0, chunk)
      if (count === 0) return Buffer.concat(chunks)
      chunks.push(chunk.subarray(0, count))
    } catch (error) {
      // a pipe whose writer is slower than we are, seen from a worker: there is no event to wait for
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(pause, 0, 0, 5)
    }
  }
}

/**
 * Reads every configuration of a file, whose format is seen from its content: extended XYZ, the xyz of atooms and RUMD,
 * LAMMPS dump and data, and gzip of each.
 * @param columns  which column of a table is what, where the file's own names do not say
 * @throws InputError naming the line, for files that are truncated, inconsistent or of no known format
 */
export function readConfigurations(path: string, bytes: Uint8Array = readBytes(path), columns?: ColumnChoice): Frame[] {
  return [...iterateConfigurations(path, bytes, columns)]
}

/** One frame, counted from 0, negative from the end. */
export function readConfiguration(path: string, frame: number, bytes: Uint8Array = readBytes(path)): Frame {
  const frames = readConfigurations(path, bytes)
  const index = frame < 0 ? frames.length + frame : frame
  const found = frames[index]
  if (!found) throw new InputError(`frame must be between 0 and ${frames.length - 1} (got ${frame})`, { path: 'frame' })
  return found
}

function* iterateConfigurations(path: string, bytes: Uint8Array, columns?: ColumnChoice): Generator<Frame> {
  const name = path === '-' ? 'standard input' : path
  const text = unpack(name, bytes)
  const format = detectFormat(name, text)
  let count = 0
  for (const raw of format.read(new LineCursor(name, text), columns)) {
    count++
    yield finishFrame(name, raw)
  }
  if (count === 0) throw new InputError(`${name} holds no configuration`)
}

function unpack(name: string, bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: largestUnpacked })
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    const why = tooLarge ? 'unpacks to more than 4 GB' : 'is not a whole gzip file: it is damaged or truncated'
    throw new InputError(`${name} ${why}`)
  }
}
