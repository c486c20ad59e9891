import { axisTitle } from '../../../shared/drawing/axis-title.ts'
import type { Axis, FigureDescription, Panel, Series } from '../../../shared/drawing/description.ts'

/**
 * The numbers of a figure: one block a series, with an empty line between, each with its own header of names and units.
 * All digits (shortest form that reads back equal), decimal point, commas; guides are no data and left out.
 */
export function renderCsv(description: FigureDescription): string {
  const blocks = description.panels.flatMap((panel, k) =>
    panel.series.filter(({ kind }) => kind !== 'guide').map((series) => block(panel, String.fromCodePoint('a'.charCodeAt(0) + k), series)),
  )
  return blocks.map((rows) => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')).join('\r\n')
}

function block(panel: Panel, letter: string, series: Series): (string | number)[][] {
  const columns = Object.entries(series.columns ?? {})
  const header = [
    'panel',
    'series',
    columnTitle(panel.x),
    columnTitle(panel.y),
    ...(series.error ? [`standard error of ${columnTitle(panel.y)}`] : []),
  ]
  const rows = series.x.map((x, k) => [
    letter,
    series.name,
    x,
    series.y[k] ?? '',
    ...(series.error ? [series.error[k] ?? ''] : []),
    ...columns.map(([, values]) => values[k] ?? ''),
  ])
  return [[...header, ...columns.map(([name]) => name)], ...rows]
}

/** `frequency ω (√(ε/m)/λ)`; in a table a pure number says so. */
function columnTitle(axis: Axis): string {
  return axis.unit === '1' ? `${axisTitle(axis)} (1)` : axisTitle(axis)
}

/** A number in its shortest exact form; text in quotes where RFC 4180 asks for them. */
function cell(value: string | number): string {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
