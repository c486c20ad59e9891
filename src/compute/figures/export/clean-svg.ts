import { figureFontFamily } from '../../../shared/drawing/pen.ts'
import { middleToBaseline } from './fonts.ts'

export interface Page {
  readonly widthMillimetres: number
  readonly heightMillimetres: number
  readonly unitsPerMillimetre: number
  readonly title: string
}

/**
 * Makes ECharts' SVG fit for print: an exact size, no hover style, class or counter that would change from one rendering to
 * the next, baselines as numbers (renderers disagree about `central`), circles as circles, and an axis title as one text.
 */
export function cleanSvg(svg: string, page: Page): string {
  const body = svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/^\s*<svg[^>]*>/, '')
    .replace(
      /<(path|rect|circle|polygon|polyline|line|g|clipPath)\b([^>]*?)\s*(\/?)>/g,
      (_tag, name: string, text: string, end: string) => {
        const attributes = readAttributes(text)
        return circleOf(attributes) ?? `<${name}${writeAttributes(attributes)}${end}>`
      },
    )
    .replace(/<circle([^>]*)><\/path>/g, '<circle$1/>')
    .replace(/><\/(path|rect|circle|polygon|polyline|line)>/g, '/>')
    .replace(/(<text\b[^>]*>[^<]*<\/text>\s*)+/g, mergeTexts)
    .replace(/<defs\s*>/g, '<defs>')
  return numberClips(`${openingTag(page)}\n<title>${escape(page.title)}</title>${body}`)
}

type Attributes = Map<string, string>

function readAttributes(text: string): Attributes {
  const kept = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].filter(([, name = '']) => !/^(class|pointer-events|ecmeta_\w*)$/.test(name))
  return new Map(kept.map(([, name = '', value = '']) => [name, value]))
}

function writeAttributes(attributes: Attributes): string {
  return [...attributes]
    .map(([name, value]) => ` ${name}="${/clip-path|^id$|^fill$|^stroke$/.test(name) ? value : shortNumbers(value)}"`)
    .join('')
}

/** Coordinates are hundredths of a millimetre: two more digits are plenty. */
function shortNumbers(text: string): string {
  return text.replace(/-?\d*\.\d+(e[-+]?\d+)?/g, (digits) => String(Number(Number(digits).toFixed(2)) || 0))
}

/** ECharts draws a round mark as a scaled unit arc that does not quite close. */
function circleOf(attributes: Attributes): string | null {
  const isArc = attributes.get('d')?.startsWith('M1 0A1 1 0 1 1 1 ')
  const matrix = /^matrix\(([\d.]+),0,0,\1,([-\d.]+),([-\d.]+)\)$/.exec(attributes.get('transform') ?? '')
  if (!isArc || !matrix) return null
  const [, radius = '0', x = '0', y = '0'] = matrix
  const width = Number(attributes.get('stroke-width') ?? 0) * Number(radius)
  const circle = new Map([['cx', x], ['cy', y], ['r', radius], ...[...attributes].filter(([name]) => name !== 'd' && name !== 'transform')])
  if (attributes.has('stroke-width')) circle.set('stroke-width', String(width))
  return `<circle${writeAttributes(circle)}>`
}

/** Neighbours with the same transform are the parts of one title, which ECharts places around its middle. */
function mergeTexts(texts: string): string {
  const parts = [...texts.matchAll(/<text\b([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', content = '']) => ({
    attributes: readAttributes(attributes),
    content,
  }))
  const groups: (typeof parts)[] = []
  for (const part of parts) {
    const group = groups.at(-1)
    if (group?.[0]?.attributes.get('transform') === part.attributes.get('transform')) group?.push(part)
    else groups.push([part])
  }
  return groups.map(writeText).join('')
}

function writeText(parts: { attributes: Attributes; content: string }[]): string {
  const attributes = parts[0]?.attributes ?? new Map<string, string>()
  const type = readType(attributes.get('style') ?? '')
  const isMerged = parts.length > 1
  const written = new Map([
    ['transform', attributes.get('transform') ?? ''],
    ['x', isMerged ? '0' : (attributes.get('x') ?? '0')],
    ['y', String(Number(attributes.get('y') ?? 0) + middleToBaseline() * type.size)],
    ['text-anchor', isMerged ? 'middle' : (attributes.get('text-anchor') ?? 'start')],
    ['font-size', String(type.size)],
    ['font-weight', isMerged ? '' : type.weight],
    ['font-style', isMerged ? '' : type.style],
    ['fill', attributes.get('fill') ?? '#000000'],
  ])
  const kept = new Map([...written].filter(([name, value]) => value !== '' && !(name === 'x' && value === '0')))
  const content = isMerged
    ? parts.map((part) => span(part.content, readType(part.attributes.get('style') ?? '').style)).join('')
    : (parts[0]?.content ?? '')
  return `<text${writeAttributes(kept)}>${content.trim()}</text>\n`
}

function span(content: string, style: string): string {
  return style === '' ? content : `<tspan font-style="${style}">${content}</tspan>`
}

function readType(css: string): { size: number; weight: string; style: string } {
  return {
    size: Number(/([\d.]+)px/.exec(css)?.[1] ?? 12),
    weight: /\b(bold|[6-9]00)\b/.exec(css)?.[1] ?? '',
    style: css.includes('italic') ? 'italic' : '',
  }
}

function openingTag({ widthMillimetres: width, heightMillimetres: height, unitsPerMillimetre: units }: Page): string {
  const short = (value: number) => String(Number(value.toFixed(4)))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}mm" height="${short(height)}mm" viewBox="0 0 ${short(width * units)} ${short(height * units)}" font-family="'${figureFontFamily}', sans-serif">`
}

/** Names of clipping paths carry a counter of the process: they are numbered by their first appearance instead. */
function numberClips(svg: string): string {
  const names = new Map<string, string>()
  return svg.replace(/\bzr\d+-c\d+\b/g, (name) => {
    const known = names.get(name) ?? `frame-${String(names.size + 1)}`
    names.set(name, known)
    return known
  })
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
