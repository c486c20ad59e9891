import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  parse,
  wcagContrast,
} from 'culori'
import { describe, expect, test } from 'vitest'
import { colourOf, darkTheme, printTheme, shapeOf } from '../../../../src/shared/drawing/palette.ts'

const difference = differenceCiede2000()
const asHex = (filter: (colour: Color) => Color) => (colour: string) => {
  const parsed = parse(colour)
  if (!parsed) throw new Error(`${colour} is no colour`)
  return formatHex(filter(parsed))
}
const eyes: Record<string, (colour: string) => string> = {
  'three kinds of cone': (colour) => colour,
  'no red cones': asHex(filterDeficiencyProt(1)),
  'no green cones': asHex(filterDeficiencyDeuter(1)),
  'no blue cones': asHex(filterDeficiencyTrit(1)),
}

describe.each([
  // a difference of 2 is seen side by side, one of 10 at a glance; the dark window shows nothing that is printed
  ['print', printTheme, 10],
  ['dark', darkTheme, 8],
] as const)('%s', (_, theme, least) => {
  test.each(Object.entries(eyes))('eyes with %s tell all colours apart', (_eyes, filter) => {
    const close = theme.palette.flatMap((a, i) =>
      theme.palette.slice(i + 1).flatMap((b) => {
        const apart = difference(filter(a), filter(b))
        return apart < least ? [[a, b, apart]] : []
      }),
    )
    expect(close).toEqual([])
  })

  test('every colour stands out from the ground', () => {
    for (const colour of theme.palette) expect([colour, wcagContrast(colour, theme.background) > 2]).toEqual([colour, true])
  })
})

test('neighbouring series differ in shape as well, and a ninth begins anew', () => {
  expect(new Set([0, 1, 2, 3].map(shapeOf)).size).toBe(4)
  expect(colourOf(printTheme, 8)).toBe(colourOf(printTheme, 0))
})
