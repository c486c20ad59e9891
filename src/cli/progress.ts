import { Presets, SingleBar } from 'cli-progress'
import type { EventPayload } from '../shared/contracts/events.ts'

export interface ProgressDisplay {
  show(payload: EventPayload<'run.progressed'>): void
  stop(): void
}

const plainLineSeconds = 5

/** On stderr: a live bar on a terminal, a plain line every few seconds elsewhere, nothing when asked to be quiet. */
export function createProgressDisplay(quiet: boolean): ProgressDisplay {
  if (quiet) return { show: () => undefined, stop: () => undefined }
  return process.stderr.isTTY ? liveBar() : plainLines()
}

function liveBar(): ProgressDisplay {
  const bar = new SingleBar(
    { stream: process.stderr, format: '{bar} {percentage} % · {note}', clearOnComplete: true, hideCursor: true, etaBuffer: 1 },
    Presets.shades_classic,
  )
  let started = false
  return {
    show(payload) {
      if (!started) bar.start(1000, 0, { note: '' })
      started = true
      bar.update(Math.round(payload.fraction * 1000), { note: describe(payload) })
    },
    stop() {
      if (started) bar.stop()
    },
  }
}

function plainLines(): ProgressDisplay {
  let last = -Infinity
  return {
    show(payload) {
      const now = performance.now() / 1000
      if (now - last < plainLineSeconds) return
      last = now
      process.stderr.write(`${(payload.fraction * 100).toFixed(0)} % · ${describe(payload)}\n`)
    },
    stop: () => undefined,
  }
}

function describe({ note, workers, rate, secondsLeft }: EventPayload<'run.progressed'>): string {
  const parts = [note, `${workers} worker${workers === 1 ? '' : 's'}`]
  if (rate !== null && rate > 0) parts.push(`${(rate / 1e6).toFixed(2)} M particle-steps/s`)
  if (secondsLeft !== null) parts.push(`${Math.ceil(secondsLeft)} s left`)
  return parts.filter((part) => part !== '').join(' · ')
}
