import type { NamedModel, RateTask } from './task.ts'
import { createPool, type Pool, type PoolOptions } from './pool.ts'

/** What is measured: a liquid of a model of so many particles. */
export interface Subject {
  readonly model: NamedModel & { readonly dimension: number }
  readonly particles: number
  readonly density: number
}

export interface Rate {
  readonly particleStepsPerSecond: number
  /** Of the system that was measured. */
  readonly particles: number
}

export interface Rates {
  /** How fast a worker of this machine moves such a system: measured once and remembered for the like. */
  rateOf(subject: Subject, milliseconds: number): Promise<Rate>
  close(): Promise<void>
}

/** Larger systems are as fast a particle to a few per cent, and slow to set up. */
const mostParticles = 4000
/** Sizes in the same half octave are alike. */
const classesPerOctave = 2

/** Measures in a thread of its own, because the workers may be busy for hours; what was measured beside them is measured anew later. */
export function createRates(pool: Pool, options: PoolOptions): Rates {
  const meter = createPool({ workers: 1, definitions: options.definitions })
  const known = new Map<string, { readonly rate: Promise<Rate>; readonly isDisturbed: boolean }>()

  async function measured(subject: Subject, milliseconds: number): Promise<Rate> {
    const particles = Math.min(subject.particles, mostParticles)
    const task: RateTask = { kind: 'rate', model: subject.model, system: { particles, density: subject.density }, milliseconds }
    const { particleSteps, seconds } = await meter.run(task, new AbortController().signal, () => undefined)
    return { particleStepsPerSecond: particleSteps / seconds, particles }
  }

  return {
    rateOf(subject, milliseconds) {
      const size = Math.round(classesPerOctave * Math.log2(Math.min(subject.particles, mostParticles)))
      const key = JSON.stringify([subject.model, size, subject.density.toPrecision(2)])
      const isBusy = pool.busy > 0
      const there = known.get(key)
      if (there && (isBusy || !there.isDisturbed)) return there.rate
      const rate = measured(subject, milliseconds)
      known.set(key, { rate, isDisturbed: isBusy })
      rate.catch(() => known.delete(key))
      return rate
    },
    close: () => meter.close(),
  }
}
