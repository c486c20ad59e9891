import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright-core'

/** One task of the page's main thread, in milliseconds. */
export interface MainThreadTask {
  /** Of the processor: what the page itself did, however busy the machine is with other things. */
  readonly busy: number
  /** By the clock. */
  readonly lasted: number
  /** The longest of what it did. */
  readonly did: string
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args: {
    readonly name?: string
    readonly data?: { readonly type?: string; readonly functionName?: string; readonly url?: string }
  }
}

/** Traces the window until the returned function is called, which tells the tasks longer than a few milliseconds, longest first. */
export async function traceMainThread(app: ElectronApplication): Promise<() => Promise<MainThreadTask[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-trace-'))
  const file = join(folder, 'trace.json')
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel', 'devtools.timeline', 'v8'] }),
  )
  return async () => {
    const page = await app.evaluate(async ({ contentTracing, BrowserWindow }, path) => {
      await contentTracing.stopRecording(path)
      return BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
    }, file)
    const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] }
    rmSync(folder, { recursive: true, force: true })
    return tasksOf(traceEvents.filter(({ pid }) => pid === page))
  }
}

function tasksOf(events: readonly TraceEvent[]): MainThreadTask[] {
  const main = events.find(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')?.tid
  const ours = events.filter(({ tid, ph, tdur }) => tid === main && ph === 'X' && tdur !== undefined)
  const tasks = ours.filter(({ name }) => name === 'ThreadControllerImpl::RunTask' || name === 'RunTask')
  if (tasks.length === 0) throw new Error('the trace holds no task of the page')
  return tasks
    .map(({ ts, dur = 0, tdur = 0 }) => {
      const within = ours.filter((event) => event.ts > ts && event.ts + (event.dur ?? 0) <= ts + dur && !/RunTask/.test(event.name))
      const longest = within.sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0)).slice(0, 4)
      return { busy: tdur / 1000, lasted: dur / 1000, did: tdur > 20_000 ? longest.map(wordsOf).join(' › ') : '' }
    })
    .filter(({ lasted }) => lasted > 5)
    .sort((a, b) => b.busy - a.busy)
}

function wordsOf({ name, tdur = 0, args: { data } }: TraceEvent): string {
  return [name, data?.type, data?.functionName, data?.url?.split('/').at(-1), `${(tdur / 1000).toFixed(0)} ms`].filter(Boolean).join(' ')
}
