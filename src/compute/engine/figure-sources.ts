import { InputError } from '../../shared/contracts/errors.ts'
import type { FigureDescription } from '../../shared/drawing/description.ts'
import type { Findings, NumericArray } from '../definitions/analysis.ts'
import { checkParameters } from '../definitions/check-parameters.ts'
import type { FigureDefinition, FigureSource } from '../definitions/figure.ts'
import { findDefinition } from '../definitions/find-definition.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import { listArrays, readArray } from '../project/arrays.ts'
import { ensembleName } from '../project/ensembles.ts'
import { newestResult, readResult } from '../project/results.ts'
import { readSample } from '../project/sample-record.ts'
import { resolveSelection } from '../project/selection.ts'
import type { Store } from '../project/store.ts'

export interface DescribedFigure {
  readonly definition: FigureDefinition
  readonly parameters: Record<string, unknown>
  readonly description: FigureDescription
}

/**
 * A figure of the project's newest results, as plain data.
 * @throws InputError when a parameter is wrong, or no chosen sample has what the figure shows
 */
export function describeFigure(store: Store, registry: Registry, name: string, given: Record<string, unknown>): DescribedFigure {
  const definition = findDefinition(registry.figures, name, 'figure', 'figure')
  const parameters = checkParameters(definition.parameters, given, 'parameters', 'the figure')
  const selection = typeof parameters['samples'] === 'string' ? parameters['samples'] : 'all'
  const samples = resolveSelection(store, selection, 'parameters.samples')
  const names = new Map<number, string | null>()
  const sources = Object.fromEntries(definition.needs.map((need) => [need, sourcesOf(store, registry, need, samples, names)]))
  for (const [need, found] of Object.entries(sources)) {
    if (found.length > 0) continue
    throw new InputError(`the figure “${name}” shows ${need}, which none of the chosen samples has: analyse them first`, {
      path: 'parameters.samples',
      value: selection,
    })
  }
  return { definition, parameters, description: definition.describe({ sources, parameters }) }
}

function sourcesOf(
  store: Store,
  registry: Registry,
  need: string,
  samples: readonly number[],
  names: Map<number, string | null>,
): FigureSource[] {
  const { version } = findDefinition(registry.analyses, need, 'analysis')
  return samples.flatMap((id) => {
    const result = newestResult(store, need, version, id)
    if (result === undefined) return []
    const { ensemble, particles, dimension, density } = readSample(store, id)
    if (ensemble !== null && !names.has(ensemble)) names.set(ensemble, ensembleName(store, ensemble))
    const name = ensemble === null ? null : (names.get(ensemble) ?? null)
    return [{ sample: id, ensemble: name, particles, dimension, density, findings: lazyFindings(store, result) }]
  })
}

/** Findings whose arrays are read when they are looked at: a spectrum of a thousand samples needs none of their modes. */
function lazyFindings(store: Store, result: number): Findings {
  const row = readResult(store, result)
  const arrays: Record<string, NumericArray> = {}
  for (const { name } of listArrays(store, { result })) {
    let kept: NumericArray | undefined
    Object.defineProperty(arrays, name, { enumerable: true, get: () => (kept ??= readArray(store, { result }, name)) })
  }
  return { scalars: JSON.parse(row.scalars) as Findings['scalars'], arrays, notes: JSON.parse(row.notes) as string[] }
}
