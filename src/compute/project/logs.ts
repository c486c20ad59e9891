import type { z } from 'zod'
import type { logLine } from '../../shared/contracts/records.ts'
import { build, type Store } from './store.ts'

type LogLine = z.infer<typeof logLine>

export function addLog(store: Store, run: number, level: LogLine['level'], text: string): void {
  store.statement('INSERT INTO logs (run, time, level, text) VALUES (?, ?, ?, ?)').run(run, new Date().toISOString(), level, text)
}

export function listLog(store: Store, run: number): LogLine[] {
  const rows = store.all(build.selectFrom('logs').select(['time', 'level', 'text']).where('run', '=', run).orderBy('id'))
  return rows.map(({ time, level, text }) => ({ time, level: level as LogLine['level'], text }))
}
