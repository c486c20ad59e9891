/**
 * Takes a particle into the measurement that is under way; a whole one is followed by the next. A click on the last particle again
 * ends it with what it has.
 */
export function takeMeasured(measured: readonly (readonly number[])[], particle: number): readonly (readonly number[])[] {
  const last = measured.at(-1)
  if (!last || last.length >= 3) return [...measured, [particle]]
  const whole = measured.slice(0, -1)
  if (last.at(-1) === particle) return last.length === 2 ? [...measured, []] : whole
  if (last.includes(particle)) return measured
  return [...whole, [...last, particle]]
}
