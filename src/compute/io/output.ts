import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { InputError } from '../../shared/contracts/errors.ts'

/** Fails early, before any work: the file is there already and may not be replaced, or its folder is not. */
export function checkOutput(path: string, overwrite: boolean): void {
  if (path === '-') return
  if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory())
    throw new InputError(`there is no folder ${dirname(path)} to write ${basename(path)} into`, { path: 'output' })
  if (existsSync(path) && !overwrite)
    throw new InputError(`${path} exists already; add --force to replace it, or choose another name`, { path: 'output' })
}

/** Writes beside and renames into place, so that the file is whole or absent; `-` is standard output. */
export function writeWhole(path: string, bytes: Uint8Array | string, overwrite: boolean): number {
  checkOutput(path, overwrite)
  const buffer = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes
  if (path === '-') {
    writeAll(1, buffer)
    return buffer.length
  }
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    const file = openSync(beside, 'w')
    try {
      writeAll(file, buffer)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw writeProblem(path, error)
  }
  return buffer.length
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(file, bytes, written)
    } catch (error) {
      // a pipe that is full for the moment: its reader is slower than we are
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    }
  }
}

function writeProblem(path: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOSPC')
    return new InputError(`the disk is full: ${path} was not written; free some space or choose another folder`, { path: 'output' })
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new InputError(`${path} cannot be written: the folder does not allow it; choose another folder`, { path: 'output' })
  }
  return error
}
