import { shortNumber } from './xml.ts'

/**
 * Makes the inside of ECharts' SVG fit for print: no hover style, class or counter that would change from one rendering to
 * the next, and circles as circles. It holds no text: the words of a figure are set by us.
 */
export function cleanSvg(svg: string): string {
  const body = svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/^\s*<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(
      /<(path|rect|circle|polygon|polyline|line|g|clipPath)\b([^>]*?)\s*(\/?)>/g,
      (_tag, name: string, text: string, end: string) => {
        const attributes = readAttributes(text)
        return circleOf(attributes) ?? `<${name}${writeAttributes(attributes)}${end}>`
      },
    )
    .replace(/<circle([^>]*)><\/path>/g, '<circle$1/>')
    .replace(/><\/(path|rect|circle|polygon|polyline|line)>/g, '/>')
    .replace(/<defs\s*>/g, '<defs>')
  return numberClips(body).trim()
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

function shortNumbers(text: string): string {
  return text.replace(/-?\d*\.\d+(e[-+]?\d+)?/g, (digits) => shortNumber(Number(digits)))
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

/** Names of clipping paths carry a counter of the process: they are numbered by their first appearance instead. */
function numberClips(svg: string): string {
  const names = new Map<string, string>()
  return svg.replace(/\bzr\d+-c\d+\b/g, (name) => {
    const known = names.get(name) ?? `frame-${String(names.size + 1)}`
    names.set(name, known)
    return known
  })
}
