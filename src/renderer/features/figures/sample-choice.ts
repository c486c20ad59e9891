/** How the samples of a figure are chosen: all, some ensembles, or a selection as it is written. */
export type SampleChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'ensembles'; readonly numbers: readonly number[] }
  | { readonly kind: 'selection'; readonly text: string }

const ensemble = /^ensemble:(?:ensemble-)?(\d+)$/

export function choiceOf(samples: unknown): SampleChoice {
  if (typeof samples !== 'string' || samples.trim() === '' || samples.trim() === 'all') return { kind: 'all' }
  const parts = samples.split(',').map((part) => ensemble.exec(part.trim()))
  if (parts.every((part) => part !== null)) return { kind: 'ensembles', numbers: parts.map((part) => Number(part[1])) }
  return { kind: 'selection', text: samples }
}

export function selectionOf(choice: SampleChoice): string {
  if (choice.kind === 'all') return 'all'
  if (choice.kind === 'ensembles') return choice.numbers.map((number) => `ensemble:${String(number)}`).join(',')
  return choice.text
}
