import type { Catalogue } from '../../../shared/contracts/catalogue.ts'
import { fieldOfProblem, type Problem } from '../../forms/problems.ts'
import { fieldsOf } from '../../forms/fields.ts'
import { partOf, thenOf, type Draft } from './recipe-draft.ts'

export const steps = [
  { id: 'model', title: 'Model' },
  { id: 'system', title: 'System' },
  { id: 'protocol', title: 'Protocol' },
  { id: 'samples', title: 'Samples' },
  { id: 'review', title: 'Review' },
] as const

export type StepId = (typeof steps)[number]['id']

/** The step whose field a problem's path names; the review for what no field stands for. */
export function stepOfPath(path: string): StepId {
  const field = fieldOfProblem(path)
  if (field === 'model.dimension' || /^system\b/.test(field)) return 'system'
  if (/^model\b/.test(field)) return 'model'
  if (/^protocol\b/.test(field)) return 'protocol'
  if (/^(samples|seed|name|then)\b/.test(field)) return 'samples'
  return 'review'
}

/** The paths that have a field on the page. */
export function placedPaths(draft: Draft, catalogue: Catalogue): Set<string> {
  const named = (list: readonly { readonly name: string; readonly schema: Draft }[], name: unknown) =>
    list.find((one) => one.name === name)?.schema ?? {}
  const keys = (schema: Draft, prefix: string) => fieldsOf(schema).map(({ key }) => `${prefix}.${key}`)
  const isFromSamples = 'from' in partOf(draft, 'system')
  const model = isFromSamples
    ? []
    : ['model.name', 'model.dimension', ...keys(named(catalogue.models, partOf(draft, 'model')['name']), 'model.parameters')]
  return new Set([
    ...model,
    ...(isFromSamples ? ['system.from'] : ['system.particles', 'system.density']),
    'protocol.name',
    ...keys(named(catalogue.protocols, partOf(draft, 'protocol')['name']), 'protocol'),
    ...['samples', 'seed', 'name'],
    ...thenOf(draft).flatMap((entry, k) => [`then[${k}].analysis`, ...keys(named(catalogue.analyses, entry['analysis']), `then[${k}]`)]),
  ])
}

/** Whether a problem stands beside a field, or has to be told elsewhere. */
export function isPlaced(problem: Problem, placed: ReadonlySet<string>): boolean {
  return placed.has(fieldOfProblem(problem.path))
}
