import { InputError } from '../../../shared/contracts/errors.ts'
import type { FigureStyle } from '../../../shared/contracts/figure-style.ts'
import { completeStyle } from '../../../shared/drawing/complete-style.ts'
import type { FigureFont } from '../../../shared/drawing/figure-fonts.ts'
import { plainLabel, type Label, type Typeset } from '../../../shared/drawing/label.ts'
import { splitTex, type TexPart } from './split-tex.ts'

/**
 * Sets the labels of a style that hold TeX: as letters of the figure's font where a line of letters can say it, else as outlines.
 * @throws InputError that names the label which TeX does not understand
 */
export async function typesetLabels(style: FigureStyle): Promise<Typeset> {
  const labels = labelsOf(style).filter(({ text }) => /[$\\]/.test(text))
  if (labels.length === 0) return {}
  const { font } = completeStyle(style)
  const set = await Promise.all(labels.map(async ({ text, path }) => [text, await typesetLabel(text, path, font)] as const))
  return Object.fromEntries(set)
}

function labelsOf({ panels = [], legend }: FigureStyle): { text: string; path: string }[] {
  const titles = panels.flatMap((panel, k) =>
    (['x', 'y'] as const).flatMap((axis) => {
      const text = panel?.[axis]?.title
      return text === undefined ? [] : [{ text, path: `style.panels.${String(k)}.${axis}.title` }]
    }),
  )
  const names = Object.entries(legend?.names ?? {}).map(([name, text]) => ({ text, path: `style.legend.names.${name}` }))
  return [...titles, ...names]
}

async function typesetLabel(text: string, path: string, font: FigureFont): Promise<Label> {
  const parts = splitTex(text, path)
  const pieces = await Promise.all(parts.map((part) => typesetPart(part, text, path, font)))
  return pieces.flat()
}

async function typesetPart({ isTex, text }: TexPart, whole: string, path: string, font: FigureFont): Promise<Label> {
  if (!isTex) return plainLabel(text)
  // each takes a moment to load, and few figures have a formula
  const { parseTex } = await import('./parse-tex.ts')
  const { lettersOf } = await import('./math-letters.ts')
  try {
    const letters = lettersOf(parseTex(text), font)
    if (letters) return letters
    const { outlineOf } = await import('./math-outline.ts')
    return [await outlineOf(text)]
  } catch (reason) {
    throw new InputError(`the label “${whole}” is no TeX that can be set: ${complaint(reason)}`, { path, value: whole })
  }
}

/** Of one line, without the picture of the place that follows. */
function complaint(reason: unknown): string {
  const message = reason instanceof Error ? reason.message : String(reason)
  const [line = ''] = message.trim().split('\n')
  return line.replace(/ at (position \d+|end of input):.*$/, '')
}
