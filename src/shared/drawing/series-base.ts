import { axesPerDirection } from './figure-axes.ts'

/** From back to front. */
export const depth = { guide: 2, errorBar: 3, data: 4 } as const

/** What all series of a panel have in common. */
export function seriesBase(name: string, gridIndex: number, z: number) {
  return {
    name,
    z,
    xAxisIndex: gridIndex * axesPerDirection,
    yAxisIndex: gridIndex * axesPerDirection,
    animation: false,
    clip: true,
    progressive: 0,
  } as const
}
