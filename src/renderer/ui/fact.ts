/** One line of a list of facts. */
export interface Fact {
  readonly title: string
  /** A text stands as it is; a number is formatted with its unit. */
  readonly value: number | string | null
  readonly unit?: string
  readonly digits?: number
  readonly reason?: string
}
