import type { CallArguments } from '../../../shared/contracts/calls.ts'
import type { FigureStyle } from '../../../shared/contracts/figure-style.ts'
import { figureStyle } from '../../../shared/contracts/figure-style.ts'
import type { FigureRow } from '../../../shared/contracts/records.ts'
import { applyStyle } from '../../../shared/drawing/apply-style.ts'
import { completeStyle } from '../../../shared/drawing/complete-style.ts'
import type { FigureDescription } from '../../../shared/drawing/description.ts'
import type { AxisName } from '../../../shared/drawing/placed-label.ts'

export type FigureQuestion = CallArguments<'figures.describe'>
export type AxisStyle = NonNullable<NonNullable<NonNullable<FigureStyle['panels']>[number]>['x']>

/** The figure on the table: what it asks, how it looks, and which kept figure it is, if any. Plain data: it is remembered. */
export interface FigureDraft {
  readonly figure: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly style: Readonly<Record<string, unknown>>
  readonly kept: FigureRow['id'] | null
}

export const firstDraft: FigureDraft = { figure: '', parameters: {}, style: { preset: 'single-column' }, kept: null }

export function draftOf({ id, figure, parameters, style }: FigureRow): FigureDraft {
  return { figure, parameters, style: JSON.parse(JSON.stringify(style)) as Record<string, unknown>, kept: id }
}

/** What is asked of the engine; null while the style holds something that is none. */
export function questionOf(draft: FigureDraft): FigureQuestion | null {
  const checked = figureStyle.safeParse(draft.style)
  if (draft.figure === '' || !checked.success) return null
  return { figure: draft.figure, parameters: draft.parameters, style: checked.data }
}

/** The style with one axis of one panel changed; an axis without any change of its own is left out. */
export function withAxis(style: FigureStyle, panel: number, axis: AxisName, next: AxisStyle): FigureStyle {
  const panels = [...(style.panels ?? [])]
  while (panels.length <= panel) panels.push(null)
  const { [axis]: _, ...others } = panels[panel] ?? {}
  const changed = Object.keys(next).length === 0 ? others : { ...others, [axis]: next }
  panels[panel] = Object.keys(changed).length === 0 ? null : changed
  while (panels.at(-1) === null) panels.pop()
  return withPart(style, 'panels', panels.length === 0 ? undefined : panels)
}

/** The style with one part set, or left to the preset. */
export function withPart<K extends keyof FigureStyle>(style: FigureStyle, key: K, value: FigureStyle[K] | undefined): FigureStyle {
  const { [key]: _, ...others } = style
  return value === undefined ? others : { ...others, [key]: value }
}

/** Whether anything differs from the bare preset. */
export function isStyled(style: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(style).some((key) => key !== 'preset')
}

/** The figure as its style makes it, for whoever changes it; as it came where the style cannot be, which the preview says. */
export function styledFigure(description: FigureDescription, style: FigureStyle): FigureDescription {
  try {
    return applyStyle(description, completeStyle(style))
  } catch {
    return description
  }
}
