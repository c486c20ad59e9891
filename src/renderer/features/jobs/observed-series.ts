import type { ChartAxis, LineSeries } from '../../charts/line-series.ts'
import type { Observations } from '../../engine/use-observations.ts'

export type Against = 'work' | 'time'

export interface Quantity {
  readonly key: string
  readonly axis: ChartAxis
  readonly isLog: boolean
}

export const quantities: readonly Quantity[] = [
  { key: 'energyPerParticle', axis: { title: 'Energy per particle', symbol: 'e', unit: 'ε' }, isLog: false },
  { key: 'temperature', axis: { title: 'Temperature', symbol: 'T', unit: 'ε' }, isLog: false },
  { key: 'pressure', axis: { title: 'Pressure', symbol: 'p', unit: 'ε/λᵈ' }, isLog: false },
  { key: 'maxForce', axis: { title: 'Largest force', symbol: 'max |F|', unit: 'ε/λ' }, isLog: true },
]

export const axes: Readonly<Record<Against, ChartAxis>> = {
  work: { title: 'Work', unit: '10⁶ particle-steps' },
  time: { title: 'Time', symbol: 't', unit: 'λ√(m/ε)' },
}

/** One range for all charts, so that what stands below one another is one moment; from 0 to the last place. */
export function axisOf(observations: Observations, against: Against): ChartAxis {
  const last = observations.reduce((most, { columns }) => Math.max(most, ...(columns[against] ?? []).map((place) => place ?? 0)), 0)
  return last > 0 ? { ...axes[against], from: 0, to: last * scales[against] } : axes[against]
}

/** Of a place as it is kept to one as it is drawn. */
const scales: Readonly<Record<Against, number>> = { work: 1e-6, time: 1 }

/** The way down has no clock, so against time it is left out; work goes on through both. */
export function seriesOf(observations: Observations, key: string, against: Against): LineSeries[] {
  const scale = scales[against]
  return observations.flatMap(({ task, title, columns }, colour) => {
    const places = columns[against] ?? []
    const values = columns[key] ?? []
    const points = places.flatMap((place, k) => {
      const value = values[k] ?? null
      return place === null || value === null ? [] : [[place * scale, value] as const]
    })
    if (points.length === 0) return []
    return [{ id: String(task), title, colour, x: points.map(([x]) => x), y: points.map(([, y]) => y) }]
  })
}
