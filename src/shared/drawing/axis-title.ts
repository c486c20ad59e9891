import type { Axis } from './description.ts'
import { givenLabel, plainLabel, type Label, type Typeset } from './label.ts'

/** `frequency ω (√(ε/m)/λ)`; a pure number shows no unit. */
export function axisTitle(axis: Axis): string {
  return [axis.title, axis.symbol, axis.unit === '1' ? '' : `(${axis.unit})`].filter((part) => part !== '').join(' ')
}

/** The title as drawn, its symbol slanted; without its words where they have no room. A title that the style gives stays whole. */
export function axisLabel(axis: Axis, isShort: boolean, typeset: Typeset): Label {
  if (axis.label !== undefined) return givenLabel(axis.label, typeset)
  const unit = axis.unit === '1' ? '' : ` (${axis.unit})`
  if (axis.symbol === '') return plainLabel(`${axis.title}${unit}`)
  const words = isShort ? '' : `${axis.title} `
  return [...plainLabel(words), ...plainLabel(axis.symbol, 'italic'), ...plainLabel(unit)]
}
