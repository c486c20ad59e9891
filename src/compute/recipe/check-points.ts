import type { CompleteRecipe } from '../../shared/contracts/recipe.ts'
import type { Problem } from '../definitions/sentences.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import { nameOfPoint } from './names.ts'
import { expandSweep, type GridPoint, type Sweep } from './sweep.ts'

/** One grid point of a recipe, or the recipe itself where it has no sweep. */
export interface RecipePoint {
  readonly name: string
  readonly values: Readonly<Record<string, unknown>>
  /** Complete, and without a sweep: it alone makes the same samples. */
  readonly recipe: CompleteRecipe
}

type Check = (value: unknown) => { readonly recipe: CompleteRecipe | null; readonly problems: readonly Problem[] }

/**
 * Checks and completes every point of a sweep.
 * A mistake of one point is told at the entry that makes it; one that all points share is the recipe's own.
 */
export function checkPoints(
  recipe: object,
  sweep: Sweep,
  registry: Registry,
  check: Check,
): { points: RecipePoint[]; problems: Problem[] } {
  const grid = expandSweep(recipe, sweep)
  const points: RecipePoint[] = []
  const found: { point: GridPoint; problem: Problem }[] = []
  for (const point of grid) {
    const { recipe: complete, problems } = check(point.recipe)
    found.push(...problems.map((problem) => ({ point, problem })))
    if (!complete) continue
    const name = nameOfPoint(complete, point.values, registry)
    points.push({ name, values: point.values, recipe: { ...complete, name } })
  }
  const counts = new Map<string, number>()
  for (const { problem } of found) counts.set(problem.message, (counts.get(problem.message) ?? 0) + 1)
  const told = new Map<string, Problem>()
  for (const { point, problem } of found) {
    const isShared = counts.get(problem.message) === grid.length && !(problem.path in sweep)
    const placed = isShared ? problem : atEntry(problem, point)
    told.set(`${placed.path} ${placed.message}`, placed)
  }
  return { points, problems: [...told.values()] }
}

/** The problem at the entry of the sweep that it comes from: the swept path itself, or one in the same part of the recipe. */
function atEntry(problem: Problem, point: GridPoint): Problem {
  const paths = Object.keys(point.values)
  const part = problem.path.split(/[.[]/)[0]
  const exact = paths.find((path) => path === problem.path)
  const path = exact ?? paths.find((other) => other.split(/[.[]/)[0] === part) ?? paths[0]
  const place = `sweep.${path}[${point.entries[path]}]`
  const sentence = problem.message.endsWith(` at ${problem.path}`)
    ? problem.message.slice(0, -` at ${problem.path}`.length)
    : problem.message
  const where = exact ? '' : ` with ${path} = ${JSON.stringify(point.values[path])}`
  return { ...problem, message: `${sentence}${where} at ${place}`, path: place }
}
