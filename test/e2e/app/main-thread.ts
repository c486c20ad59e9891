import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LaunchedApp } from './launch.ts'

interface TraceEvent {
  readonly name: string
  readonly cat: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  /** Of the processor, in microseconds: what the machine did meanwhile for others does not count. */
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

export type Steps = Readonly<Record<string, () => Promise<unknown>>>

/** Takes the steps one after the other, and tells of each the longest task of the page's main thread, in milliseconds of the processor. */
export async function longestTasks({ app, window }: Pick<LaunchedApp, 'app' | 'window'>, steps: Steps): Promise<Map<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-trace-'))
  const file = join(folder, 'trace.json')
  const categories = ['toplevel', 'blink.user_timing']
  await app.evaluate(({ contentTracing }, wanted) => contentTracing.startRecording({ included_categories: wanted }), categories)
  for (const [name, take] of Object.entries(steps)) {
    await window.evaluate((mark) => void performance.mark(mark), name)
    await take()
    await window.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  }
  const page = await app.evaluate(async ({ contentTracing, BrowserWindow }, path) => {
    await contentTracing.stopRecording(path)
    return BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
  }, file)
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] }
  rmSync(folder, { recursive: true, force: true })
  return longestOf(
    traceEvents.filter(({ pid }) => pid === page),
    Object.keys(steps),
  )
}

function longestOf(events: readonly TraceEvent[], names: readonly string[]): Map<string, number> {
  const main = events.find(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')?.tid
  const isTask = ({ name, ph, tid }: TraceEvent) => /RunTask$/.test(name) && ph === 'X' && tid === main
  const isMark = ({ name, cat }: TraceEvent) => cat.includes('user_timing') && names.includes(name)
  const longest = new Map<string, number>()
  let step: string | null = null
  for (const event of events.filter((one) => isTask(one) || isMark(one)).sort((a, b) => a.ts - b.ts)) {
    if (isMark(event)) step = event.name
    else if (step !== null) longest.set(step, Math.max(longest.get(step) ?? 0, (event.tdur ?? 0) / 1000))
  }
  if (names.some((name) => !longest.has(name))) throw new Error(`the trace holds only ${[...longest.keys()].join(', ')}`)
  return longest
}
