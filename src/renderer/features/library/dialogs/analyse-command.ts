/** The command line that does the same analysis, with the parameters that were set. */
export function analyseCommand(project: string, analysis: string, samples: string, parameters: Readonly<Record<string, unknown>>): string {
  const settings = Object.entries(parameters).flatMap(([name, value]) => ['--set', `${name}=${textOf(value)}`])
  return ['vitrine', 'analyse', project, analysis, '--samples', samples, ...settings].map(quoted).join(' ')
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function quoted(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
