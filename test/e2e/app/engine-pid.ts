import { execFileSync } from 'node:child_process'
import type { ElectronApplication } from 'playwright-core'

/** The process of the engine, a child of main: a utility process of Electron's, or another Node. */
export async function enginePid(app: ElectronApplication): Promise<number | null> {
  const utility = await app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Vitrine engine')?.pid ?? null,
  )
  if (utility !== null) return utility
  const main = app.process().pid
  const line = execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' })
    .split('\n')
    .map((text) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(text))
    .find((parts) => Number(parts?.[2]) === main && /engine\.js$/.test(parts?.[3] ?? ''))
  return line ? Number(line[1]) : null
}
