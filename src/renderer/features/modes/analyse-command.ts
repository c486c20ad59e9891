import type { ResultRow } from '../../../shared/contracts/records.ts'

/** The command line that gives this result, with every parameter written out. */
export function analyseCommand(project: string, result: Pick<ResultRow, 'analysis' | 'sample' | 'parameters'>): string {
  const settings = Object.entries(result.parameters).map(([name, value]) => `--set ${name}=${quoted(textOf(value))}`)
  return ['vitrine analyse', quoted(project), result.analysis, `--samples ${String(result.sample)}`, ...settings].join(' ')
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function quoted(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
