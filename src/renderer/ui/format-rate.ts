import { thinSpace } from '../../shared/format/number.ts'

const scales = [
  { value: 1e9, letter: 'G' },
  { value: 1e6, letter: 'M' },
  { value: 1e3, letter: 'k' },
] as const

/** A rate of work by two digits: `4.1 M particle-steps/s`. */
export function formatRate(particleStepsPerSecond: number): string {
  const rounded = Number(particleStepsPerSecond.toPrecision(2))
  const scale = scales.find(({ value }) => rounded >= value)
  const amount = scale
    ? `${String(Number((rounded / scale.value).toPrecision(2)))}${thinSpace}${scale.letter}`
    : String(Math.round(rounded))
  return `${amount} particle-steps/s`
}
