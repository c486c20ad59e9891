import { InputError } from '../../shared/contracts/errors.ts'
import { readAtoomsXyz } from './atooms-xyz.ts'
import type { ColumnChoice } from './columns.ts'
import { readExtendedXyz } from './extended-xyz.ts'
import type { RawFrame } from './frame.ts'
import { readLammpsData } from './lammps-data.ts'
import { readLammpsDump } from './lammps-dump.ts'
import type { LineCursor } from './line-cursor.ts'
import { readRumdXyz } from './rumd-xyz.ts'

export interface FileFormat {
  readonly title: string
  /** How its frames can be counted without reading their numbers. */
  readonly framing: 'counted-lines' | 'timesteps' | 'single'
  /** Columns are chosen only where the format has a table that names them. */
  readonly read: (cursor: LineCursor, columns?: ColumnChoice) => Generator<RawFrame>
}

const formats = {
  extendedXyz: { title: 'extended XYZ', framing: 'counted-lines', read: readExtendedXyz },
  rumdXyz: { title: 'RUMD xyz', framing: 'counted-lines', read: readRumdXyz },
  atoomsXyz: { title: 'atooms xyz', framing: 'counted-lines', read: readAtoomsXyz },
  lammpsDump: { title: 'LAMMPS dump', framing: 'timesteps', read: readLammpsDump },
  lammpsData: { title: 'LAMMPS data', framing: 'single', read: readLammpsData },
} as const satisfies Record<string, FileFormat>

/**
 * Sees the format of a text from its first lines.
 * @throws InputError when it is none that can be read
 */
export function detectFormat(name: string, bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) throw new InputError(`${name} is empty`)
  const lines = firstLinesOf(bytes)
  const first = lines.findIndex((line) => line.trim() !== '')
  const [count, comment] = [lines[first]?.trim() ?? '', lines[first + 1] ?? '']
  if (count.startsWith('ITEM:')) return formats.lammpsDump
  if (/^\d+$/.test(count)) {
    if (/\bLattice\s*=/i.test(comment)) return formats.extendedXyz
    if (/\bioformat=/.test(comment)) return formats.rumdXyz
    if (/\b(cell|columns|step)[:=]/.test(comment)) return formats.atoomsXyz
    throw new InputError(
      `${name} is an xyz file whose second line says nothing of the box; add Lattice="…" (extended XYZ) or cell:… (atooms) to it`,
    )
  }
  if (lines.slice(0, 40).some((line) => /^\s*\d+\s+atoms\b/.test(line))) return formats.lammpsData
  throw new InputError(
    `the format of ${name} is not known: Vitrine reads extended XYZ, the xyz of atooms and RUMD, LAMMPS dump and data, and gzip of these`,
  )
}

/** The lines of the first 4 kB. */
export function firstLinesOf(bytes: Uint8Array): string[] {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('utf8').split(/\r?\n/)
}
