import type { z } from 'zod'
import type { CompleteRecipe, sweepRange } from '../../shared/contracts/recipe.ts'
import type { Problem } from '../definitions/sentences.ts'
import { stepsOf, valueAt, withValueAt } from './recipe-path.ts'

export type Sweep = NonNullable<CompleteRecipe['sweep']>

/** One place of the grid: the values there, and the recipe as given with them in it. */
export interface GridPoint {
  readonly values: Readonly<Record<string, unknown>>
  /** Which entry of each list it took. */
  readonly entries: Readonly<Record<string, number>>
  readonly recipe: unknown
}

/** More would be a batch that nobody looks through; each of them is checked. */
const mostPoints = 1000
/** A range in steps that rounding makes uneven in the last digits is written with this many. */
const digits = 12

/** What a sweep may not change: it would be another recipe, or mean nothing at a single point. */
const fixedPaths: Readonly<Record<string, string>> = {
  vitrine: 'it is the version of recipes',
  name: 'each point’s name says its values',
  samples: 'it counts the samples of each point',
  sweep: 'a sweep has no sweep of its own',
  model: 'sweep one of its parameters',
  'model.name': 'prepare a batch for each model',
  'model.parameters': 'sweep one of them',
  system: 'sweep particles or density',
  'system.from': 'choose several samples with one “from”, such as 1..8',
  protocol: 'sweep one of its parameters',
  'protocol.name': 'prepare a batch for each protocol',
  then: 'sweep a parameter of one of them, such as then[0].count',
}

/** Evenly from one end to the other, or in equal factors; both ends are exact. */
export function valuesOf(entry: Sweep[string]): readonly unknown[] {
  return Array.isArray(entry) ? entry : valuesOfRange(entry)
}

function valuesOfRange({ from, to, count, spacing }: z.output<typeof sweepRange>): number[] {
  return Array.from({ length: count }, (_, k) => {
    if (k === 0) return from
    if (k === count - 1) return to
    const share = k / (count - 1)
    const value = spacing === 'linear' ? from + (to - from) * share : from * (to / from) ** share
    return Number(value.toPrecision(digits))
  })
}

/**
 * Every combination of a sweep's values in the order in which they are made: as an odometer, the last path turning fastest.
 * The recipe is taken as it was given; whether a point makes sense is for its own check to say.
 */
export function expandSweep(recipe: unknown, sweep: Sweep): GridPoint[] {
  let points: GridPoint[] = [{ values: {}, entries: {}, recipe }]
  for (const [path, entry] of Object.entries(sweep)) {
    const values = valuesOf(entry)
    const steps = stepsOf(path)
    points = points.flatMap((point) =>
      values.map((value, k) => ({
        values: { ...point.values, [path]: value },
        entries: { ...point.entries, [path]: k },
        recipe: withValueAt(point.recipe, steps, value),
      })),
    )
  }
  return points
}

/** What is wrong with a sweep before any of its points is looked at. */
export function sweepProblems(recipe: unknown, sweep: Sweep): Problem[] {
  const problems: Problem[] = []
  let points = 1
  for (const [path, entry] of Object.entries(sweep)) {
    const place = `sweep.${path}`
    const tell = (sentence: string, value: unknown) => problems.push({ message: `${sentence} at ${place}`, path: place, value })
    const refusal = refusalOf(path, recipe)
    if (refusal) tell(refusal, path)
    if (Array.isArray(entry)) {
      const twice = entry.find((value, k) => entry.findIndex((other) => same(other, value)) < k)
      if (twice !== undefined) tell(`the list has ${JSON.stringify(twice)} twice`, twice)
      points *= entry.length
    } else {
      if (entry.from === entry.to) tell(`the range must have two different ends (got ${entry.from} twice)`, entry.from)
      if (entry.spacing === 'logarithmic' && !(entry.from * entry.to > 0)) {
        tell(`a logarithmic range must have both ends above 0 or both below (got ${entry.from} and ${entry.to})`, entry.from)
      }
      points *= entry.count
    }
  }
  if (points > mostPoints) {
    const message = `the sweep must have at most ${mostPoints} points (got ${points}) at sweep`
    problems.push({ message, path: 'sweep', bound: mostPoints, value: points })
  }
  return problems
}

function refusalOf(path: string, recipe: unknown): string | undefined {
  const steps = stepsOf(path)
  const reason = fixedPaths[path] ?? (/^then\[\d+\]$/.test(path) ? 'sweep one of its parameters' : undefined)
  if (reason || /^then\[\d+\]\.analysis$/.test(path)) {
    return `“${path}” cannot be swept: ${reason ?? 'ask for several analyses instead'}`
  }
  const roots = ['model', 'system', 'protocol', 'seed', 'then']
  if (!roots.includes(String(steps[0]))) {
    return `“${path}” is not a place of a recipe: begin with ${roots.join(', ')}, such as protocol.temperature`
  }
  const parent = valueAt(recipe, steps.slice(0, -1))
  if (steps[0] === 'then' && (typeof parent !== 'object' || parent === null)) return `there is no analysis at “${path}”`
  return undefined
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
