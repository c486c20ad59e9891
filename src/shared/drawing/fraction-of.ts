import type { Range } from './ticks.ts'

/** How far along an axis a value lies: 0 at its start, 1 at its end. */
export function fractionOf(value: number, [low, high]: Range, scale: 'linear' | 'log'): number {
  return scale === 'log' ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low)
}
