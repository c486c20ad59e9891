/** What the engine says is wrong with a recipe, and where: `protocol.temperature`. */
export interface Problem {
  readonly message: string
  readonly path: string
}

export function problemAt(problems: readonly Problem[], path: string): string | null {
  return problems.find((problem) => problem.path === path)?.message ?? null
}

/** Joins a prefix and a key as the engine writes paths. */
export function joinPath(prefix: string, key: string): string {
  return prefix === '' ? key : `${prefix}.${key}`
}
