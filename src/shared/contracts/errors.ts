/** What the user can mend: carries where, the bound and the value. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly path: string | undefined
  readonly bound: unknown
  readonly value: unknown

  constructor(message: string, where: { path?: string; bound?: unknown; value?: unknown } = {}) {
    super(where.path ? `${message} at ${where.path}` : message)
    this.path = where.path
    this.bound = where.bound
    this.value = where.value
  }
}

/** Numerically impossible here: says what was tried and what may help. */
export class WorkError extends Error {
  override readonly name = 'WorkError'
}

/** The user stopped the work. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'

  constructor(message = 'cancelled') {
    super(message)
  }
}

export type ErrorKind = 'input' | 'work' | 'cancelled' | 'fault'

/** An error as plain data, for crossing a process boundary. `details` is for “Copy details”, never for a sentence on screen. */
export interface ErrorReport {
  kind: ErrorKind
  message: string
  path?: string
  details?: string
}

export const exitStatus: Record<ErrorKind, number> = { input: 2, work: 1, fault: 1, cancelled: 130 }

export function reportError(error: unknown): ErrorReport {
  if (error instanceof InputError) return { kind: 'input', message: error.message, ...(error.path ? { path: error.path } : {}) }
  if (error instanceof WorkError) return { kind: 'work', message: error.message }
  if (error instanceof Cancelled) return { kind: 'cancelled', message: error.message }
  if (error instanceof ReportedError) return error.report
  if (error instanceof Error) return { kind: 'fault', message: error.message, details: error.stack ?? String(error) }
  return { kind: 'fault', message: String(error) }
}

/** An error that happened in another process, as it was reported. */
export class ReportedError extends Error {
  override readonly name = 'ReportedError'
  readonly report: ErrorReport

  constructor(report: ErrorReport) {
    super(report.message)
    this.report = report
  }
}
