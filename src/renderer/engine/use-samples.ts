import type { CallArguments, CallResult } from '../../shared/contracts/calls.ts'
import type { EnsembleRow } from '../../shared/contracts/records.ts'
import { useAnswer, type Answered } from './use-answer.ts'

export type SampleQuery = CallArguments<'samples.list'>
export type SampleWhole = CallResult<'samples.show'>
export type SampleFamily = CallResult<'samples.family'>

/** The samples a query finds, in one piece: for lists of some hundreds. The Library's table asks page by page instead. */
export function useSamples(query: () => SampleQuery | null): Answered<CallResult<'samples.list'>> {
  return useAnswer('samples.list', query, ['sample.added', 'result.added', 'project.changed'])
}

const ofSample = (sample: () => number | null) => () => {
  const id = sample()
  return id === null ? null : { sample: id }
}

export function useSample(sample: () => number | null): Answered<SampleWhole> {
  return useAnswer('samples.show', ofSample(sample), ['result.added', 'project.changed'])
}

export function useSampleFamily(sample: () => number | null): Answered<SampleFamily> {
  return useAnswer('samples.family', ofSample(sample), ['sample.added', 'result.added', 'project.changed'])
}

export function useConfiguration(sample: () => number | null): Answered<CallResult<'samples.configuration'>> {
  return useAnswer('samples.configuration', ofSample(sample))
}

export function useEnsembles(): Answered<EnsembleRow[]> {
  return useAnswer('ensembles.list', () => ({}), ['sample.added', 'run.changed', 'project.changed'])
}

export function useTags(): Answered<CallResult<'tags.list'>> {
  return useAnswer('tags.list', () => ({}), ['project.changed'])
}

export function useSavedViews(): Answered<CallResult<'views.list'>> {
  return useAnswer('views.list', () => ({}), ['project.changed'])
}
