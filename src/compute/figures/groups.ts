import { WorkError } from '../../shared/contracts/errors.ts'
import { formatCounted } from '../../shared/format/count.ts'
import type { FigureSample, FigureSource } from '../definitions/figure.ts'

/** The samples of one ensemble: one colour, one entry of the legend. */
export interface Group<S extends FigureSample = FigureSource> {
  readonly name: string
  readonly colour: number
  readonly sources: readonly S[]
}

/**
 * Sorts sources by ensemble, in order of first appearance.
 * @throws WorkError when there are none, which says what to run first
 */
export function groupByEnsemble(sources: readonly FigureSource[] | undefined, analysis: string): Group[] {
  if (!sources || sources.length === 0) {
    throw new WorkError(`none of the chosen samples has a result of “${analysis}” yet: run this analysis first, or choose other samples`)
  }
  return groupsOf(sources)
}

export function groupsOf<S extends FigureSample>(sources: readonly S[]): Group<S>[] {
  const named = Map.groupBy(sources, ({ ensemble }) => ensemble ?? 'single samples')
  return [...named].map(([name, members], colour) => ({ name, colour, sources: members }))
}

/** Says what is drawn: “fast-quenched 3D IPL, N = 1000: 8 samples, 240 modes”. */
export function captionOf(groups: readonly Group<FigureSample>[], selection: string, counted: string): string {
  const sources = groups.flatMap((group) => group.sources)
  const sizes = [...new Set(sources.map(({ particles }) => particles))]
  const set = groups.length === 1 ? (groups[0]?.name ?? selection) : `samples “${selection}” of ${formatCounted(groups.length, 'ensemble')}`
  const size = sizes.length === 1 ? `, N = ${String(sizes[0])}` : ''
  return `${set}${size}: ${formatCounted(sources.length, 'sample')}${counted === '' ? '' : `, ${counted}`}`
}
