import { InputError } from '../../shared/contracts/errors.ts'
import type { FigureDescription } from '../../shared/drawing/description.ts'
import type { Findings, NumericArray } from '../definitions/analysis.ts'
import { checkParameters } from '../definitions/check-parameters.ts'
import type { FigureDefinition, FigureSample, FigureSource } from '../definitions/figure.ts'
import { findDefinition } from '../definitions/find-definition.ts'
import type { Registry } from '../definitions/registry-shape.ts'
import { readArray } from '../project/arrays.ts'
import { type ChosenSample, chosenSamples, newestResults } from '../project/figure-samples.ts'
import { type FoundResult, foundResults } from '../project/found-results.ts'
import { resolveSelection } from '../project/selection.ts'
import type { Store } from '../project/store.ts'
import { provenanceOf } from './figure-provenance.ts'

export interface MissingResults {
  readonly analysis: string
  readonly samples: number
  readonly of: number
}

export interface DescribedFigure {
  readonly definition: FigureDefinition
  readonly parameters: Record<string, unknown>
  readonly description: FigureDescription
  /** Chosen samples that lack a needed analysis. */
  readonly missing: readonly MissingResults[]
}

/**
 * A figure of the project's newest results, as plain data with the chain that leads to it.
 * @throws InputError when a parameter is wrong, or no chosen sample has what the figure shows
 */
export function describeFigure(
  store: Store,
  { registry, version: program }: { readonly registry: Registry; readonly version: string },
  name: string,
  given: Record<string, unknown>,
): DescribedFigure {
  const definition = findDefinition(registry.figures, name, 'figure', 'figure')
  const parameters = checkParameters(definition.parameters, given, 'parameters', 'the figure')
  const selection = typeof parameters['samples'] === 'string' ? parameters['samples'] : 'all'
  const rows = chosenSamples(store, resolveSelection(store, selection, 'parameters.samples'))
  const samples = rows.map((row) => [row, toFigureSample(row)] as const)
  const fed = definition.needs.map((need) => {
    const { version } = findDefinition(registry.analyses, need, 'analysis')
    const newest = newestResults(store, need, version)
    const results = foundResults(
      store,
      rows.flatMap(({ id }) => newest.get(id) ?? []),
    )
    const found = samples.flatMap(([row, sample]) => {
      const result = results.get(newest.get(row.id) ?? 0)
      return result === undefined ? [] : [{ row, result: result.id, source: { ...sample, findings: lazyFindings(store, result) } }]
    })
    return { need, version, found }
  })
  for (const { need, found } of fed) {
    if (found.length > 0) continue
    throw new InputError(`the figure “${name}” shows ${need}, which none of the chosen samples has: analyse them first`, {
      path: 'parameters.samples',
      value: selection,
    })
  }
  const sources: Record<string, FigureSource[]> = Object.fromEntries(
    fed.map(({ need, found }) => [need, found.map(({ source }) => source)]),
  )
  const description = definition.describe({ sources, samples: samples.map(([, sample]) => sample), parameters })
  const drawn = fed.length === 0 ? rows : [...new Set(fed.flatMap(({ found }) => found.map(({ row }) => row)))]
  const analyses = fed.map(({ need, version, found }) => ({ name: need, version, results: found.map(({ result }) => result) }))
  return {
    definition,
    parameters,
    description: { ...description, provenance: provenanceOf(store, program, definition, parameters, drawn, analyses) },
    missing: fed.flatMap(({ need, found }) =>
      found.length < rows.length ? [{ analysis: need, samples: rows.length - found.length, of: rows.length }] : [],
    ),
  }
}

function toFigureSample({ id, ensembleName, particles, dimension, density, energyPerParticle, pressure }: ChosenSample): FigureSample {
  return { sample: id, ensemble: ensembleName, particles, dimension, density, energyPerParticle, pressure }
}

/** Findings whose arrays are read when they are looked at: a spectrum of a thousand samples needs none of their modes. */
function lazyFindings(store: Store, { id, scalars, notes, arrayNames }: FoundResult): Findings {
  const arrays: Record<string, NumericArray> = {}
  for (const name of arrayNames) {
    let kept: NumericArray | undefined
    Object.defineProperty(arrays, name, { enumerable: true, get: () => (kept ??= readArray(store, { result: id }, name)) })
  }
  return { scalars: JSON.parse(scalars) as Findings['scalars'], arrays, notes: JSON.parse(notes) as string[] }
}
