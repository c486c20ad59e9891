import { InputError, WorkError } from '../../shared/contracts/errors.ts'

/**
 * Says in one sentence what stopped a read or a write, where it is something the user can mend;
 * any other error is returned as it is.
 */
export function explainFailure(error: unknown, path: string): unknown {
  const code = codeOf(error)
  if (code === undefined) return error
  const wrong = (message: string) => new InputError(message, { value: path })
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT')
    return wrong(`the disk is full: ${path} was left as it was; make room and try again`)
  if (code === 'SQLITE_IOERR_WRITE' || code === 'EFBIG')
    return wrong(`${path} could not be written further: the disk or a size limit refused; nothing was changed`)
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM' || code.startsWith('SQLITE_PERM')) {
    return wrong(`${path} cannot be written: it or its folder is read-only; copy the project to a folder of yours`)
  }
  if (code.startsWith('SQLITE_CANTOPEN')) return wrong(`${path} cannot be opened: its folder is missing or may not be written`)
  if (code === 'SQLITE_NOTADB') return wrong(`${path} is not a Vitrine project (it is not an SQLite file)`)
  if (code.startsWith('SQLITE_CORRUPT')) return damaged(path, error instanceof Error ? error.message : code)
  if (code.startsWith('SQLITE_BUSY')) return new WorkError(`${path} is being written by another program; try again when it has finished`)
  return error
}

export function damaged(path: string, finding: string): InputError {
  return new InputError(`${path} is damaged (${finding}): take a backup copy of it; nothing was changed`, { value: path })
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code
  return typeof code === 'string' ? code : undefined
}
