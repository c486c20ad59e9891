/** The largest of 1, 2, 5 times a power of ten that is not above a bound. */
export function roundBelow(bound: number): number {
  const power = 10 ** Math.floor(Math.log10(bound))
  // a bound of 5 may come as 4.9999…
  const mantissa = (bound / power) * (1 + 1e-9)
  return (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1) * power
}

/** Round values within a range, so that there are at most `most` of them. */
export function roundTicks(low: number, high: number, most: number): number[] {
  if (!(high > low) || !Number.isFinite(high - low)) return [low]
  let step = roundBelow((high - low) / most)
  while (Math.floor(high / step + 1e-9) - Math.ceil(low / step - 1e-9) + 1 > most) step = nextRound(step)
  const ticks: number[] = []
  for (let k = Math.ceil(low / step - 1e-9); k <= Math.floor(high / step + 1e-9); k++) ticks.push(Number((k * step).toPrecision(12)))
  return ticks
}

function nextRound(step: number): number {
  const leading = Math.round(step / 10 ** Math.floor(Math.log10(step) + 1e-9))
  return leading === 2 ? 2.5 * step : 2 * step
}
