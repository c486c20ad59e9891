import temml from 'temml'

/** A node of MathML. */
export interface MathNode {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly MathNode[]
  /** Of a leaf. */
  readonly text: string
}

/**
 * The structure of a formula.
 * @throws Error with TeX's complaint
 */
export function parseTex(tex: string): MathNode {
  return readMathml(temml.renderToString(tex, { throwOnError: true, strict: false, trust: false }))
}

function readMathml(markup: string): MathNode {
  const open: { name: string; attributes: Map<string, string>; children: MathNode[]; text: string }[] = [
    { name: '', attributes: new Map(), children: [], text: '' },
  ]
  for (const [, closing, name = '', attributes = '', selfClosing, text] of markup.matchAll(/<(\/?)([\w-]+)([^>]*?)(\/?)>|([^<]+)/g)) {
    const current = open.at(-1)
    if (!current) break
    if (text !== undefined) {
      current.text += unescape(text)
    } else if (closing) {
      open.pop()
      open.at(-1)?.children.push(current)
    } else {
      const node = { name, attributes: readAttributes(attributes), children: [], text: '' }
      if (selfClosing) current.children.push(node)
      else open.push(node)
    }
  }
  const [math] = open[0].children
  return math
}

function readAttributes(text: string): Map<string, string> {
  return new Map([...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescape(value)]))
}

function unescape(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }
  return text.replace(/&(#?\w+);/g, (whole, name: string) => signs[name] ?? whole)
}
