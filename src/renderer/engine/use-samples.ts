import type { CallArguments, CallResult } from '../../shared/contracts/calls.ts'
import type { EnsembleRow } from '../../shared/contracts/records.ts'
import { useAnswer, type Answered } from './use-answer.ts'

export type SampleQuery = CallArguments<'samples.list'>
export type SampleWhole = CallResult<'samples.show'>

/** The samples a query finds, in one piece: for lists of some hundreds. The Library's table asks page by page instead. */
export function useSamples(query: () => SampleQuery | null): Answered<CallResult<'samples.list'>> {
  return useAnswer('samples.list', query, ['sample.added', 'result.added'])
}

export function useSample(sample: () => number | null): Answered<SampleWhole> {
  return useAnswer(
    'samples.show',
    () => {
      const id = sample()
      return id === null ? null : { sample: id }
    },
    ['result.added'],
  )
}

export function useConfiguration(sample: () => number | null): Answered<CallResult<'samples.configuration'>> {
  return useAnswer('samples.configuration', () => {
    const id = sample()
    return id === null ? null : { sample: id }
  })
}

export function useEnsembles(): Answered<EnsembleRow[]> {
  return useAnswer('ensembles.list', () => ({}), ['sample.added', 'run.changed'])
}
