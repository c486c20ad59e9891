import type { Axis } from './description.ts'

/** `frequency ω (√(ε/m)/λ)`; a pure number shows no unit. */
export function axisTitle(axis: Axis): string {
  return [axis.title, axis.symbol, axis.unit === '1' ? '' : `(${axis.unit})`].filter((part) => part !== '').join(' ')
}

/** The title with its symbol marked for slanted type: `frequency {symbol|ω} (√(ε/m)/λ)`. */
export function markedAxisTitle(axis: Axis, isShort: boolean): string {
  const unit = axis.unit === '1' ? '' : ` (${axis.unit})`
  const words = isShort && axis.symbol !== '' ? '' : `${axis.title} `
  if (axis.symbol === '') return `${axis.title}${unit}`
  return `${words}{symbol|${axis.symbol}}${unit}`
}
