import { InputError } from '../../shared/contracts/errors.ts'
import { createRunMeter, type RunMeter } from './run-meter.ts'

/** A run that this process works on. */
export interface ActiveRun {
  readonly run: number
  readonly running: Map<number, AbortController>
  readonly meter: RunMeter
  isPaused: boolean
  /** No task of it could be taken at the last try; one that ends may free others. */
  isBlocked: boolean
  /** When its progress was told last. */
  told: number
}

export function createActiveRun(run: number): ActiveRun {
  return { run, running: new Map(), meter: createRunMeter(), isPaused: false, isBlocked: false, told: 0 }
}

export function heldElsewhere(run: number): InputError {
  return new InputError(`run-${run} is being worked on by another process`, { path: 'run', value: `run-${run}` })
}
