import { formatQuantity } from '../../shared/format/number.ts'
import type { ConfigurationValue } from '../../shared/contracts/records.ts'
import { at } from './at.ts'
import { nearestTilt, wrapAround, type DisplayFrame } from './display-frame.ts'

export interface Measurement {
  readonly kind: 'distance' | 'angle'
  readonly particles: readonly number[]
  /** In the unit below. */
  readonly value: number
  readonly unit: string
  readonly text: string
}

/**
 * From particle i to the nearest image of particle j, [d].
 * In a strongly sheared box the image nearest along the wrapped coordinates need not be the nearest: its neighbours are tried too.
 */
export function separationOf(configuration: ConfigurationValue, i: number, j: number): Float64Array {
  const { dimension, positions, lengths } = configuration
  const [width = 1, height = 1] = lengths
  const tilt = nearestTilt(configuration.tilt, width, height)
  const place = (particle: number) => positions.subarray(particle * dimension, (particle + 1) * dimension)
  const first = wrapAround(place(j), lengths, tilt, place(i))
  let nearest = first
  for (const rows of [-1, 0, 1]) {
    for (const columns of [-1, 0, 1]) {
      const image = first.slice()
      image[0] = at(first, 0) + columns * width + rows * tilt * height
      image[1] = at(first, 1) + rows * height
      if (lengthOf(image) < lengthOf(nearest)) nearest = image
    }
  }
  return nearest
}

/** Two particles give their distance, three the angle at the second; fewer or more give none. */
export function measurementOf(configuration: ConfigurationValue, particles: readonly number[]): Measurement | null {
  const [first, second, third] = particles
  if (first === undefined || second === undefined || particles.length > 3) return null
  if (particles.some((particle) => particle >= configuration.particles)) return null
  if (third === undefined) {
    const value = lengthOf(separationOf(configuration, first, second))
    return { kind: 'distance', particles, value, unit: 'λ', text: formatQuantity(value, 'λ') }
  }
  const one = separationOf(configuration, second, first)
  const other = separationOf(configuration, second, third)
  const cosine = one.reduce((sum, x, a) => sum + x * at(other, a), 0) / (lengthOf(one) * lengthOf(other))
  if (Number.isNaN(cosine)) return null
  const value = (180 / Math.PI) * Math.acos(Math.min(1, Math.max(-1, cosine)))
  return { kind: 'angle', particles, value, unit: '°', text: `${formatQuantity(value, '1')}°` }
}

/** The lines of a measurement and where its label stands, in the coordinates of the picture. */
export interface MeasurementLines {
  /** Pairs of end points, [lines, 2, 3]. */
  readonly ends: Float32Array
  readonly labelAt: readonly [number, number, number]
  readonly text: string
}

export function linesOf(configuration: ConfigurationValue, frame: DisplayFrame, particles: readonly number[]): MeasurementLines | null {
  const measurement = measurementOf(configuration, particles)
  if (!measurement) return null
  const [first = 0, second = 0, third] = particles
  // an angle's lines meet at the second particle, a distance starts at the first
  const [start, others] = third === undefined ? [first, [second]] : [second, [first, third]]
  const origin = [0, 1, 2].map((a) => at(frame.centres, 3 * start + a))
  const ways = others.map((other) => {
    const separation = separationOf(configuration, start, other)
    return frame.axes.map((axis) => separation[axis] ?? 0)
  })
  const ends = ways.flatMap((way) => [...origin, ...origin.map((x, a) => x + at(way, a))])
  const share = ways.length > 1 ? 0.3 : 0.5
  const label = origin.map((x, a) => x + share * ways.reduce((sum, way) => sum + at(way, a), 0))
  return { ends: Float32Array.from(ends), labelAt: [at(label, 0), at(label, 1), at(label, 2)], text: measurement.text }
}

/** Particles nearer than `reach`, the nearest first. */
export function neighboursOf(
  configuration: ConfigurationValue,
  particle: number,
  reach: number,
): readonly { readonly particle: number; readonly distance: number }[] {
  const { dimension, positions, lengths, particles } = configuration
  const [width = 1, height = 1] = lengths
  const centre = positions.subarray(particle * dimension, (particle + 1) * dimension)
  const placed = wrapAround(positions, lengths, nearestTilt(configuration.tilt, width, height), centre)
  const found: { particle: number; distance: number }[] = []
  for (let i = 0; i < particles; i++) {
    if (i === particle) continue
    const distance = lengthOf(placed.subarray(i * dimension, (i + 1) * dimension))
    if (distance < reach) found.push({ particle: i, distance })
  }
  return found.sort((a, b) => a.distance - b.distance)
}

function lengthOf(vector: Float64Array): number {
  return Math.hypot(...vector)
}
