import type { FigureSource } from '../../../../src/compute/definitions/figure.ts'

/** Numbers that look random and are the same everywhere: the fractional parts of multiples of the golden ratio. */
const golden = (k: number) => (k * 0.618_033_988_749_895) % 1

/** Samples with the given number of lowest modes: a quartic tail from 0.8 on that ends in a band. */
export function withModes(samples: number, modes: number, ensemble: string | null, firstSample = 1): FigureSource[] {
  return Array.from({ length: samples }, (_, s) => {
    const frequencies = Float64Array.from(
      { length: modes },
      (_unused, k) => 2.5 * ((k + 0.2 + 0.6 * golden(s * modes + k + 1)) / modes) ** 0.2,
    )
    const participationRatios = frequencies.map((frequency, k) => Math.min(0.66, 0.02 * frequency ** 3 * (0.5 + golden(7 * k + s))))
    return source(firstSample + s, ensemble, { frequencies, participationRatios })
  })
}

export function withStructure(samples: number, ensemble: string, width = 0.1): FigureSource[] {
  const r = Float64Array.from({ length: 60 }, (_, k) => (k + 0.5) * width)
  return Array.from({ length: samples }, (_, s) =>
    source(s + 1, ensemble, {
      r,
      g: r.map((distance) => (distance < 1 ? 0 : 1 + (1 + 0.1 * s) * Math.cos(6 * distance) * Math.exp(-distance))),
    }),
  )
}

export function source(sample: number, ensemble: string | null, arrays: Record<string, Float64Array>): FigureSource {
  const named = Object.entries(arrays).map(([name, data]) => [name, { data, shape: [data.length] }] as const)
  return {
    sample,
    ensemble,
    particles: 1000,
    dimension: 3,
    density: 0.82,
    energyPerParticle: -7 - 0.01 * sample,
    pressure: 20 + 0.1 * sample,
    findings: { scalars: {}, arrays: Object.fromEntries(named) },
  }
}

/** Two modes a sample that fall as r⁻² from a height of their own; the shell at 1 is empty. */
export function withDecay(samples: number, ensemble: string, stretch = 1): FigureSource[] {
  const distance = Float64Array.from({ length: 8 }, (_, b) => stretch * 2 ** (b / 2 - 0.5) * 2 ** 0.5)
  return Array.from({ length: samples }, (_, s) => {
    const row = distance.map((r, b) => (b < 2 ? NaN : (s + 1) / r ** 2))
    const amplitude = Float64Array.from([...row, ...row])
    const one = source(s + 1, ensemble, { distance, amplitude, slopes: Float64Array.of(-2, -2) })
    return { ...one, findings: { ...one.findings, scalars: { from: 3, to: 10 } } }
  })
}
