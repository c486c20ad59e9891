import { formatNumber, formatQuantity } from '../../shared/format/number.ts'
import { mapStops } from './colour-maps.ts'
import type { ColourScale } from './colour-range.ts'
import type { MeasurementLines } from './measurements.ts'
import { cssColour } from './palette.ts'
import type { DrawnPicture } from './particle-view.ts'
import type { ThemeColours } from './theme-colours.ts'
import { roundBelow, roundTicks } from './ticks.ts'

/** A colour bar, on screen and on paper. */
export interface ColourBarContent {
  readonly title: string
  readonly unit: string
  readonly scale: ColourScale
}

export interface OverlayContent {
  readonly colours: ThemeColours
  /** Pixels of the picture to a point, 1/72 inch. */
  readonly pixelsPerPoint: number
  readonly hasScaleBar: boolean
  /** What the longest arrow stands for and its length as drawn, in the configuration's unit; null without arrows. */
  readonly arrowReference: { readonly value: number; readonly length: number; readonly text: string } | null
  readonly colourBars: readonly ColourBarContent[]
  readonly measurements: readonly MeasurementLines[]
}

const fontPoints = 8
const marginPoints = 8

/** Writes scale bar, arrow reference, colour bars and labels of measurements over a picture. */
export function drawOverlay({ canvas, pixelsPerLength, place }: DrawnPicture, content: OverlayContent): void {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('there is no canvas for the picture')
  const { colours, pixelsPerPoint: point } = content
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font').trim() || 'sans-serif'
  context.font = `${String(fontPoints * point)}px ${family}`
  context.lineWidth = point
  const pen: Pen = { context, point, ink: cssColour(colours.ink), ground: cssColour(colours.surface) }
  const bottom = canvas.height - marginPoints * point
  content.colourBars.forEach((bar, k) => {
    drawColourBar(pen, bar, marginPoints * point, bottom - k * 34 * point, Math.min(110 * point, 0.42 * canvas.width), colours.dark)
  })
  let right = canvas.width - marginPoints * point
  if (content.hasScaleBar) {
    // a third of the width at most, in a round length
    const length = roundBelow((0.3 * canvas.width) / pixelsPerLength)
    const width = length * pixelsPerLength
    drawBar(pen, right - width, right, bottom)
    write(pen, formatQuantity(length, 'λ'), right - width / 2, bottom - 5 * point, 'center')
    right -= width + 18 * point
  }
  if (content.hasScaleBar && content.arrowReference) drawArrowReference(pen, content.arrowReference, right, bottom, pixelsPerLength)
  for (const { labelAt, text } of content.measurements) {
    const where = place(labelAt)
    if (where) write(pen, text, where[0], where[1] - 3 * point, 'center')
  }
}

interface Pen {
  readonly context: OffscreenCanvasRenderingContext2D
  readonly point: number
  readonly ink: string
  readonly ground: string
}

/** Text with a rim of the ground's colour, so that it reads over particles. */
function write({ context, point, ink, ground }: Pen, text: string, x: number, y: number, align: CanvasTextAlign): void {
  context.textAlign = align
  context.lineJoin = 'round'
  context.strokeStyle = ground
  context.lineWidth = 2.5 * point
  context.strokeText(text, x, y)
  context.fillStyle = ink
  context.fillText(text, x, y)
}

function drawBar({ context, point, ink, ground }: Pen, left: number, right: number, y: number): void {
  for (const [colour, width] of [
    [ground, 3.5 * point],
    [ink, 1.5 * point],
  ] as const) {
    context.strokeStyle = colour
    context.lineWidth = width
    context.beginPath()
    context.moveTo(left, y)
    context.lineTo(right, y)
    for (const x of [left, right]) {
      context.moveTo(x, y - 2.5 * point)
      context.lineTo(x, y + 2.5 * point)
    }
    context.stroke()
  }
}

function drawArrowReference(
  pen: Pen,
  { value, length, text }: NonNullable<OverlayContent['arrowReference']>,
  right: number,
  y: number,
  pixelsPerLength: number,
): void {
  const { context, point, ink } = pen
  const round = roundBelow(value)
  const width = (length * pixelsPerLength * round) / value
  context.strokeStyle = ink
  context.fillStyle = ink
  context.lineWidth = 1.2 * point
  const head = Math.min(5 * point, 0.5 * width)
  context.beginPath()
  context.moveTo(right - width, y)
  context.lineTo(right - head, y)
  context.stroke()
  context.beginPath()
  context.moveTo(right, y)
  context.lineTo(right - head, y - 0.45 * head)
  context.lineTo(right - head, y + 0.45 * head)
  context.fill()
  write(pen, `${text} = ${formatNumber(round, 2)}`, right - width / 2, y - 5 * point, 'center')
}

function drawColourBar(
  pen: Pen,
  { title, unit, scale }: ColourBarContent,
  left: number,
  bottom: number,
  width: number,
  dark: boolean,
): void {
  const { context, point } = pen
  const height = 5 * point
  const top = bottom - fontPoints * point - 2 * point - height
  const stops = mapStops(scale.map, dark)
  const gradient = context.createLinearGradient(left, 0, left + width, 0)
  stops.forEach((colour, k) => {
    gradient.addColorStop(k / (stops.length - 1), colour)
  })
  context.fillStyle = gradient
  context.fillRect(left, top, width, height)
  write(pen, unit === '1' || unit === '' ? title : `${title} (${unit})`, left, top - 3 * point, 'left')
  const [low, high] = scale.range
  for (const tick of roundTicks(low, high, 4)) {
    const x = left + (high > low ? (tick - low) / (high - low) : 0.5) * width
    context.fillStyle = pen.ink
    context.fillRect(x - 0.25 * point, top + height, 0.5 * point, 1.5 * point)
    const text = formatNumber(tick, 3)
    const half = context.measureText(text).width / 2
    write(pen, text, Math.min(left + width - half, Math.max(left + half, x)), bottom, 'center')
  }
}
