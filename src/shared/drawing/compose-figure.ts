import type { FigureStyle } from '../contracts/figure-style.ts'
import { applyStyle } from './apply-style.ts'
import { completeStyle, type CompleteStyle } from './complete-style.ts'
import type { FigureDescription } from './description.ts'
import { emptyPlace } from './empty-place.ts'
import type { Typeset } from './label.ts'
import { layoutFigure, type Frame, type Layout } from './layout.ts'
import { axisLabels, captionLabels, guideLabels } from './figure-labels.ts'
import { placeInside, placeLegend, type PlacedLegend } from './legend-place.ts'
import { boxOf, type PlacedLabel } from './placed-label.ts'
import type { PageBox } from './page-box.ts'
import { plainLabel } from './label.ts'
import { dataPoints } from './place-label.ts'

/** A figure with everything in its place on the page: what the window, the files and the geometry are made from. */
export interface Drawing {
  readonly description: FigureDescription
  readonly style: CompleteStyle
  readonly layout: Layout
  readonly legend: PlacedLegend
  readonly labels: readonly PlacedLabel[]
}

interface Composed {
  readonly given: FigureStyle | undefined
  readonly typeset: Typeset | undefined
  readonly drawing: Drawing
}

/** The drawing made last of each figure: its size, its geometry and its option are asked for one after another. */
const composed = new WeakMap<FigureDescription, Composed>()

/**
 * Places a figure on its page. What it is made from is not changed afterwards.
 * @throws InputError when the style is unknown, cannot show the data, or leaves no room
 */
export function composeFigure(plain: FigureDescription, given?: FigureStyle, typeset?: Typeset): Drawing {
  const last = composed.get(plain)
  if (last && last.given === given && last.typeset === typeset) return last.drawing
  const drawing = compose(plain, given, typeset)
  composed.set(plain, { given, typeset, drawing })
  return drawing
}

function compose(plain: FigureDescription, given: FigureStyle = {}, typeset: Typeset = {}): Drawing {
  const style = completeStyle(given)
  const description = applyStyle(plain, style)
  const layout = layoutFigure(description, style, typeset)
  const points = description.panels.map((panel, k) => dataPoints(panel, frameOf(layout, k)))
  const legend =
    style.legend.position === 'inside'
      ? placeInside(description.panels, layout.frames, points, layout.measures, style.font, typeset)
      : placeLegend(layout.legend, layout.measures.edge, layout.legendTop, layout.measures, style.font)
  const taken: PageBox[] = style.legend.position === 'inside' && legend.entries.length > 0 ? [legend.box] : []
  // a letter is smaller and finds a place beside the legend
  const letters = style.showPanelLetters ? panelLetters(layout, style, points, taken) : []
  const words = [...taken, ...letters.map((letter) => boxOf(letter, style.font))]
  return {
    description,
    style,
    layout,
    legend,
    labels: [
      ...description.panels.flatMap((panel, k) => axisLabels(panel, k, layout, style.font, typeset)),
      ...legend.labels,
      ...letters,
      ...description.panels.flatMap((panel, k) => guideLabels(panel, k, layout, style.font, points[k] ?? [], words)),
      ...captionLabels(layout),
    ],
  }
}

export function frameOf(layout: Layout, panel: number): Frame {
  const frame = layout.frames[panel]
  if (!frame) throw new Error(`the layout has no panel ${String(panel)}`)
  return frame
}

/** (a), (b) … in the corner of each panel that has the least in it; none for a single panel. */
function panelLetters(
  layout: Layout,
  { font }: CompleteStyle,
  points: readonly (readonly (readonly [number, number])[])[],
  taken: readonly PageBox[],
): PlacedLabel[] {
  if (layout.frames.length < 2) return []
  const size = layout.measures.font
  return layout.frames.map((frame, panel): PlacedLabel => {
    const label = plainLabel(`(${String.fromCodePoint('a'.charCodeAt(0) + panel)})`, 'semibold')
    const at = { part: { kind: 'letter', panel }, label, align: 'left', isTurned: false, size, ink: 'text' } as const
    const box = boxOf({ ...at, x: 0, y: 0 }, font)
    const place = emptyPlace(frame, box, 0.45 * size, points[panel] ?? [], taken)
    return { ...at, x: place.left, y: place.top - box.top }
  })
}
