import type { ConfigurationValue } from '../../../shared/contracts/records.ts'
import type { ColourMapName, Projection, Slice, ValueRange } from '../../viewer3d/view-options.ts'

/** How samples are drawn; kept from sample to sample and over restarts. */
export interface StageSettings {
  /** `species`, or the name of a scalar. */
  readonly colour: string
  readonly colourMap: ColourMapName
  /** The user's own ends, of this scalar only; null finds them. */
  readonly range: { readonly of: string; readonly ends: ValueRange } | null
  readonly sizeFactor: number
  readonly hasBox: boolean
  readonly isWrapped: boolean
  readonly hasImages: boolean
  readonly projection: Projection
  /** Position and thickness as fractions of the box along the axis, so that they fit the next sample too; null for none. */
  readonly slice: { readonly axis: Slice['axis']; readonly position: number; readonly thickness: number } | null
  /** The axis of four that is not drawn. */
  readonly leftOut: number
  readonly isTableOpen: boolean
}

export const usualStage: StageSettings = {
  colour: 'species',
  colourMap: 'auto',
  range: null,
  sizeFactor: 1,
  hasBox: true,
  isWrapped: true,
  hasImages: false,
  projection: 'perspective',
  slice: null,
  leftOut: 3,
  isTableOpen: false,
}

/** The three axes that are drawn when one of four is left out. */
export function drawnAxes(leftOut: number): readonly [number, number, number] {
  const [x = 0, y = 1, z = 2] = [0, 1, 2, 3].filter((axis) => axis !== leftOut)
  return [x, y, z]
}

/** The slice in the unit of length of this box. */
export function sliceIn(slice: StageSettings['slice'], reach: number): Slice | null {
  return slice ? { axis: slice.axis, position: slice.position * reach, thickness: slice.thickness * 2 * reach } : null
}

export const axisNames = ['x', 'y', 'z', 'w'] as const

/** Numbers on particles that need no engine: where they are. */
export function coordinateNames(dimension: number): { name: string; title: string; unit: string }[] {
  return axisNames.slice(0, dimension).map((axis) => ({ name: axis, title: `Coordinate ${axis}`, unit: 'λ' }))
}

/** @returns [N]; null where `name` is no axis of the configuration */
export function coordinatesAlong({ positions, dimension, particles }: ConfigurationValue, name: string): Float64Array | null {
  const axis = axisNames.findIndex((candidate) => candidate === name)
  if (axis < 0 || axis >= dimension) return null
  const values = new Float64Array(particles)
  for (let i = 0; i < particles; i++) values[i] = positions[i * dimension + axis] ?? NaN
  return values
}
