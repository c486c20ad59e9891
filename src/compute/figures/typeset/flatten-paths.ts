/** x → a x + c, y → d y + f: all that MathJax uses. */
interface Placing {
  readonly a: number
  readonly c: number
  readonly d: number
  readonly f: number
}

const still: Placing = { a: 1, c: 0, d: 1, f: 0 }

/**
 * Joins the outlines of an SVG of nested groups into one path.
 * @throws Error on markup that it does not know, which would be drawn wrongly
 */
export function flattenPaths(svg: string): string {
  const open: Placing[] = [still]
  const paths: string[] = []
  for (const [, closing, name = '', text = '', selfClosing] of svg.matchAll(/<(\/?)(\w+)([^>]*?)(\/?)>/g)) {
    const attribute = (key: string) => new RegExp(`\\s${key}="([^"]*)"`).exec(text)?.[1]
    const above = open.at(-1) ?? still
    if (closing) {
      open.pop()
      continue
    }
    const own = combine(above, placingOf(attribute('transform') ?? ''))
    if (name === 'path') paths.push(placePath(attribute('d') ?? '', own))
    else if (name === 'rect') paths.push(placePath(rectangle(attribute), own))
    else if (name !== 'g' && name !== 'svg') throw new Error(`a formula was set with “${name}”, which is not known here`)
    if (!selfClosing) open.push(own)
  }
  return paths.join('')
}

function placingOf(transform: string): Placing {
  return [...transform.matchAll(/(\w+)\(([^)]*)\)/g)].reduce((placing, [, name = '', numbers = '']) => {
    const [x = 0, y] = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    if (name === 'translate') return combine(placing, { ...still, c: x, f: y ?? 0 })
    if (name === 'scale') return combine(placing, { ...still, a: x, d: y ?? x })
    throw new Error(`a formula was placed by “${name}”, which is not known here`)
  }, still)
}

function combine(outer: Placing, inner: Placing): Placing {
  return { a: outer.a * inner.a, c: outer.a * inner.c + outer.c, d: outer.d * inner.d, f: outer.d * inner.f + outer.f }
}

function rectangle(attribute: (key: string) => string | undefined): string {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => Number(attribute(key) ?? 0))
  return `M${x} ${y}H${x + width}V${y + height}H${x}Z`
}

/** Absolute commands only, as fonts are drawn. */
function placePath(path: string, { a, c, d, f }: Placing): string {
  return [...path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)]
    .map(([, command = '', text = '']) => {
      const numbers = (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
      if (!'MLHVCSQTZ'.includes(command)) throw new Error(`a formula was drawn with “${command}”, which is not known here`)
      const placed = numbers.map((value, k) => {
        const isAcross = command === 'H' || (command !== 'V' && k % 2 === 0)
        return short(isAcross ? a * value + c : d * value + f)
      })
      return `${command}${placed.join(' ')}`
    })
    .join('')
}

function short(value: number): number {
  return Number(value.toFixed(1)) || 0
}
