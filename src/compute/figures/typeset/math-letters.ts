import type { FigureFont, FontCut } from '../../../shared/drawing/figure-fonts.ts'
import type { TextRun } from '../../../shared/drawing/label.ts'
import { hasSign } from '../../../shared/drawing/text-width.ts'
import type { MathNode } from './parse-tex.ts'
import { readAlphabet } from './math-alphabet.ts'

/** Where a script stands, in em of the label, and how large it is. */
const scripts = { msup: { rise: 0.38, scale: 0.7 }, msub: { rise: -0.18, scale: 0.7 } } as const
const signs = {
  msup: pair('0123456789+−-', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'),
  msub: pair('0123456789', '₀₁₂₃₄₅₆₇₈₉'),
} as const

function pair(from: string, to: string): ReadonlyMap<string, string> {
  const raised = Array.from(to)
  return new Map(Array.from(from, (sign, k) => [sign, raised[k] ?? sign]))
}

/** What is set with white on both sides, and what only begins a number. */
const relations = /^[=<>≤≥≪≫≈∼≃≅≡∝≠→←↔⇒∈⊥∥]$/u
const operators = /^[+−±∓×·∗⋅]$/u
const white = { relation: ' ', operator: '\u2009' } as const

/** Thrown within this file: the formula needs more than a line of letters. */
class NotLetters extends Error {}

/** A formula as letters of the font, or null for one that takes more: a fraction, a root, a sign that the font lacks. */
export function lettersOf(math: MathNode, font: FigureFont): TextRun[] | null {
  try {
    return joined(line(math.children, font))
  } catch (reason) {
    if (reason instanceof NotLetters) return null
    throw reason
  }
}

function line(nodes: readonly MathNode[], font: FigureFont): TextRun[] {
  return nodes.flatMap((node, k) => runsOf(node, nodes[k - 1], font))
}

function runsOf(node: MathNode, before: MathNode | undefined, font: FigureFont): TextRun[] {
  switch (node.name) {
    case 'mrow':
    case 'mpadded':
    case 'mstyle':
      return line(node.children, font)
    case 'mi':
      return identifier(node, font)
    case 'mn':
    case 'mtext':
      return written(node.text.replaceAll('\u00a0', ' '), 'regular', font)
    case 'mo':
      return operator(node, before, font)
    case 'mspace':
      return space(node)
    case 'msup':
    case 'msub':
      return [...base(node, font), ...script(node.children[1], node.name, font)]
    case 'msubsup':
      return [...base(node, font), ...script(node.children[1], 'msub', font), ...script(node.children[2], 'msup', font)]
    default:
      throw new NotLetters()
  }
}

function base(node: MathNode, font: FigureFont): TextRun[] {
  return line(node.children.slice(0, 1), font)
}

/** A single letter leans, unless it is a capital of Greek or told to stand; names of several letters stand. */
function identifier(node: MathNode, font: FigureFont): TextRun[] {
  const { text, cut } = readAlphabet(node.text)
  if (node.attributes.get('class')?.startsWith('mathcal')) throw new NotLetters()
  const isUpright = node.attributes.get('mathvariant') === 'normal' || Array.from(text).length > 1 || /^(\P{L}|ℓ|ħ)$/u.test(text)
  return written(text, cut ?? (isUpright ? 'regular' : 'italic'), font)
}

function operator(node: MathNode, before: MathNode | undefined, font: FigureFont): TextRun[] {
  const text = node.text.replace(/[\u2061-\u2064]/g, '')
  if (text === '') return []
  if (node.attributes.get('stretchy') === 'true' && !/^[()[\]|⟨⟩]$/u.test(text)) throw new NotLetters()
  if (relations.test(text)) return written(`${white.relation}${text}${white.relation}`, 'regular', font)
  const isPrefix = before === undefined || node.attributes.get('form') === 'prefix' || (before.name === 'mo' && !isClosing(before))
  if (operators.test(text) && !isPrefix) return written(`${white.operator}${text}${white.operator}`, 'regular', font)
  if (text === ',') return written(`,${white.operator}`, 'regular', font)
  return written(text === '-' ? '−' : text, 'regular', font)
}

function isClosing(node: MathNode): boolean {
  return /^[)\]⟩|′]$/u.test(node.text)
}

function space(node: MathNode): TextRun[] {
  const em = Number(/^(-?[\d.]+)em$/.exec(node.attributes.get('width') ?? '')?.[1] ?? 0)
  if (em < 0) throw new NotLetters()
  if (em === 0) return []
  return [{ text: em < 0.2 ? '\u2009' : ' ' }]
}

/** Numbers become the font's own raised or lowered signs, which a search finds; the rest is set smaller. */
function script(node: MathNode | undefined, side: 'msup' | 'msub', font: FigureFont): TextRun[] {
  if (!node) return []
  const runs = joined(line([node], font))
  if (hasScript(node)) throw new NotLetters()
  const text = runs.map((run) => run.text).join('')
  if (side === 'msup' && /^[′″‴]+$/u.test(text)) return runs
  const raised = Array.from(text.replaceAll(/[ \u2009]/g, ''), (sign) => signs[side].get(sign))
  if (raised.every((sign) => sign !== undefined && hasSign(sign, font))) return [{ text: raised.join('') }]
  const { rise, scale } = scripts[side]
  // white around operators is too wide in small type
  return runs.map((run) => ({ ...run, text: run.text.replaceAll(/[ \u2009]/g, ''), rise, scale }))
}

/** Two storeys of scripts are too small to be faked. */
function hasScript({ name, children }: MathNode): boolean {
  return /^m(sup|sub|subsup)$/.test(name) || children.some(hasScript)
}

function written(text: string, cut: FontCut, font: FigureFont): TextRun[] {
  for (const sign of text) if (!hasSign(sign, font, cut)) return cut === 'regular' ? refuse() : written(text, 'regular', font)
  return [{ text, ...(cut === 'regular' ? {} : { cut }) }]
}

function refuse(): never {
  throw new NotLetters()
}

/** Neighbours of one kind are one run, so that a search finds them together. */
function joined(runs: readonly TextRun[]): TextRun[] {
  const out: TextRun[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last && last.cut === run.cut && last.scale === run.scale && last.rise === run.rise) {
      out[out.length - 1] = { ...last, text: last.text + run.text }
    } else {
      out.push(run)
    }
  }
  return out
}
