/** The chain from the seed to a figure: what a file carries in itself, and the window tells when asked. */
export interface Provenance {
  readonly program: string
  readonly figure: { readonly name: string; readonly version: number; readonly parameters: Readonly<Record<string, unknown>> }
  readonly ensembles: readonly EnsembleOrigin[]
  readonly analyses: readonly AnalysisOrigin[]
}

export interface EnsembleOrigin {
  /** `ensemble-1`; null for samples of none. */
  readonly id: string | null
  readonly name: string
  /** Which of its samples are drawn, `1..6,9`. */
  readonly samples: string
  readonly count: number
  /** Of the streams of random numbers; with the recipe they tell each sample. */
  readonly seeds: readonly number[]
  readonly runs: readonly { readonly id: string; readonly kind: string; readonly version: string; readonly recipe: unknown }[]
}

export interface AnalysisOrigin {
  readonly name: string
  readonly version: number
  readonly results: number
  /** Each set of parameters that occurs once. */
  readonly parameters: readonly Readonly<Record<string, unknown>>[]
}
