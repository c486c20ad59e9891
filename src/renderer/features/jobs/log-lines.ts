import type { CallResult } from '../../../shared/contracts/calls.ts'

export type LogLine = CallResult<'runs.show'>['log'][number]
export type LogLevel = 'all' | 'warning' | 'error'

const ranks: Readonly<Record<LogLine['level'], number>> = { info: 0, warning: 1, error: 2 }

/** Lines of a level or graver that hold all words, in whatever case. */
export function filterLog(lines: readonly LogLine[], level: LogLevel, search: string): LogLine[] {
  const least = level === 'all' ? 0 : ranks[level]
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return lines.filter((line) => ranks[line.level] >= least && words.every((word) => line.text.toLowerCase().includes(word)))
}

/** As a file of its own would hold them: full times, one line each. */
export function logText(lines: readonly LogLine[]): string {
  return lines.map(({ time, level, text }) => `${time} ${level.padEnd(7)} ${text}`).join('\n')
}
