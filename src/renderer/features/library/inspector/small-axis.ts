/** Round values from 0 to the most, about so many: for the axes of small plots. */
export function roundTicks(most: number, about: number): number[] {
  if (!Number.isFinite(most) || most <= 0) return [0]
  const rough = most / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, k) => k * step)
}
