import { describe, expect, test } from 'vitest'
import { decadesAround, lineOption, pointsOf } from '../../../../src/renderer/charts/line-option.ts'
import { axisWords, type LineSeries } from '../../../../src/renderer/charts/line-series.ts'
import { tableOf, tableText } from '../../../../src/renderer/charts/series-table.ts'

const series = (x: number[], y: (number | null)[], rest: Partial<LineSeries> = {}): LineSeries => ({ id: 'a', title: 'A', x, y, ...rest })
const theme = {
  ink: '#000',
  quiet: '#555',
  line: '#ddd',
  strongLine: '#ccc',
  surface: '#fff',
  accent: '#00f',
  font: 'x',
  textSize: 12,
  palette: ['#1', '#2'],
}

describe('points of a curve', () => {
  test('keep gaps as gaps and leave out what a logarithmic axis has no place for', () => {
    expect(pointsOf(series([0, 1, 2, 3], [1, null, Number.NaN, -1]), false, false)).toEqual([
      [0, 1],
      [1, null],
      [2, null],
      [3, -1],
    ])
    expect(pointsOf(series([0, 1, 2], [1, 0, 10]), true, true)).toEqual([
      [1, null],
      [2, 10],
    ])
  })

  test.each([
    [[1e-13, 2], { from: 1e-13, to: 10 }],
    [[10, 1000], { from: 10, to: 1000 }],
    [[5, 5], { from: 1, to: 10 }],
    [[1, 1], { from: 1, to: 10 }],
  ])('%j lie within whole decades', (values, bounds) => {
    const found = decadesAround([values.map((value) => [0, value] as const)], 1)
    expect(Math.log10(found.from ?? 0)).toBeCloseTo(Math.log10(bounds.from), 9)
    expect(Math.log10(found.to ?? 0)).toBeCloseTo(Math.log10(bounds.to), 9)
  })

  test('that are none have no decades', () => {
    expect(decadesAround([[[0, null]]], 1)).toEqual({})
  })
})

test('a curve keeps the colour of its place, and its ends are what the axis says', () => {
  const drawing = {
    x: { title: 'Time', unit: 'τ', from: 0, to: 3 },
    y: { title: 'Force', unit: '1' },
    series: [series([1], [2], { colour: 3 }), series([1, 2], [2, 3], { id: 'b', isDashed: true })],
    marks: [{ x: 2, title: 'cutoff' }],
    isLogX: false,
    isLogY: false,
  }
  const option = lineOption(drawing, theme) as unknown as {
    xAxis: object
    series: { lineStyle: { color: string; type: string }; symbol: string; markLine?: { data: unknown[] } }[]
  }
  expect(option.xAxis).toMatchObject({ type: 'value', min: 0, max: 3, name: 'Time (τ)' })
  expect(option.series.map(({ lineStyle }) => [lineStyle.color, lineStyle.type])).toEqual([
    ['#2', 'solid'],
    ['#2', 'dashed'],
  ])
  // a single point would be no line
  expect(option.series.map(({ symbol }) => symbol)).toEqual(['circle', 'none'])
  expect(option.series[0]?.markLine?.data).toEqual([{ name: 'cutoff', xAxis: 2 }])
})

test('an axis is named with its symbol and its unit, a pure number without', () => {
  expect(axisWords({ title: 'Temperature', symbol: 'T', unit: 'ε' })).toBe('Temperature T (ε)')
  expect(axisWords({ title: 'Ratio', unit: '1' })).toBe('Ratio')
})

describe('curves as a table', () => {
  const [a, b] = [series([0, 1, 2], [1, 2, 3]), series([1, 3], [5, null], { id: 'b', title: 'B' })]

  test('stand side by side by their x', () => {
    expect(tableOf([a, b])).toEqual([
      { x: 0, values: [1, null] },
      { x: 1, values: [2, 5] },
      { x: 2, values: [3, null] },
      { x: 3, values: [null, null] },
    ])
    expect(tableText([a, b], 'x')).toBe('x\tA\tB\n0\t1\t\n1\t2\t5\n2\t3\t\n3\t\t')
  })

  test('are thinned with both ends', () => {
    const long = series(
      Array.from({ length: 1000 }, (_, k) => k),
      new Array<number>(1000).fill(1),
    )
    const places = tableOf([long], 60).map(({ x }) => x)
    expect([places.length, places[0], places.at(-1)]).toEqual([60, 0, 999])
    expect(tableOf([], 60)).toEqual([])
  })
})
