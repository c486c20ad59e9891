import { readFileSync, readSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { InputError } from '../../shared/contracts/errors.ts'
import { readAtoomsXyz } from './atooms-xyz.ts'
import { readExtendedXyz } from './extended-xyz.ts'
import { finishFrame } from './finish-frame.ts'
import type { Frame, RawFrame } from './frame.ts'
import { readLammpsData } from './lammps-data.ts'
import { readLammpsDump } from './lammps-dump.ts'
import { LineCursor } from './line-cursor.ts'
import { readRumdXyz } from './rumd-xyz.ts'

type Reader = (cursor: LineCursor) => Generator<RawFrame>

/** A gzip file from a stranger may unpack to anything: stop at this size. */
const largestUnpacked = 4_000_000_000

/** The bytes of a file, or of standard input for `-`. */
export function readBytes(path: string): Uint8Array {
  if (path === '-') return readStandardInput()
  try {
    if (statSync(path).isDirectory()) throw new InputError(`${path} is a folder, not a file`)
    return readFileSync(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new InputError(`there is no file ${path}`)
    if (code === 'EACCES') throw new InputError(`${path} may not be read: its permissions do not allow it`)
    throw error
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
 * @throws InputError naming the line, for files that are truncated, inconsistent or of no known format
 */
export function readConfigurations(path: string, bytes: Uint8Array = readBytes(path)): Frame[] {
  return [...iterateConfigurations(path, bytes)]
}

/** One frame, counted from 0, negative from the end. */
export function readConfiguration(path: string, frame: number, bytes: Uint8Array = readBytes(path)): Frame {
  const frames = readConfigurations(path, bytes)
  const index = frame < 0 ? frames.length + frame : frame
  const found = frames[index]
  if (!found) throw new InputError(`frame must be between 0 and ${frames.length - 1} (got ${frame})`, { path: 'frame' })
  return found
}

function* iterateConfigurations(path: string, bytes: Uint8Array): Generator<Frame> {
  const name = path === '-' ? 'standard input' : path
  const text = unpack(name, bytes)
  const read = detect(name, text)
  let count = 0
  for (const raw of read(new LineCursor(name, text))) {
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

function detect(name: string, bytes: Uint8Array): Reader {
  if (bytes.length === 0) throw new InputError(`${name} is empty`)
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('utf8')
  const lines = head.split(/\r?\n/)
  const first = lines.findIndex((line) => line.trim() !== '')
  const [count, comment] = [lines[first]?.trim() ?? '', lines[first + 1] ?? '']
  if (count.startsWith('ITEM:')) return readLammpsDump
  if (/^\d+$/.test(count)) {
    if (/\bLattice\s*=/i.test(comment)) return readExtendedXyz
    if (/\bioformat=/.test(comment)) return readRumdXyz
    if (/\b(cell|columns|step)[:=]/.test(comment)) return readAtoomsXyz
    throw new InputError(
      `${name} is an xyz file whose second line says nothing of the box; add Lattice="…" (extended XYZ) or cell:… (atooms) to it`,
    )
  }
  if (lines.slice(0, 40).some((line) => /^\s*\d+\s+atoms\b/.test(line))) return readLammpsData
  throw new InputError(
    `the format of ${name} is not known: Vitrine reads extended XYZ, the xyz of atooms and RUMD, LAMMPS dump and data, and gzip of these`,
  )
}
