/** What the engine says is wrong with a recipe, and where: `protocol.temperature`. */
export interface Problem {
  readonly message: string
  readonly path: string
}

/** The sentence for a field: what is said of its own path, or of its list or range in a sweep. */
export function problemAt(problems: readonly Problem[], path: string): string | null {
  return problems.find((problem) => problem.path === path || isInSweep(problem.path, path))?.message ?? null
}

/** Whether a problem lies in the sweep's entry for a field: `sweep.protocol.temperature[1]`. */
function isInSweep(problemPath: string, path: string): boolean {
  return fieldOfProblem(problemPath) === path && problemPath.startsWith('sweep.')
}

/** The field that a problem belongs to: itself, or the one whose sweep is wrong. */
export function fieldOfProblem(path: string): string {
  return path.startsWith('sweep.') ? path.slice('sweep.'.length).replace(/(\[\d+\]|\.(from|to|count|spacing))$/, '') : path
}

/** Joins a prefix and a key as the engine writes paths. */
export function joinPath(prefix: string, key: string): string {
  return prefix === '' ? key : `${prefix}.${key}`
}
