import type { Provenance } from './provenance.ts'

/** A figure as plain data, without pixels: what an exporter and a window both draw, and what the CSV holds. */
export interface FigureDescription {
  readonly figure: string
  readonly title: string
  /** In reading order: side by side where the page is wide enough, else one below the other. */
  readonly panels: readonly Panel[]
  /** Names the sample set and the count: “8 samples, 240 modes”. */
  readonly caption: string
  /** How it was made: the engine adds it to what a figure's definition describes. */
  readonly provenance?: Provenance
}

export interface Panel {
  readonly x: Axis
  readonly y: Axis
  readonly series: readonly Series[]
}

export interface Axis {
  /** In lower case, as it stands on the axis: “frequency”. */
  readonly title: string
  /** May be empty. */
  readonly symbol: string
  /** `1` for a pure number. */
  readonly unit: string
  /** In place of title, symbol and unit, where the style gives it; TeX between dollar signs. */
  readonly label?: string
  readonly scale: 'linear' | 'log'
  /** What is shown, where it is not the range of the data. Panels of equal x axis and range share it when they stand one below the other. */
  readonly range?: readonly [number, number]
}

export interface Series {
  readonly name: string
  /** In place of the name, where the style gives it; TeX between dollar signs. */
  readonly label?: string
  /** A guide is a thin dashed line without data of its own, such as a slope. */
  readonly kind: 'points' | 'line' | 'steps' | 'guide'
  /** Index into the palette: one ensemble, one colour. A guide’s is not used. */
  readonly colour: number
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** Standard error of y, where known. */
  readonly error?: readonly number[]
  /** Further columns of the CSV, such as the sample a point comes from. */
  readonly columns?: Readonly<Record<string, readonly (number | string)[]>>
}
